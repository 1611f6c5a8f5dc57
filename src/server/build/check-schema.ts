import type { JsonSchema } from '../../domain/api/json-schema.ts';
import type { JsonValue } from '../../domain/json.ts';
import type { MistakeInDocument } from './document-mistake.ts';
import type { SchemaValidator } from './schema-validator.ts';

/** The schema must be one, and each value (with its place in the document) must be valid against it. */
export function checkSchema(
  { pointer, schema }: { readonly pointer: string; readonly schema: JsonSchema },
  values: readonly { readonly pointer: string; readonly value: JsonValue }[],
  validator: SchemaValidator,
): readonly MistakeInDocument[] {
  const check = validator.compile(schema);
  if (!check.ok) return [{ pointer, message: check.error }];
  return values.flatMap((place) =>
    check.value(place.value).map((mistake) => ({
      pointer: place.pointer + mistake.pointer,
      message: `${mistake.message} (by the schema at ${pointer})`,
    })),
  );
}
