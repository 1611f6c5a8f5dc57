import type { Millis } from '../../domain/time.ts';

/**
 * A length of time as the answers print it: hours without bound, e.g. `117:11:18`; `0` for less than a second.
 * Source: section 4.15, where a state that is none lasts `"0"`.
 */
export function formatDuration(length: Millis): string {
  const seconds = Math.max(0, Math.floor(length / 1000));
  if (seconds === 0) return '0';
  const minutes = Math.floor(seconds / 60);
  return `${String(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
