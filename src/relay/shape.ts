import type { Header } from '../domain/http/header.ts';
import { isJsonObject } from '../domain/json.ts';
import type { JsonObject } from '../domain/json.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

/** The JSON object that `json` (text, or its bytes in UTF-8) stands for, or a sentence on why there is none. */
export function parseObject(json: string | Uint8Array): Result<JsonObject, string> {
  try {
    const text = typeof json === 'string' ? json : new TextDecoder('utf-8', { fatal: true }).decode(json);
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? ok(value) : err('The message is not a JSON object.');
  } catch {
    return err('The message is not JSON in UTF-8.');
  }
}

/** True for a list of name and value pairs. */
export function isHeaders(value: unknown): value is readonly Header[] {
  return (
    Array.isArray(value) &&
    value.every(
      (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
    )
  );
}

/** True for a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** True for a whole number that is not negative: a count or a length. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
