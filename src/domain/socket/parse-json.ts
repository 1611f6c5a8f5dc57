import type { JsonValue } from '../json.ts';

/**
 * The value that `text` stands for; undefined where it is not JSON, or nested so deep that the platform gives up.
 * Numbers beyond 2^53 are not exact: show them with `numberText`.
 */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** A number of a parsed text, marked where reading it may have changed it. */
export function numberText(value: number): string {
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? `≈${String(value)}` : String(value);
}
