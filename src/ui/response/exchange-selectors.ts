import type { AppState } from '../../app/state/app-state.ts';
import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { EndpointHead } from '../../domain/api/endpoint-head.ts';

/** The document of the endpoint that the exchange was with; undefined while it is not loaded. */
export function selectExchangeDocument({ exchange, endpoints }: AppState): EndpointDocument | undefined {
  return exchange === undefined ? undefined : endpoints.documents[exchange.section];
}

/** The endpoint that the exchange was with, where another one is in the request panel by now. */
export function selectOtherEndpoint({ exchange, endpoints }: AppState): EndpointHead | undefined {
  if (exchange === undefined || exchange.section === endpoints.selected) return undefined;
  return endpoints.heads.find(({ section }) => section === exchange.section);
}
