import type { JsonValue } from '../../json.ts';

/** What a table shows of a value; undefined where the record has none. */
export type Cell = string | number | boolean | null | undefined;

const cellLimit = 200;

/** Scalars as they are, lists of scalars as `114, 112`, everything else as JSON; at most 200 characters of text. */
export function cellOf(value: JsonValue | undefined): Cell {
  if (typeof value === 'string') return cut(value);
  if (typeof value !== 'object' || value === null) return value;
  return cut(isListOfScalars(value) ? value.map(String).join(', ') : JSON.stringify(value));
}

function isListOfScalars(value: JsonValue): value is readonly (string | number | boolean | null)[] {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
}

function cut(text: string): string {
  return text.length > cellLimit ? `${text.slice(0, cellLimit - 1)}…` : text;
}
