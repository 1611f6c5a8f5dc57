import type { JsonValue } from '../../json.ts';

/** What a table shows of a value; undefined where the record has none. */
export type Cell = string | number | boolean | null | undefined;

const cellLimit = 200;

/**
 * Scalars as they are, lists as `114, 112` and, of flat records, as `Q386 386, Q387 387`; everything else as JSON. At most
 * 200 characters of text.
 */
export function cellOf(value: JsonValue | undefined): Cell {
  if (typeof value === 'string') return cut(value);
  if (typeof value !== 'object' || value === null) return value;
  const items = isList(value) ? value.map(itemText) : [undefined];
  return cut(items.includes(undefined) ? JSON.stringify(value) : items.join(', '));
}

/** Undefined for what is no scalar and no record of scalars. */
function itemText(item: JsonValue): string | undefined {
  if (isScalar(item)) return String(item);
  if (isList(item)) return undefined;
  const values = Object.values(item);
  return values.every(isScalar) ? values.map(String).join(' ') : undefined;
}

function isScalar(value: JsonValue): value is string | number | boolean | null {
  return typeof value !== 'object' || value === null;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function cut(text: string): string {
  return text.length > cellLimit ? `${text.slice(0, cellLimit - 1)}…` : text;
}
