import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { Draft } from '../../domain/request/draft.ts';
import { templateDraft } from '../../domain/request/template-draft.ts';
import type { AppState } from '../state/app-state.ts';
import { memoise } from './memoise.ts';
import { selectDocument } from './select-endpoint.ts';
import { selectWho } from './select-who.ts';
import type { Who } from './select-who.ts';

/** The draft in the request panel: as edited, or the endpoint's template; undefined while its document loads. */
export function selectDraft(state: AppState): Draft | undefined {
  const document = selectDocument(state);
  if (document === undefined) return undefined;
  return state.drafts[document.info.section] ?? templateOf(document, selectWho(state).level);
}

/** Whether the user has changed the draft in the request panel. */
export function selectIsEdited(state: AppState): boolean {
  return state.drafts[state.endpoints.selected] !== undefined;
}

const templateOf = memoise((document: EndpointDocument, level: Who['level']) =>
  templateDraft(document, level),
);
