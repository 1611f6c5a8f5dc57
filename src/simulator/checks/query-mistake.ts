import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';

/** The first required query parameter that a request lacks, as the reason for status 400; undefined when none. */
export function queryMistake(
  document: EndpointDocument,
  query: { readonly [name: string]: string },
): string | undefined {
  const missing = document.http.params.find(
    ({ in: place, required, name }) => place === 'query' && required && (query[name] ?? '') === '',
  );
  return missing && `${missing.name}: is missing`;
}
