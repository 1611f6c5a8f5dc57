import type { ClockPort } from '../../app/ports/clock-port.ts';
import { createIdSource } from './growing-ids.ts';
import { createWallClock } from './wall-clock.ts';

/** A hidden page draws no frames; this long after, it is called all the same. In milliseconds. */
const hiddenPageDelay = 250;

/** The browser's clock, identities and timers. */
export function createPageClock(): ClockPort {
  const now = createWallClock();
  return {
    now,
    nextId: createIdSource(now, randomFraction),
    onNextFrame(callback) {
      let called = false;
      const once = (): void => {
        if (called) return;
        called = true;
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        callback();
      };
      const frame = requestAnimationFrame(once);
      const timer = setTimeout(once, hiddenPageDelay);
    },
    every(milliseconds, callback) {
      const timer = setInterval(callback, milliseconds);
      return () => {
        clearInterval(timer);
      };
    },
  };
}

/** 53 random bits as a number in [0, 1). */
function randomFraction(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return ((high >>> 11) * 2 ** 32 + low) / 2 ** 53;
}
