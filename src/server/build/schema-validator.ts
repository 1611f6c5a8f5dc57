import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonObject, JsonValue } from '../../domain/json.ts';
import type { JsonSchema } from '../../domain/api/json-schema.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { MistakeInDocument } from './document-mistake.ts';
import { pointerTo } from './json-pointer.ts';

/** Checks a value; the mistakes carry pointers into the value. None means that it is valid. */
export type CheckValue = (value: JsonValue) => readonly MistakeInDocument[];

/** Compiles JSON Schemas (2020-12) and keeps what it compiled; not for the page, since Ajv generates code. */
export interface SchemaValidator {
  /** The check that a schema stands for, or why it is no schema. */
  readonly compile: (schema: JsonSchema) => Result<CheckValue, string>;
}

/** A validator that knows `x-sensitive` and the `known` schemas, which others refer to by their `$id`. */
export function createSchemaValidator(known: readonly JsonObject[] = []): SchemaValidator {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  allowSensitive(ajv);
  for (const schema of known) ajv.addSchema(schema);
  // Many documents hold the same schema (each has the same 401 and 500), so the text is the key.
  const compiled = new Map<string, Result<CheckValue, string>>();
  return {
    compile(schema) {
      const key = JSON.stringify(schema);
      const check = compiled.get(key) ?? compile(ajv, schema);
      compiled.set(key, check);
      return check;
    },
  };
}

/** Makes `x-sensitive` a keyword that `ajv` knows; it allows and forbids nothing. */
export function allowSensitive(ajv: Ajv2020): void {
  ajv.addKeyword({
    keyword: 'x-sensitive',
    schemaType: 'string',
    metaSchema: { enum: ['personal', 'secret'] },
  });
}

function compile(ajv: Ajv2020, schema: JsonSchema): Result<CheckValue, string> {
  try {
    const validate = ajv.compile(schema);
    return ok((value) => mistakesOf(validate, value));
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause));
  }
}

function mistakesOf(validate: ValidateFunction, value: JsonValue): readonly MistakeInDocument[] {
  if (validate(value)) return [];
  // `if` only announces the mistakes that `then` or `else` report themselves.
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(toMistake);
}

function toMistake({ instancePath, message = 'is not valid', params }: ErrorObject): MistakeInDocument {
  const extra: unknown = params['additionalProperty'] ?? params['unevaluatedProperty'];
  if (typeof extra === 'string') {
    return { pointer: pointerTo(instancePath, extra), message: 'is not a member that the schema knows' };
  }
  const allowed: unknown = params['allowedValues'] ?? params['allowedValue'];
  return {
    pointer: instancePath,
    message: allowed === undefined ? message : `${message}: ${JSON.stringify(allowed)}`,
  };
}
