import type { JsonObject } from '../../domain/json.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { parseBody } from '../checks/parse-body.ts';
import type { Match } from './route.ts';

/** The endpoint that a request is for, with its body (empty for GET). */
export interface Chosen {
  readonly match: Match;
  readonly body: JsonObject;
}

/**
 * Chooses among the routes of the request's path (at least one) by method, then by the body's `request`. The error is
 * the reason for status 400; a status for a wrong method is not documented.
 */
export function chooseEndpoint(
  matches: readonly Match[],
  method: string,
  bytes: Uint8Array,
): Result<Chosen, string> {
  const candidates = matches.filter(({ route }) => route.document.http.method === method);
  const [first] = candidates;
  if (first === undefined) {
    const known = new Set(matches.map(({ route }) => route.document.http.method));
    return err(`method: ${method} is not known for this path; it has ${[...known].join(', ')}`);
  }
  if (first.route.document.http.body === undefined) return ok({ match: first, body: {} });
  const parsed = parseBody(bytes);
  if (!parsed.ok) return parsed;
  const body = parsed.value;
  const chosen = candidates.find(
    ({ route }) => route.request === undefined || route.request === body['request'],
  );
  return chosen === undefined ? err(unknownRequest(candidates, body)) : ok({ match: chosen, body });
}

function unknownRequest(candidates: readonly Match[], body: JsonObject): string {
  const known = candidates.map(({ route }) => JSON.stringify(route.request)).join(', ');
  const wanted = candidates.length === 1 ? `must be ${known}` : `must be one of ${known}`;
  const given = body['request'];
  if (given === undefined) return `request: is missing; ${wanted}`;
  return `request: ${wanted}, is ${typeof given === 'string' ? JSON.stringify(given) : 'not a string'}`;
}
