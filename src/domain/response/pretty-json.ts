import { JsonLayout } from './json-layout.ts';
import type { JsonMistake } from './json-mistake.ts';
import { JsonReader } from './json-reader.ts';
import type { TextLines } from './text-lines.ts';

/** A text laid out as JSON. */
export type PrettyJson =
  | { readonly kind: 'whole'; readonly lines: TextLines }
  /** Right up to the end of the text, which came too early: what is there is laid out. */
  | { readonly kind: 'cut off'; readonly lines: TextLines; readonly mistake: JsonMistake }
  | { readonly kind: 'broken'; readonly mistake: JsonMistake };

/**
 * Lays JSON text out in lines. The tokens of the text are shown verbatim and in their order, only the white space
 * between them changes; nothing is parsed into values, so nothing can be rounded, merged or re-escaped. Works without
 * recursion at any depth. Of each line only its place is kept (12 bytes); runs are cut from the text when asked for.
 */
export function prettyJson(text: string): PrettyJson {
  const layout = new JsonLayout();
  const reader = new JsonReader(text);
  while (reader.next() === 'token') layout.add(reader.token);
  const { mistake } = reader;
  if (mistake === undefined) return { kind: 'whole', lines: layout.lines(text) };
  if (!reader.cutOff) return { kind: 'broken', mistake };
  if (reader.token.kind === 'wrong') layout.add(reader.token);
  return { kind: 'cut off', lines: layout.lines(text), mistake };
}
