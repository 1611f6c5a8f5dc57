import type { EndpointDocument } from '../api/endpoint-document.ts';
import type { Label } from '../api/label.ts';
import type { HttpResponse } from '../http/outcome.ts';
import { statusPhrase } from './status-phrase.ts';

/** How an answer's status is to be read. Success is judged by the status alone, never by the body. */
export interface StatusWords {
  readonly tone: 'good' | 'info' | 'warn' | 'bad';
  /** Status and reason phrase, e.g. `200 OK`; the phrase as received, else the standard's. */
  readonly text: string;
  readonly documented: DocumentedStatus;
}

/** What the API's document says of a status for one endpoint. */
export type DocumentedStatus =
  | {
      readonly kind: 'documented';
      readonly section: string;
      /** The meanings the document tells apart, e.g. two for 200 in 4.20. */
      readonly meanings: readonly string[];
      /** Where the shape of the body comes from: `documented` only where every sample for this status is. */
      readonly shape: Label;
    }
  | { readonly kind: 'not documented'; readonly section: string; readonly documented: readonly number[] }
  /** The endpoint's document is not loaded. */
  | { readonly kind: 'unknown' };

/** Reads the status of `response` in terms of the endpoint's `document`. */
export function statusWords(
  response: Pick<HttpResponse, 'status' | 'statusText'>,
  document: EndpointDocument | undefined,
): StatusWords {
  const { status } = response;
  const phrase = response.statusText === '' ? statusPhrase(status) : response.statusText;
  return {
    tone: toneOf(status),
    text: phrase === '' ? String(status) : `${String(status)} ${phrase}`,
    documented: document === undefined ? { kind: 'unknown' } : documentedStatus(status, document),
  };
}

function toneOf(status: number): StatusWords['tone'] {
  if (status >= 200 && status < 300) return 'good';
  if (status >= 300 && status < 400) return 'warn';
  return status < 200 ? 'info' : 'bad';
}

function documentedStatus(status: number, document: EndpointDocument): DocumentedStatus {
  const { section } = document.info;
  const rows = document.responses.filter((response) => response.status === status);
  if (rows.length === 0) {
    const documented = [...new Set(document.responses.map((response) => response.status))];
    return { kind: 'not documented', section, documented };
  }
  const meanings = rows.map(({ name, meaning }) => (name === undefined ? meaning : `${name}: ${meaning}`));
  const shape = rows.map(({ schemaLabel }) => schemaLabel).find((label) => label !== 'documented');
  return { kind: 'documented', section, meanings, shape: shape ?? 'documented' };
}
