import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFilter } from '../../../../src/domain/socket/filter/compile-filter.ts';
import type { FrameKnowledge } from '../../../../src/domain/socket/filter/facts-test.ts';
import { MatchIndex } from '../../../../src/domain/socket/filter/match-index.ts';
import { parseFilter } from '../../../../src/domain/socket/filter/parse-filter.ts';
import { FrameLog } from '../../../../src/domain/socket/frame-log.ts';
import { millis, timestamp } from '../../../../src/domain/time.ts';
import { anyFrame, present } from './any-frame.ts';
import type { NewFrame } from './any-frame.ts';
import { anyTerms } from './any-term.ts';
import { letsThrough } from './slow-filter.ts';

const knowledge: FrameKnowledge = {
  kindOf: (number) => ['red', 'blue', 'unknown'][number % 3]!,
  hasViolations: (number) => number % 4 === 0,
  isMarked: (number) => number % 5 === 0,
};
const zoneOffset = millis(3_600_000);

/** An index over a log as it is now, for the filter `text`. */
function indexOf(log: FrameLog, text: string): MatchIndex {
  const { terms } = parseFilter(text);
  const moment = { now: timestamp(present), zoneOffset };
  const { matcher, mistakes } = compileFilter(terms, { source: log, knowledge, moment, steadyNow: () => 0 });
  expect(mistakes).toEqual([]);
  return new MatchIndex(log, matcher);
}

function matchesOf(index: MatchIndex): readonly (number | undefined)[] {
  return Array.from({ length: index.count }, (_, place) => index.numberAt(index.first + place));
}

/** The numbers of the frames in the log that the slow filter lets through. */
function expected(log: FrameLog, text: string): readonly number[] {
  const { terms } = parseFilter(text);
  const numbers = Array.from({ length: log.kept }, (_, place) => log.first + place);
  return numbers.filter((number) =>
    letsThrough(terms, log.read(number)!, { knowledge, now: present, zoneOffset }),
  );
}

function append(log: FrameLog, frames: readonly NewFrame[]): void {
  for (const { facts, payload } of frames) log.append(facts, payload);
}

/** Looks at one piece and stops. */
const always = (): boolean => true;
const never = (): boolean => false;

const anyLimits = fc.record({
  frames: fc.integer({ min: 1, max: 60 }),
  blockSize: fc.integer({ min: 16, max: 300 }),
});

