import type { EndpointDocument, Level } from '../api/endpoint-document.ts';
import type { Draft } from './draft.ts';

/** The draft an endpoint is opened with: all that the document prepares, on the path that suits a user of this level. */
export function templateDraft(document: EndpointDocument, level: Level | 'both' | 'unknown'): Draft {
  const pathIndex = pathFor(document, level);
  return {
    section: document.info.section,
    pathIndex,
    path: document.http.paths[pathIndex]?.path ?? '/',
    pathValues: {},
    query: document.http.params
      .filter((param) => param.in === 'query')
      .map((param) => ({ name: param.name, value: `{{${param.name}}}`, on: true })),
    headers: document.http.headers.map(({ name, value }) => ({ name, value, on: true })),
    body: document.http.body?.template,
  };
}

function pathFor(document: EndpointDocument, level: Level | 'both' | 'unknown'): number {
  const suited = document.http.paths.findIndex((path) => path.level === level);
  return suited === -1 ? 0 : suited;
}
