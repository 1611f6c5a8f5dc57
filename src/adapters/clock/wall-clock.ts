import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';

/** The platform's two clocks. */
export interface PlatformClocks {
  /** Milliseconds since the epoch, whole, as `Date.now` has it. */
  wall(): number;
  /** Milliseconds since `origin`, with fractions, never going back, as `performance.now` has it. */
  steady(): number;
  /** The moment at which `steady` was 0. */
  readonly origin: number;
}

/** Apart by more than this, the steady clock has stood still (sleep) or the wall clock was set. */
const tolerance = 100;

/**
 * A clock with fractions of a millisecond that still tells the time after the computer has slept or its clock was set.
 * Used alike in the page and in its workers, so that their moments can be compared.
 */
export function createWallClock(clocks: PlatformClocks = browserClocks): () => Timestamp {
  let offset = clocks.origin;
  return () => {
    const steady = clocks.steady();
    const wall = clocks.wall();
    if (Math.abs(wall - (offset + steady)) > tolerance) offset = wall - steady;
    return timestamp(offset + steady);
  };
}

const browserClocks: PlatformClocks = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  get origin() {
    return performance.timeOrigin;
  },
};
