import type { Millis } from '../time.ts';

/** A length of time for reading: `0.4 ms`, `34 ms`, `1.23 s`, `2 min 05 s`. */
export function formatMillis(length: Millis): string {
  if (length < 9.95) return `${trim(length.toFixed(1))} ms`;
  if (length < 999.5) return `${String(Math.round(length))} ms`;
  if (length < 9_995) return `${(length / 1000).toFixed(2)} s`;
  if (length < 59_950) return `${(length / 1000).toFixed(1)} s`;
  const seconds = Math.round(length / 1000);
  return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60).padStart(2, '0')} s`;
}

function trim(number: string): string {
  return number.endsWith('.0') ? number.slice(0, -2) : number;
}
