import type { EndpointDocument } from '../api/endpoint-document.ts';
import type { Draft, Row } from './draft.ts';

/** The draft on another of the endpoint's documented paths; a path that was changed by hand is dropped. */
export function withPathOf(draft: Draft, document: EndpointDocument, pathIndex: number): Draft {
  const chosen = document.http.paths[pathIndex];
  return chosen === undefined ? draft : { ...draft, pathIndex, path: chosen.path };
}

/** The draft with another path; `{name}` stays a variable. */
export function withPath(draft: Draft, path: string): Draft {
  return { ...draft, path };
}

/** The draft with a typed value for a path variable; an empty one takes the environment's value or the example again. */
export function withPathValue(draft: Draft, name: string, value: string): Draft {
  const { [name]: _before, ...others } = draft.pathValues;
  return { ...draft, pathValues: value === '' ? others : { ...others, [name]: value } };
}

/** The draft with other query parameters. */
export function withQuery(draft: Draft, query: readonly Row[]): Draft {
  return { ...draft, query };
}

/** The draft with other request headers. */
export function withHeaders(draft: Draft, headers: readonly Row[]): Draft {
  return { ...draft, headers };
}

/** The draft with another request body. */
export function withBody(draft: Draft, body: string): Draft {
  return { ...draft, body };
}
