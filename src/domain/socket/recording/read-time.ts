import { timestamp } from '../../time.ts';
import type { Timestamp } from '../../time.ts';

/** The largest moment of the calendar, in milliseconds (ECMA-262, time values). */
const latest = 8.64e15;

/** From each of these on, a number counts: seconds, milliseconds, microseconds, nanoseconds since 1970. */
const [fromSeconds, fromMillis, fromMicros, fromNanos] = [1e8, 1e11, 1e14, 1e17];

/** `value` as milliseconds since 1970; undefined where no calendar has such a moment. */
export function readMillis(value: unknown): Timestamp | undefined {
  return typeof value === 'number' && Math.abs(value) <= latest ? timestamp(value) : undefined;
}

/**
 * A moment as other programs write it: a date and time in ISO 8601, or a number since 1970 whose size tells its unit.
 * Undefined for anything else, such as a number that counts from the start of a program.
 */
export function readMoment(value: unknown): Timestamp | undefined {
  if (typeof value === 'string') {
    if (/^\d+(\.\d+)?$/.test(value)) return readMoment(Number(value));
    const parsed = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(parsed) ? undefined : timestamp(parsed);
  }
  if (typeof value !== 'number' || !Number.isFinite(value) || value < fromSeconds) return undefined;
  if (value < fromMillis) return timestamp(Math.round(value * 1e6) / 1e3);
  if (value < fromMicros) return timestamp(value);
  return timestamp(value < fromNanos ? value / 1e3 : value / 1e6);
}