describe('MatchIndex', () => {
  test('finds what a slow filter finds, in frames before and after it was set, and forgets what fell off', () => {
    const anyFrames = fc.array(anyFrame, { maxLength: 30 });
    fc.assert(
      fc.property(anyLimits, anyTerms, anyFrames, anyFrames, (limits, text, before, after) => {
        const log = new FrameLog(limits);
        append(log, before);
        const index = indexOf(log, text);
        index.scan(always);
        append(log, after);
        while (index.scan(always) === 'more');
        expect(matchesOf(index)).toEqual(expected(log, text));
        expect([index.scannedFrom, index.scannedTo]).toEqual([log.first, log.end]);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps every match at its position, however scanning and new frames follow one another', () => {
    const anyStep = fc.oneof(fc.constant('scan' as const), fc.array(anyFrame, { maxLength: 8 }));
    fc.assert(
      fc.property(anyLimits, anyTerms, fc.array(anyStep, { maxLength: 12 }), (limits, text, steps) => {
        const log = new FrameLog(limits);
        append(log, steps.filter((step) => step !== 'scan').flat());
        const start = log.end;
        const index = indexOf(log, text);
        const positions = new Map<number, number>();
        for (const step of steps) {
          if (step === 'scan') index.scan(always);
          else append(log, step);
          for (let position = index.first; position < index.end; position++) {
            const number = index.numberAt(position)!;
            expect(number >= start).toBe(position >= 0);
            expect(positions.get(number) ?? position).toBe(position);
            positions.set(number, position);
          }
        }
      }),
    );
  });

  test('finds the position of a frame, or of the next match', () => {
    fc.assert(
      fc.property(anyTerms, fc.array(anyFrame, { maxLength: 30 }), fc.nat(30), (text, frames, half) => {
        const log = new FrameLog({ blockSize: 100 });
        append(log, frames.slice(0, half));
        const index = indexOf(log, text);
        append(log, frames.slice(half));
        index.scan(never);
        const numbers = matchesOf(index);
        for (let number = -1; number <= log.end; number++) {
          const place = numbers.findIndex((match) => match! >= number);
          expect(index.positionOf(number)).toBe(place === -1 ? index.end : index.first + place);
        }
      }),
    );
  });

  test('has the newest matches first, a piece at a time', () => {
    const log = new FrameLog();
    for (let number = 0; number < 2000; number++)
      append(log, [frame(`${String(number % 2)} ${'x'.repeat(300)}`)]);
    const index = indexOf(log, '"1 x"');
    expect(index.scan(always)).toBe('more');
    expect(index.numberAt(-1)).toBe(1999);
    expect(index.scannedFrom).toBeGreaterThan(1500);
    expect(index.count).toBe(Math.ceil((2000 - index.scannedFrom) / 2));
    expect(index.scan(never)).toBe('done');
    expect(index.first).toBe(-1000);
  });

  test('does not find what crosses the border of two frames, but what follows at once', () => {
    const log = new FrameLog();
    append(log, ['ab', '', 'abab', 'aba', 'b'].map(frame));
    const index = indexOf(log, 'ba');
    index.scan(never);
    expect(matchesOf(index)).toEqual([2, 3]);
    const exact = indexOf(log, "'bab'");
    exact.scan(never);
    expect(matchesOf(exact)).toEqual([2]);
  });

  test('goes through frames of any length', () => {
    const log = new FrameLog();
    append(log, ['Away', 'x'.repeat(3_000_000), 'Away', `${'y'.repeat(100_000)}Away`, ''].map(frame));
    const index = indexOf(log, 'away');
    while (index.scan(always) === 'more');
    expect(matchesOf(index)).toEqual([0, 2, 3]);
  });

  test('gives its memory back when the front of the log falls off', () => {
    const log = new FrameLog({ frames: 100 });
    const index = indexOf(log, '');
    for (let number = 0; number < 50_000; number++) {
      append(log, [frame('x')]);
      if (number % 10 === 0) index.scan(never);
    }
    index.scan(never);
    expect([index.first, index.end]).toEqual([49_900, 50_000]);
    expect(index.numberAt(49_899)).toBeUndefined();
    expect(index.numberAt(49_900)).toBe(49_900);
  });

  test('stops with words at a frame on which an expression is slow', () => {
    const log = new FrameLog();
    append(log, ['b', 'a'.repeat(30), 'b'].map(frame));
    let clock = 0;
    const { matcher } = compileFilter(parseFilter('/b/').terms, {
      source: log,
      knowledge,
      moment: { now: timestamp(present), zoneOffset },
      steadyNow: () => (clock += 60),
    });
    const index = new MatchIndex(log, matcher);
    expect(index.scan(never)).toBe('done');
    expect(index.stopped?.words).toContain('/b/ takes more than 50 ms on frame 0');
    append(log, [frame('b')]);
    expect(index.scan(never)).toBe('done');
    expect(index.count).toBe(0);
  });

  test('sees from the beginning of a long frame that an expression is slow, and does not try all of it', () => {
    const log = new FrameLog();
    append(log, [frame('a'.repeat(300_000))]);
    const { matcher } = compileFilter(parseFilter('/a*a*a*b/').terms, {
      source: log,
      knowledge,
      moment: { now: timestamp(present), zoneOffset },
      steadyNow: () => performance.now(),
    });
    const index = new MatchIndex(log, matcher);
    index.scan(never);
    expect(index.stopped?.words).toContain('takes more than 50 ms on frame 0');
  });

  test('a path that is none is a mistake at its place, and the other terms hold', () => {
    const log = new FrameLog();
    const { mistakes } = compileFilter(parseFilter('Away -$.a[?@.b==]=1').terms, {
      source: log,
      knowledge,
      moment: { now: timestamp(present), zoneOffset },
      steadyNow: () => 0,
    });
    expect(mistakes).toEqual([
      { at: { from: expect.any(Number), to: 19 }, words: expect.stringMatching(/^Not a JSONPath: /) },
    ]);
    expect(mistakes[0]!.at.from).toBeGreaterThan(6);
  });
});

function frame(text: string): NewFrame {
  return {
    facts: { at: timestamp(present), direction: 'in', opcode: 'text', masked: false, note: false },
    payload: new TextEncoder().encode(text),
  };
}
