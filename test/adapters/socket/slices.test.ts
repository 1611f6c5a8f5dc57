import { describe, expect, test } from 'vitest';
import { Slices } from '../../../src/adapters/socket/slices.ts';
import type { Job } from '../../../src/adapters/socket/slices.ts';

function setUp() {
  let time = 0;
  const waiting: (() => void)[] = [];
  const slices = new Slices({ now: () => time, soon: (callback) => waiting.push(callback) });
  /** Counts steps of a millisecond up to `steps`. */
  const counter = (steps: number): { readonly job: Job; done: number } => {
    const work = { done: 0 };
    const job: Job = (isOver) => {
      while (work.done < steps && !isOver()) {
        work.done += 1;
        time += 1;
      }
      return work.done < steps ? 'more' : 'done';
    };
    return Object.assign(work, { job });
  };
  return { slices, waiting, counter, turn: () => waiting.shift()?.() };
}

describe('Slices', () => {
  test('does a job in slices of 8 ms until it is done', () => {
    const { slices, waiting, counter, turn } = setUp();
    const work = counter(20);
    slices.run(work.job);
    const seen = [];
    while (waiting.length > 0) {
      turn();
      seen.push(work.done);
    }
    expect(seen).toEqual([8, 16, 20]);
  });

  test('gives each job a turn', () => {
    const { slices, waiting, counter, turn } = setUp();
    const [one, other] = [counter(16), counter(16)];
    slices.run(one.job);
    slices.run(other.job);
    const seen = [];
    while (waiting.length > 0) {
      turn();
      seen.push([one.done, other.done]);
    }
    expect(seen).toEqual([
      [8, 0],
      [8, 8],
      [16, 8],
      [16, 16],
    ]);
  });

  test('runs a job once however often it is asked to, and again when asked after it was done', () => {
    const { slices, waiting, counter, turn } = setUp();
    const work = counter(1);
    slices.run(work.job);
    slices.run(work.job);
    expect(waiting.length).toBe(1);
    turn();
    expect([work.done, waiting.length]).toEqual([1, 0]);
    slices.run(work.job);
    expect(waiting.length).toBe(1);
  });

  test('leaves a job that is stopped, also by itself', () => {
    const { slices, waiting, counter, turn } = setUp();
    const work = counter(100);
    slices.run(work.job);
    turn();
    slices.stop(work.job);
    turn();
    const quitter: Job = () => {
      slices.stop(quitter);
      return 'more';
    };
    slices.run(quitter);
    turn();
    expect([work.done, waiting.length]).toEqual([8, 0]);
  });

  test('runs a job again that asked for another turn in its last one, but not one that was stopped after that', () => {
    const { slices, waiting, turn } = setUp();
    let turns = 0;
    const again: Job = () => {
      turns += 1;
      if (turns < 3) slices.run(again);
      return 'done';
    };
    slices.run(again);
    while (waiting.length > 0) turn();
    expect(turns).toBe(3);
    const stopped: Job = () => {
      turns += 1;
      slices.run(stopped);
      slices.stop(stopped);
      return 'more';
    };
    slices.run(stopped);
    while (waiting.length > 0) turn();
    expect(turns).toBe(4);
  });
});
