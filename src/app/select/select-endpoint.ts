import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { EndpointHead } from '../../domain/api/endpoint-head.ts';
import type { AppState } from '../state/app-state.ts';

/** The head of the endpoint in the request panel. */
export function selectSelectedHead(state: AppState): EndpointHead | undefined {
  return state.endpoints.heads.find((head) => head.section === state.endpoints.selected);
}

/** The document of the endpoint in the request panel; undefined while it loads. */
export function selectDocument(state: AppState): EndpointDocument | undefined {
  return state.endpoints.documents[state.endpoints.selected];
}
