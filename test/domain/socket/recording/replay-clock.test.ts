import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeSpeed,
  countDue,
  recordedAt,
  replaySpeeds,
  startClock,
  untilNext,
} from '../../../../src/domain/socket/recording/replay-clock.ts';
import { timestamp } from '../../../../src/domain/time.ts';

const times = [1000, 1100, 1100, 1050, 3000];
const at = timestamp;

describe('A replay', () => {
  test('plays each frame when its time has come, at 1× and at 10×', () => {
    const [once, tenfold] = [startClock(at(1000), at(0), 1), startClock(at(1000), at(0), 10)];
    expect([0, 99, 100, 2000].map((now) => countDue(times, 0, once, at(now)))).toEqual([1, 1, 4, 5]);
    expect([0, 9, 10, 200].map((now) => countDue(times, 0, tenfold, at(now)))).toEqual([1, 1, 4, 5]);
    expect(untilNext(times, 1, once, at(40))).toBe(60);
    expect(untilNext(times, 1, tenfold, at(4))).toBe(6);
    expect(untilNext(times, 5, once, at(40))).toBeUndefined();
  });

  test('plays everything at once at the fastest speed, and goes on from there at another', () => {
    const fastest = startClock(at(1000), at(0), 'fastest');
    expect(countDue(times, 0, fastest, at(0))).toBe(5);
    expect(untilNext(times, 2, fastest, at(0))).toBe(0);
    const slowed = changeSpeed(fastest, at(500), 1, at(1100));
    expect(countDue(times, 4, slowed, at(500))).toBe(4);
    expect(untilNext(times, 4, slowed, at(500))).toBe(1900);
  });

  test('stands still while it is paused, and loses nothing', () => {
    const paused = changeSpeed(startClock(at(1000), at(0), 1), at(50), 'paused', at(1000));
    expect(recordedAt(paused, at(9000))).toBe(1050);
    expect(untilNext(times, 1, paused, at(9000))).toBeUndefined();
    const again = changeSpeed(paused, at(9000), 10, at(1000));
    expect(untilNext(times, 1, again, at(9000))).toBe(5);
  });

  test('never goes back, whatever is done with its speed', () => {
    const change = fc.tuple(fc.nat(500), fc.constantFrom(...replaySpeeds, 'paused' as const));
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), fc.array(change), (unsorted, changes) => {
        let [clock, now, played] = [startClock(at(unsorted[0] ?? 0), at(0), 1), 0, 0];
        for (const [later, speed] of changes) {
          now += later;
          const due = countDue(unsorted, played, clock, at(now));
          expect(due).toBeGreaterThanOrEqual(played);
          expect(due).toBeLessThanOrEqual(unsorted.length);
          played = due;
          clock = changeSpeed(clock, at(now), speed, at(unsorted[played - 1] ?? 0));
        }
      }),
    );
  });
});
