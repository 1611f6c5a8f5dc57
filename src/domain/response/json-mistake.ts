import { textPlace } from './text-place.ts';
import type { TextPlace } from './text-place.ts';

/** Why a text is no JSON: the first place where it could not go on. */
export interface JsonMistake extends TextPlace {
  /** Offset of that place, in UTF-16 code units. */
  readonly offset: number;
  /** What would have been right there, in words. */
  readonly expected: string;
  /** What stands there instead, in words. */
  readonly found: string;
}

/** A mistake at `offset`, its place counted and what stands there named. */
export function jsonMistake(text: string, offset: number, expected: string): JsonMistake {
  return { ...textPlace(text, offset), offset, expected, found: found(text, offset) };
}

/** The mistake as one sentence. */
export function describeMistake(mistake: JsonMistake): string {
  return `Line ${String(mistake.line)}, column ${String(mistake.column)}: expected ${mistake.expected}, found ${mistake.found}.`;
}

function found(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  if (code === undefined) return 'the end of the text';
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const printable = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(String.fromCodePoint(code));
  if (!printable) return number;
  return code < 0x80 ? String.fromCodePoint(code) : `${String.fromCodePoint(code)} (${number})`;
}
