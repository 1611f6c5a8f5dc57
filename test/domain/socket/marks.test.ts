import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  markDelta,
  markOf,
  neighbourMark,
  parseMarks,
  withMark,
  withoutMark,
} from '../../../src/domain/socket/marks.ts';
import type { Mark } from '../../../src/domain/socket/marks.ts';
import { timestamp } from '../../../src/domain/time.ts';

function mark(number: number, note = ''): Mark {
  return { number, at: timestamp(number * 100), note };
}

const three = [mark(10), mark(20, 'here'), mark(30)];

describe('marks', () => {
  it('are in the order of their frames, one for each, whatever is marked and unmarked', () => {
    const step = fc.tuple(fc.nat(8), fc.option(fc.string()));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const wanted = new Map<number, string>();
        let marks: readonly Mark[] = [];
        for (const [number, note] of steps) {
          if (note === null) wanted.delete(number);
          else wanted.set(number, note);
          marks = note === null ? withoutMark(marks, number) : withMark(marks, mark(number, note));
        }
        const sorted = [...wanted].sort(([left], [right]) => left - right);
        expect(marks).toEqual(sorted.map(([number, note]) => mark(number, note)));
        expect(parseMarks(JSON.parse(JSON.stringify(marks)))).toEqual(marks);
      }),
    );
  });

  it('are found by their frame', () => {
    expect(markOf(three, 20)?.note).toBe('here');
    expect(markOf(three, 21)).toBeUndefined();
    expect(markOf(three, undefined)).toBeUndefined();
  });

  it('lead from one to the next, round the end', () => {
    const next = (from: number | undefined): number | undefined => neighbourMark(three, from, 'next')?.number;
    const previous = (from: number | undefined): number | undefined =>
      neighbourMark(three, from, 'previous')?.number;
    expect([next(undefined), next(5), next(10), next(15), next(30)]).toEqual([10, 10, 20, 20, 10]);
    expect([previous(undefined), previous(35), previous(30), previous(10)]).toEqual([30, 30, 20, 30]);
    expect(neighbourMark([], 5, 'next')).toBeUndefined();
  });

  it('have the time between the two that the chosen frame is about', () => {
    const between = (chosen: number | undefined): readonly number[] => {
      const delta = markDelta(three, chosen);
      return delta === undefined ? [] : [delta.from.number, delta.to.number, delta.delta];
    };
    expect(between(undefined)).toEqual([20, 30, 1000]);
    expect(between(20)).toEqual([10, 20, 1000]);
    expect(between(30)).toEqual([20, 30, 1000]);
    expect(between(15)).toEqual([10, 20, 1000]);
    expect(between(10)).toEqual([10, 20, 1000]);
    expect(between(1)).toEqual([10, 20, 1000]);
    expect(between(99)).toEqual([20, 30, 1000]);
    expect(markDelta([mark(1)], 1)).toBeUndefined();
    expect(markDelta([], undefined)).toBeUndefined();
  });

  it('that were stored are taken as far as they are marks', () => {
    expect(parseMarks('x')).toEqual([]);
    expect(parseMarks([mark(3), { number: 1.5, at: 1, note: '' }, null, { number: 1 }])).toEqual([mark(3)]);
  });
});
