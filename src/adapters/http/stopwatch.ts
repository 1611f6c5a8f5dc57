import { millis } from '../../domain/time.ts';
import type { Millis } from '../../domain/time.ts';

/** Starts now; each call gives the time since. */
export function startStopwatch(now: () => number): () => Millis {
  const startedAt = now();
  return () => millis(now() - startedAt);
}
