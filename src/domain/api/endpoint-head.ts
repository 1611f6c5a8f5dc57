import type { Area, EndpointDocument, EndpointPath, Method } from './endpoint-document.ts';
import type { PermissionRule } from './permission.ts';

/** What the list of endpoints needs to know of each; small, loaded at start, made from the documents at build time. */
export interface EndpointHead {
  /** The section's number; the identity. */
  readonly section: string;
  readonly id: string;
  readonly title: string;
  readonly area: Area;
  readonly method: Method;
  readonly paths: readonly Pick<EndpointPath, 'path' | 'level'>[];
  readonly permissions: PermissionRule;
  readonly only: EndpointDocument['permissions']['only'];
  readonly effect: EndpointDocument['effect'];
  /** The body's constant `request`, where it has one; tells operations on one method and path apart. */
  readonly request?: string;
}

/** The head of a document. */
export function endpointHead(document: EndpointDocument): EndpointHead {
  const request = requestConstant(document);
  return {
    section: document.info.section,
    id: document.info.id,
    title: document.info.title,
    area: document.info.area,
    method: document.http.method,
    paths: document.http.paths.map(({ path, level }) => ({ path, level })),
    permissions: document.permissions.allOf,
    only: document.permissions.only,
    effect: document.effect,
    ...(request === undefined ? {} : { request }),
  };
}

/** The constant that the body's `request` member must have (e.g. `kill`), from the body schema; undefined without one. */
export function requestConstant(document: EndpointDocument): string | undefined {
  const properties = document.http.body?.schema['properties'];
  if (typeof properties !== 'object' || properties === null || !('request' in properties)) return undefined;
  const request = properties['request'];
  if (typeof request !== 'object' || request === null || !('const' in request)) return undefined;
  return typeof request['const'] === 'string' ? request['const'] : undefined;
}
