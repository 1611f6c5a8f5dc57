import { millis } from '../time.ts';
import type { Millis } from '../time.ts';

/** The longest that the first attempt to connect again waits. */
const first = 500;

/** No attempt waits longer. */
const longest = 30_000;

/** The longest that the next attempt may wait after `failures` attempts in a row that led to nothing. */
export function backOffCeiling(failures: number): Millis {
  // Beyond the cap the power is not needed, and it must not grow out of the numbers.
  return millis(Math.min(longest, first * 2 ** Math.min(failures, 16)));
}

/**
 * How long to wait before connecting again: anything from nothing to the ceiling, so that clients which lost a server at
 * the same moment do not come back at the same moment ("full jitter").
 *
 * @param chance a number in [0, 1)
 */
export function backOff(failures: number, chance: number): Millis {
  return millis(chance * backOffCeiling(failures));
}
