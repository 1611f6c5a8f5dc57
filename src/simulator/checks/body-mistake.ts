import { checkSchema } from '../../domain/json-schema/check-schema.ts';
import type { JsonObject } from '../../domain/json.ts';
import type { Route } from '../routing/route.ts';

/** More than this many mistakes make no reason clearer. */
const most = 5;

/**
 * What is wrong with a body by its endpoint's schema, naming each member, e.g. `max_chats: must be one of "0", "1"`; the
 * reason for status 400. Undefined for a valid body, and for an endpoint that has none.
 */
export function bodyMistake({ document }: Route, body: JsonObject): string | undefined {
  const schema = document.http.body?.schema;
  const violations = schema === undefined ? [] : checkSchema(schema, body);
  if (violations.length === 0) return undefined;
  return violations
    .slice(0, most)
    .map(({ field, text }) => `${field === '' ? 'body' : field}: ${text}`)
    .join('; ');
}
