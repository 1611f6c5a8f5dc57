import type { PieceTest, Stop } from './piece-test.ts';

/** A match that takes longer than so many milliseconds is too slow for every frame of a log. */
const slow = 50;
/** A longer text is tried with its beginning first, doubled each time: what grows too fast is seen before it is huge. */
const firstTry = 2048;

/**
 * A test for a regular expression on a frame's text. `now` is a steady time in milliseconds. What takes exponential time
 * was refused when the filter was read (`regex-risk.ts`); what is slow on some frame stops the filter, with words.
 */
export function regexTest(regex: RegExp, hides: boolean, now: () => number): PieceTest {
  return {
    cost: 400,
    sift(piece, marks) {
      for (let place = 0; place < marks.length; place++) {
        if (marks[place] !== 1) continue;
        const number = piece.first + place;
        const found = search(regex, piece.text(number), number, now);
        if (typeof found !== 'boolean') return found;
        if (found === hides) marks[place] = 0;
      }
      return undefined;
    },
  };
}

function search(regex: RegExp, text: string, number: number, now: () => number): boolean | Stop {
  for (let length = firstTry; length < text.length; length *= 2) {
    const beginning = text.slice(0, length);
    if (time(regex, beginning, now) > slow && time(regex, beginning, now) > slow)
      return tooSlow(regex, number);
  }
  const startedAt = now();
  const found = regex.test(text);
  const passed = now() - startedAt;
  // Once may be the platform's own pause; it is asked again unless that would take long.
  if (passed > slow && (passed > 20 * slow || time(regex, text, now) > slow)) return tooSlow(regex, number);
  return found;
}

function time(regex: RegExp, text: string, now: () => number): number {
  const startedAt = now();
  regex.test(text);
  return now() - startedAt;
}

function tooSlow(regex: RegExp, number: number): Stop {
  return {
    words: `The expression ${String(regex)} takes more than ${String(slow)} ms on frame ${String(number)}, so the filter stopped there.`,
  };
}
