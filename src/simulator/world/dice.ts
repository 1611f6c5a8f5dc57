/** The state of the randomness: a whole number of 32 bits. The world carries it, so that a run can be repeated. */
export type RandomState = number & { readonly __unit: 'random state' };

/** Draws that follow from a state alone. A local tool of one transition: never kept, only its last state is. */
export interface Dice {
  /** A fraction from 0 up to, not including, 1. */
  fraction(): number;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** One of `items`; undefined when there are none. */
  pick<T>(items: readonly T[]): T | undefined;
  /** The state after the draws made so far. */
  state(): RandomState;
}

/** The first state for a seed; every safe integer is one. */
export function randomState(seed: number): RandomState {
  // Both halves count, so that seeds beyond 32 bits differ too.
  return ((seed ^ Math.floor(seed / 0x1_0000_0000)) >>> 0) as RandomState;
}

/** Dice that go on from `start`. The generator is mulberry32 (public domain, Tommy Ettinger). */
export function createDice(start: RandomState): Dice {
  let state: number = start;
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }
  function below(limit: number): number {
    return Math.floor(fraction() * limit);
  }
  return {
    fraction,
    below,
    pick: (items) => items[below(items.length)],
    state: () => state as RandomState,
  };
}
