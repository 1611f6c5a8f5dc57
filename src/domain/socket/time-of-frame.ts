import type { Timestamp } from '../time.ts';

/** What the times of the rows are: of the day, since the connection was opened, or since the row above. */
export type TimeMode = 'clock' | 'since connect' | 'since previous';

/** All of them, in the order in which they are offered. */
export const timeModes: readonly TimeMode[] = ['clock', 'since connect', 'since previous'];

/** Characters of a length of time as `timeSince` writes it: shorter ones are filled up in front. */
const width = 12;

/**
 * The time from one moment to another, e.g. `+0.0412 s`, `+12.3456 s`, `+2:05.000` (minutes), `+1:02:03.456` (hours);
 * `−` where it went back, because a clock was set. 12 characters, spaces in front, more from 100 hours on. Below a minute
 * in steps of 0.1 ms, which is as fine as a browser's clock.
 */
export function timeSince(from: Timestamp, to: Timestamp): string {
  return signed(to - from).padStart(width);
}

/** The same without the spaces in front, for text. */
export function signed(milliseconds: number): string {
  const sign = milliseconds < 0 ? '−' : '+';
  return sign + unsigned(Math.abs(milliseconds));
}

function unsigned(milliseconds: number): string {
  if (milliseconds < 59_999.95) return `${(milliseconds / 1000).toFixed(4)} s`;
  const whole = Math.round(milliseconds);
  const seconds = `${two(Math.floor(whole / 1000) % 60)}.${String(whole % 1000).padStart(3, '0')}`;
  const minutes = Math.floor(whole / 60_000) % 60;
  const hours = Math.floor(whole / 3_600_000);
  return hours === 0 ? `${String(minutes)}:${seconds}` : `${String(hours)}:${two(minutes)}:${seconds}`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
