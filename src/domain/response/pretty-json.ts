import { JsonGrammar } from './json-grammar.ts';
import { JsonLayout } from './json-layout.ts';
import { jsonMistake } from './json-mistake.ts';
import type { JsonMistake } from './json-mistake.ts';
import { JsonTokens } from './json-tokens.ts';
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
  const grammar = new JsonGrammar();
  const tokens = new JsonTokens(text);
  for (;;) {
    tokens.next();
    if (tokens.kind === 'end' && grammar.done) return { kind: 'whole', lines: layout.lines(text) };
    const begun = isBegun(tokens, text, grammar);
    const expected = grammar.take(tokens.kind);
    if (expected === undefined) {
      layout.add(tokens);
      continue;
    }
    const flaw = begun ? tokens.flaw : undefined;
    const mistake = jsonMistake(text, flaw?.at ?? tokens.start, flaw?.expected ?? expected);
    if (mistake.offset < text.length) return { kind: 'broken', mistake };
    if (tokens.kind === 'wrong') layout.add(tokens);
    return { kind: 'cut off', lines: layout.lines(text), mistake };
  }
}

/** Whether a wrong token stands where it could have been right: then what is wrong inside it is the mistake. */
function isBegun(tokens: JsonTokens, text: string, grammar: JsonGrammar): boolean {
  if (tokens.kind !== 'wrong') return false;
  return grammar.wantsValue || (grammar.wantsName && text.charAt(tokens.start) === '"');
}
