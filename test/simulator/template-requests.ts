import { documents } from 'virtual:ccs-requests/documents';
import type { EndpointDocument, EndpointPath } from '../../src/domain/api/endpoint-document.ts';

/** A request made from an endpoint document's template with values for its variables. */
export interface TemplateRequest {
  /** Section and path, for the test's name. */
  readonly title: string;
  readonly document: EndpointDocument;
  readonly path: EndpointPath;
  readonly method: string;
  /** Path and query below `/6/v2/api`, and the body's text, filled in. */
  fill(variables: { readonly [name: string]: string }): {
    readonly target: string;
    readonly body: string | undefined;
  };
}

/** One request for each path of each document: 28 endpoints, 30 requests. */
export const templateRequests: readonly TemplateRequest[] = documents.flatMap((document) =>
  document.http.paths.map((path) => ({
    title: `${document.info.section} ${document.http.method} ${path.path}`,
    document,
    path,
    method: document.http.method,
    fill: (variables) => ({
      target: filled(path.path, /\{(\w+)\}/g, variables) + queryOf(document, variables),
      body: document.http.body && filled(document.http.body.template, /\{\{(\w+)\}\}/g, variables),
    }),
  })),
);

function queryOf({ http }: EndpointDocument, variables: { readonly [name: string]: string }): string {
  const parameters = http.params.filter((one) => one.in === 'query');
  if (parameters.length === 0) return '';
  return `?${parameters.map(({ name }) => `${name}=${encodeURIComponent(variables[name] ?? '')}`).join('&')}`;
}

function filled(text: string, pattern: RegExp, variables: { readonly [name: string]: string }): string {
  return text.replaceAll(pattern, (_, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`No value for ${name}`);
    return value;
  });
}
