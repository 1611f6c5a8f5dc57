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
  const wanted = valueAt(schema, steps(error.keywordLocation)) ?? null;
  if (error.keyword === 'required') {
    return missing(wanted, valueAt(body, steps(error.instanceLocation))).map(
      (name) => `${member === '' ? name : `${member}.${name}`}: is missing`,
    );
  }
  return [`${member === '' ? 'body' : member}: ${demand(error, wanted)}`];
}

/** What a keyword with the value `wanted` asks for; what is not foreseen in the words of the validator. */
function demand({ keyword, error }: OutputUnit, wanted: JsonValue): string {
  const value = JSON.stringify(wanted);
  switch (keyword) {
    case 'enum':
      return `must be one of ${listed(wanted)}`;
    case 'const':
      return `must be ${value}`;
    case 'type':
      return wanted === 'string' ? 'must be a string' : `must be of the type ${listed(wanted)}`;
    case 'minLength':
      return wanted === 1 ? 'must not be empty' : `must have at least ${value} letters`;
    case 'minProperties':
      return wanted === 1 ? 'must have at least one member' : `must have at least ${value} members`;
    case 'pattern':
      return wanted === '^\\d+$' ? 'must be a number written as text' : `must have the form ${value}`;
    case 'false':
      return 'is not known here';
    default:
      return error;
  }
}

function missing(required: JsonValue, given: JsonValue | undefined): readonly string[] {
  if (!isList(required) || !isJsonObject(given)) return [];
  return required.filter((name) => typeof name === 'string').filter((name) => !Object.hasOwn(given, name));
}

function listed(value: JsonValue): string {
  return (isList(value) ? value : [value]).map((one) => JSON.stringify(one)).join(', ');
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
    if (isList(at)) return at[Number(step)];
    return isJsonObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }, value);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
