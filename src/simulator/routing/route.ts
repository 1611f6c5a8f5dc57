import type { EndpointDocument, EndpointPath } from '../../domain/api/endpoint-document.ts';
import { requestConstant } from '../../domain/api/endpoint-head.ts';

/** One path of one endpoint, ready to be matched. */
export interface Route {
  readonly document: EndpointDocument;
  readonly path: EndpointPath;
  readonly segments: readonly Segment[];
  /** The body's constant `request`, which tells endpoints on one method and path apart. */
  readonly request?: string;
}

/** A part of a path: as it stands, or any text under a name. */
export type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string };

/** A route whose path a request has, with the values of its placeholders. */
export interface Match {
  readonly route: Route;
  readonly values: { readonly [name: string]: string };
}

/** The routes of all documents: the paths that the built-in CCS knows come from nowhere else. */
export function routesOf(documents: readonly EndpointDocument[]): readonly Route[] {
  return documents.flatMap((document) => {
    const request = requestConstant(document);
    const common = { document, ...(request === undefined ? {} : { request }) };
    return document.http.paths.map((path) => ({ ...common, path, segments: segmentsOf(path.path) }));
  });
}

/**
 * The routes with this path, of whatever method. Where both a literal and a placeholder fit, the literal wins:
 * `/calls/filter` (4.21) is never the call `filter` (4.20).
 */
export function matchingRoutes(routes: readonly Route[], segments: readonly string[]): readonly Match[] {
  const matches = routes.flatMap((route) => {
    const values = valuesOf(route.segments, segments);
    return values === undefined ? [] : [{ route, values }];
  });
  const most = Math.max(...matches.map(({ route }) => literals(route)));
  return matches.filter(({ route }) => literals(route) === most);
}

function literals({ segments }: Route): number {
  return segments.filter(({ kind }) => kind === 'literal').length;
}

function segmentsOf(path: string): readonly Segment[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('{')
        ? { kind: 'placeholder', name: part.slice(1, -1) }
        : { kind: 'literal', text: part },
    );
}

function valuesOf(template: readonly Segment[], segments: readonly string[]): Match['values'] | undefined {
  if (template.length !== segments.length) return undefined;
  const values: [string, string][] = [];
  for (const [index, part] of template.entries()) {
    const text = segments[index] ?? '';
    if (part.kind === 'placeholder') values.push([part.name, text]);
    else if (part.text !== text) return undefined;
  }
  return Object.fromEntries(values);
}
