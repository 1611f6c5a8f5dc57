import type { Header } from '../../domain/http/header.ts';

/** Node's flat list of names and values (`rawHeaders`) as pairs, in order and spelling as received. */
export function headerPairs(rawHeaders: readonly string[]): readonly Header[] {
  return rawHeaders.flatMap((name, index): readonly Header[] =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : [],
  );
}
