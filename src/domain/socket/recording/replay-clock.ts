import { millis, timestamp } from '../../time.ts';
import type { Millis, Timestamp } from '../../time.ts';

/** How fast a recording is played: so many times as it was recorded, or as fast as its frames are taken. */
export type ReplaySpeed = 1 | 10 | 'fastest';

/** The speeds, in the order in which they are offered. */
export const replaySpeeds = [1, 10, 'fastest'] as const satisfies readonly ReplaySpeed[];

/** Which moment of the recording it is, as a function of the time: `recorded` at `at`, and on from there. */
export interface ReplayClock {
  readonly recorded: Timestamp;
  readonly at: Timestamp;
  readonly speed: ReplaySpeed | 'paused';
}

/** A clock that shows `recorded` at the moment `now`. */
export function startClock(recorded: Timestamp, now: Timestamp, speed: ReplaySpeed | 'paused'): ReplayClock {
  return { recorded, at: now, speed };
}

/** The moment of the recording that it is `now`; Infinity at the fastest speed. */
export function recordedAt({ recorded, at, speed }: ReplayClock, now: Timestamp): Timestamp {
  switch (speed) {
    case 'paused':
      return recorded;
    case 'fastest':
      return timestamp(Infinity);
    case 1:
    case 10:
      return timestamp(recorded + Math.max(0, now - at) * speed);
    default:
      return speed satisfies never;
  }
}

/**
 * The same clock at another speed from `now` on. `reached` is the time of the last frame played: from the fastest speed a
 * clock goes on there.
 */
export function changeSpeed(
  clock: ReplayClock,
  now: Timestamp,
  speed: ReplaySpeed | 'paused',
  reached: Timestamp,
): ReplayClock {
  const recorded = clock.speed === 'fastest' ? reached : recordedAt(clock, now);
  return { recorded, at: now, speed };
}

/** The times of a recording's frames, in order. */
export type RecordedTimes = Float64Array | readonly number[];

/**
 * How many of the frames are due at moment `now`: those before the first that is not due yet. A time that lies before the
 * one of the frame in front (a clock was set) makes no difference: order is kept.
 *
 * @param played how many were played already
 */
export function countDue(times: RecordedTimes, played: number, clock: ReplayClock, now: Timestamp): number {
  const moment = recordedAt(clock, now);
  if (moment === Infinity) return times.length;
  let due = played;
  while (due < times.length && (times[due] ?? Infinity) <= moment) due++;
  return due;
}

/** How long from `now` until the next frame is due; undefined where none will be (the end, or paused). */
export function untilNext(
  times: RecordedTimes,
  played: number,
  clock: ReplayClock,
  now: Timestamp,
): Millis | undefined {
  const next = times[played];
  if (next === undefined || clock.speed === 'paused') return undefined;
  if (clock.speed === 'fastest') return millis(0);
  return millis(Math.max(0, (next - recordedAt(clock, now)) / clock.speed));
}
