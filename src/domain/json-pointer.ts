import { isJsonObject } from './json.ts';

/** The value at `pointer` (RFC 6901) in `value`; undefined where there is none or the pointer is malformed. */
export function atPointer(value: unknown, pointer: string): unknown {
  return pointerReader(pointer)(value);
}

/** What `atPointer` does, made ready for a pointer that is followed in thousands of values. */
export function pointerReader(pointer: string): (value: unknown) => unknown {
  if (pointer === '') return (value) => value;
  if (!pointer.startsWith('/')) return () => undefined;
  const tokens = pointer
    .slice(1)
    .split('/')
    .map((escaped) => escaped.replaceAll('~1', '/').replaceAll('~0', '~'));
  return (value) => {
    let current = value;
    for (const token of tokens) {
      if (Array.isArray(current)) {
        current = /^(0|[1-9][0-9]*)$/.test(token)
          ? (current as readonly unknown[])[Number(token)]
          : undefined;
      } else if (isJsonObject(current) && Object.hasOwn(current, token)) {
        current = current[token];
      } else {
        return undefined;
      }
    }
    return current;
  };
}
