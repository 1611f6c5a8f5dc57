import type { PieceTest, Stop } from './piece-test.ts';

/** A match that takes longer than so many milliseconds is too slow for every frame of a log. */
const slow = 50;
/**
 * A longer text is tried with its beginning first, then with more and more of it: what grows too fast is seen before it
 * takes long. With one repeat the time grows with the square of the length at most, with more of them faster.
 */
const firstTry = { oneRepeat: 4096, more: 64 };
const growth = 2;

/**
 * A test for a regular expression on a frame's text. `now` is a steady time in milliseconds. What takes exponential time
 * was refused when the filter was read (`regex-risk.ts`); what is slow on some frame stops the filter, with words.
 */
export function regexTest(regex: RegExp, hides: boolean, now: () => number): PieceTest {
  const repeats = regex.source.match(/[*+}]/g)?.length ?? 0;
  const first = repeats > 1 ? firstTry.more : firstTry.oneRepeat;
  return {
    cost: 400,
    sift(piece, marks) {
      for (let place = 0; place < marks.length; place++) {
        if (marks[place] !== 1) continue;
        const number = piece.first + place;
        const found = search(regex, piece.text(number), number, { first, now });
        if (typeof found !== 'boolean') return found;
        if (found === hides) marks[place] = 0;
      }
      return undefined;
    },
  };
}

/** How a match is watched. */
interface Care {
  /** Length of the beginning that is tried first. */
  readonly first: number;
  readonly now: () => number;
}

function search(regex: RegExp, text: string, number: number, { first, now }: Care): boolean | Stop {
  for (let length = first; length < text.length; length = length * growth) {
    if (tryOn(regex, text.slice(0, length), now) === 'slow') return tooSlow(regex, number);
  }
  const found = tryOn(regex, text, now);
  return found === 'slow' ? tooSlow(regex, number) : found;
}

function tryOn(regex: RegExp, text: string, now: () => number): boolean | 'slow' {
  const startedAt = now();
  const found = regex.test(text);
  const passed = now() - startedAt;
  if (passed <= slow) return found;
  // Once may be the platform's own pause; it is tried again unless that would take long.
  if (passed > 5 * slow) return 'slow';
  const againAt = now();
  regex.test(text);
  return now() - againAt > slow ? 'slow' : found;
}

function tooSlow(regex: RegExp, number: number): Stop {
  return {
    words: `The expression ${String(regex)} takes more than ${String(slow)} ms on frame ${String(number)}, so the filter stopped there.`,
  };
}
