import type { JsonObject, JsonValue } from '../../domain/json.ts';

/** The envelope of a list, with `total` as text. Source: sections 4.1 to 4.5, 4.7, 4.8. */
export function listAnswer(items: readonly JsonValue[]): JsonObject {
  return { total: String(items.length), success: true, items };
}
