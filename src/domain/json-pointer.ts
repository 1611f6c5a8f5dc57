import { isJsonObject } from './json.ts';

/** The value at `pointer` (RFC 6901) in `value`; undefined where there is none or the pointer is malformed. */
export function atPointer(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  if (!pointer.startsWith('/')) return undefined;
  let current = value;
  for (const escaped of pointer.slice(1).split('/')) {
    const token = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(current)) {
      current = /^(0|[1-9][0-9]*)$/.test(token) ? (current as readonly unknown[])[Number(token)] : undefined;
    } else if (isJsonObject(current) && Object.hasOwn(current, token)) {
      current = current[token];
    } else {
      return undefined;
    }
  }
  return current;
}
