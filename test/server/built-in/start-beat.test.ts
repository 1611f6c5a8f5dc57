import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBeat } from '../../../src/server/built-in/start-beat.ts';

describe('The beat of the built-in world', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('comes every 20 ms until it is stopped', () => {
    const turn = vi.fn();
    const stop = startBeat(turn);
    vi.advanceTimersByTime(100);
    expect(turn).toHaveBeenCalledTimes(5);
    stop();
    vi.advanceTimersByTime(100);
    expect(turn).toHaveBeenCalledTimes(5);
  });

  it('leaves as much time as a long turn took', () => {
    const startedAt: number[] = [];
    const stop = startBeat(() => {
      startedAt.push(performance.now());
      vi.setSystemTime(Date.now() + 300);
      vi.advanceTimersByTime(300);
    });
    const began = performance.now();
    vi.advanceTimersByTime(2_000);
    stop();
    expect(startedAt.slice(0, 3).map((at) => Math.round(at - began))).toEqual([20, 620, 1220]);
  });
});
