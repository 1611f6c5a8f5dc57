import type { Joined, Piece } from './piece.ts';
import { toByteString } from './piece.ts';

/** Marks of a piece's frames, the first frame's first: 1 where something holds, else 0. */
export type Marks = Uint8Array;

/** Something to be found in the joined payloads of a piece. */
export interface Pattern {
  /** With flag `g`, so that a search can begin anywhere. */
  readonly regex: RegExp;
  /** How long every match is, where that is known. */
  readonly length?: number;
}

/**
 * The pattern of a text's UTF-8 bytes in a byte string. `ignoreCase` is for ASCII texts only: without flag `u` a regular
 * expression folds no other character to an ASCII one (ECMA-262, Canonicalize), so bytes beyond ASCII never match, and
 * lengths stay. The engine searches so faster than `indexOf` in a string in lower case, which would have to be made first.
 */
export function bytePattern(text: string, ignoreCase = false): Pattern {
  const needle = toBytes(text);
  return { regex: new RegExp(escapeRegex(needle), ignoreCase ? 'gi' : 'g'), length: needle.length };
}

/** The UTF-8 bytes of a text, one character each. */
export function toBytes(text: string): string {
  return toByteString(new TextEncoder().encode(text));
}

/** A regular expression's source that matches exactly `text`. */
export function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** Whether all characters are ASCII. */
export function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- that is what ASCII is
  return /^[\x00-\x7f]*$/.test(text);
}

/** Marks the frames of a piece that a pattern is in. What crosses the border of two frames is in neither. */
export function markHits(piece: Piece, { string, offset }: Joined, pattern: Pattern, marks: Marks): void {
  const { regex } = pattern;
  let number = piece.first;
  regex.lastIndex = 0;
  for (let length = find(pattern, string); length !== undefined; length = find(pattern, string)) {
    const place = regex.lastIndex - length;
    number = frameAt(place, offset, number, piece.end);
    const end = offset(number + 1);
    if (place + length <= end) {
      marks[number - piece.first] = 1;
      // One hit is enough: on with the next frame.
      number++;
      if (number === piece.end) return;
      regex.lastIndex = end;
    } else regex.lastIndex = place + 1;
  }
}

/** Finds the next match and gives its length; `lastIndex` is after it then. */
function find({ regex, length }: Pattern, text: string): number | undefined {
  return length === undefined ? regex.exec(text)?.[0].length : regex.test(text) ? length : undefined;
}

/** The frame that what stands at `place` belongs to; none before `from`, which is where the search begins. */
function frameAt(place: number, offset: (number: number) => number, from: number, end: number): number {
  // The last frame that begins at or before the place; empty frames before it begin there as well.
  let low = from;
  let high = end - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (offset(middle) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
