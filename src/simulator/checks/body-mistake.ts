import type { OutputUnit } from '@cfworker/json-schema';
import type { JsonSchema } from '../../domain/api/json-schema.ts';
import { isJsonObject } from '../../domain/json.ts';
import type { JsonObject, JsonValue } from '../../domain/json.ts';
import type { Route } from '../routing/route.ts';

/** More than this many mistakes make no reason clearer. */
const most = 5;

/** Keywords that only say that something below them is wrong. */
const containers = new Set([
  'properties',
  'items',
  'prefixItems',
  'allOf',
  'if',
  '$ref',
  'additionalProperties',
]);

/**
 * What is wrong with a body by its endpoint's schema, in plain words that name each member, e.g. `max_chats: must be one
 * of "0", "1"`; the reason for status 400. Undefined for a valid body, and for an endpoint that has none.
 */
export function bodyMistake(route: Route, body: JsonObject): string | undefined {
  if (route.body === undefined) return undefined;
  const { schema, validator } = route.body;
  const { valid, errors } = validator.validate(body);
  if (valid) return undefined;
  const sentences = errors
    .filter(({ keyword }) => !containers.has(keyword))
    .flatMap((error) => sentencesOf(schema, body, error));
  return [...new Set(sentences)].slice(0, most).join('; ');
}

function sentencesOf(schema: JsonSchema, body: JsonObject, error: OutputUnit): readonly string[] {
  const member = steps(error.instanceLocation).join('.');
  const about = (text: string): string => (member === '' ? `body: ${text}` : `${member}: ${text}`);
  const wanted = valueAt(schema, steps(error.keywordLocation));
  const given = valueAt(body, steps(error.instanceLocation));
  switch (error.keyword) {
    case 'required':
      return missing(wanted, given).map((name) => `${[member, name].filter(Boolean).join('.')}: is missing`);
    case 'enum':
      return [about(`must be one of ${listed(wanted)}`)];
    case 'const':
      return [about(`must be ${JSON.stringify(wanted)}`)];
    case 'type':
      return [about(`must be ${typeWords(wanted)}`)];
    case 'minLength':
      return [about(wanted === 1 ? 'must not be empty' : `must have at least ${String(wanted)} letters`)];
    case 'minProperties':
      return [about(`must have at least ${wanted === 1 ? 'one member' : `${String(wanted)} members`}`)];
    case 'pattern':
      return [
        about(
          wanted === '^\\d+$' ? 'must be a number written as text' : `must have the form ${String(wanted)}`,
        ),
      ];
    case 'false':
      return [about('is not known here')];
    default:
      return [about(error.error)];
  }
}

function missing(required: JsonValue | undefined, given: JsonValue | undefined): readonly string[] {
  if (!Array.isArray(required) || !isJsonObject(given)) return [];
  return required.filter((name: string) => !(name in given));
}

function listed(values: JsonValue | undefined): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(', ') : '';
}

function typeWords(type: JsonValue | undefined): string {
  return type === 'string'
    ? 'a string'
    : `of the type ${listed(Array.isArray(type) ? type : [type ?? null])}`;
}

/** The steps of a pointer as the validator gives it, e.g. `#/properties/name/enum`. */
function steps(location: string): readonly string[] {
  return location
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(value: JsonValue, path: readonly string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((at, step) => {
    if (Array.isArray(at)) return (at as readonly JsonValue[])[Number(step)];
    return isJsonObject(at) ? at[step] : undefined;
  }, value);
}
