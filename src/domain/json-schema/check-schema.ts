import { Validator } from '@cfworker/json-schema';
import type { OutputUnit } from '@cfworker/json-schema';
import type { JsonSchema } from '../api/json-schema.ts';
import { atPointer } from '../json-pointer.ts';

/** One way in which a value is not what its schema says. */
export interface Violation {
  /** JSON Pointer (RFC 6901) to the value at fault; empty for the whole. */
  readonly pointer: string;
  /** The member's name, for a sentence; empty for the whole. */
  readonly field: string;
  /** What is wrong, in plain words, without the field's name. */
  readonly text: string;
}

const validators = new WeakMap<JsonSchema, Validator>();

/** All violations of `schema` (draft 2020-12) in `value`, outermost first; empty when it conforms. */
export function checkSchema(schema: JsonSchema, value: unknown): readonly Violation[] {
  return validate(schema, value)
    .filter((unit) => !structural.has(unit.keyword))
    .map((unit) => violation(unit, schema, value))
    .filter((one, index, all) => all.findIndex((other) => sameViolation(one, other)) === index);
}

/** The validator writes members' names into pointers, and throws on half a letter, which JSON text can escape. */
function validate(schema: JsonSchema, value: unknown): readonly OutputUnit[] {
  try {
    return validatorFor(schema).validate(value).errors;
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return [{ ...unnamed, error: 'has a member name that is not valid Unicode' }];
  }
}

const unnamed = { keyword: 'propertyNames', keywordLocation: '#', instanceLocation: '#' };

function validatorFor(schema: JsonSchema): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const made = new Validator(schema, '2020-12', false);
  validators.set(schema, made);
  return made;
}

function sameViolation(one: Violation, other: Violation): boolean {
  return one.pointer === other.pointer && one.text === other.text;
}

/** Keywords that only say "look below": the validator reports the fault itself as well. */
const structural = new Set(['properties', 'items', 'prefixItems', 'additionalProperties', 'allOf', '$ref']);

function violation(unit: OutputUnit, schema: JsonSchema, value: unknown): Violation {
  const pointer = plainPointer(unit.instanceLocation);
  const wanted = atPointer(schema, plainPointer(unit.keywordLocation));
  const named = /"([^"]+)"/.exec(unit.error)?.[1] ?? '';
  switch (unit.keyword) {
    case 'required':
      return at(`${pointer}/${named}`, 'is missing');
    case 'const':
      return at(pointer, `must be ${quote(wanted)}`);
    case 'enum':
      return at(
        pointer,
        `must be one of ${Array.isArray(wanted) ? wanted.map(quote).join(', ') : 'the listed values'}`,
      );
    case 'type':
      return at(pointer, `must be ${kinds(wanted)}, is ${kindOf(atPointer(value, pointer))}`);
    case 'pattern':
      return at(pointer, `does not have the form ${String(wanted)}`);
    case 'minLength':
      return at(pointer, 'must not be empty');
    case 'minProperties':
      return at(pointer, 'needs at least one member');
    case 'unevaluatedProperties':
    case 'false':
      return at(pointer, 'is not a member that is known here');
    default:
      return at(pointer, unit.error);
  }
}

/** The validator writes pointers as URI fragments (RFC 6901 section 6): with `#`, and percent-encoded. */
function plainPointer(location: string): string {
  return decodeURIComponent(location.replace(/^#/, ''));
}

function at(pointer: string, text: string): Violation {
  const last = pointer.split('/').at(-1) ?? '';
  return { pointer, field: last.replaceAll('~1', '/').replaceAll('~0', '~'), text };
}

function quote(value: unknown): string {
  return JSON.stringify(value);
}

function kinds(wanted: unknown): string {
  return Array.isArray(wanted) ? wanted.map((one) => kinds(one)).join(' or ') : article(String(wanted));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return article(typeof value);
}

function article(kind: string): string {
  if (kind === 'null') return kind;
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
