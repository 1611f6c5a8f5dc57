import type { JsonValue } from '../../domain/json.ts';

/** The value of a JSON text (RFC 8259); undefined when the text is none. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** True when two values have the same members in the same order: what a corrected or copied sample must keep. */
export function isSameJson(one: JsonValue, other: JsonValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
