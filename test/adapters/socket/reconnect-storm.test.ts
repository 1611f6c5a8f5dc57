import { expect, test } from 'vitest';
import type { ConnectionEnd } from '../../../src/adapters/socket/connection.ts';
import { SessionRunner } from '../../../src/adapters/socket/session-runner.ts';
import { FrameLog } from '../../../src/domain/socket/frame-log.ts';
import { FakePlatform } from './fake-connections.ts';
import { target } from './run-session.ts';

const clients = 200;
const broken: ConnectionEnd = { code: 1006, reason: '', by: 'nobody' };

/** A number in [0, 1) from a seed, the next with each call (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A server that all its clients lose at once, and that comes back after `awayFor` milliseconds; attempts by second. */
function loseServer(seed: number, awayFor: number, seconds: number): readonly number[] {
  const platform = new FakePlatform();
  platform.random = chanceFrom(seed);
  const attempts = new Array<number>(seconds).fill(0);
  let begun = Infinity;
  // Each attempt has its answer at once: that is when attempts come closest to each other.
  const answer = (): void => {
    const { last } = platform;
    if (platform.now() >= begun && platform.now() - begun < awayFor) {
      last.end(broken);
    } else {
      last.open();
      last.receive('{"success":true}');
    }
  };
  for (let client = 0; client < clients; client++) {
    const runner = new SessionRunner<typeof target>(platform, new FrameLog(), {
      signal: () => undefined,
      logged: () => undefined,
      reconnectDue() {
        const second = Math.floor((platform.now() - begun) / 1000);
        attempts[second] = (attempts[second] ?? 0) + 1;
        runner.openAgain(target);
        answer();
      },
    });
    runner.open(target);
    answer();
  }
  platform.pass(60_000);
  begun = platform.now();
  for (const connection of [...platform.connections]) connection.end(broken);
  platform.pass(seconds * 1000 - 1);
  return attempts;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/**
 * Chance is part of it: some 13 attempts a second vary by about 3.5, so that the highest of 120 seconds lies near twice
 * the mean. Of the seeds 1 to 40 two pass it (2.14 and 2.38 times); the others have 1.55 to 1.98.
 */
const seeds = [1, 2, 3];

/** The back-off has reached its cap by then for every client: that is when the first spread is over. In seconds. */
const spread = 62;

test.each(seeds)(
  '200 clients that lose their server at once do not storm it while it is away (seed %i)',
  (seed) => {
    const attempts = loseServer(seed, Infinity, spread + 120).slice(spread);
    const mean = sum(attempts) / attempts.length;
    // Half a minute at most, a quarter on average: 200 clients make some 13 attempts a second, together.
    expect(mean).toBeGreaterThan(clients / 20);
    expect(mean).toBeLessThan(clients / 10);
    expect(Math.max(...attempts)).toBeLessThanOrEqual(2 * mean);
  },
);

test.each(seeds)(
  'they come back spread over half a minute once it is there again, each once (seed %i)',
  (seed) => {
    const after = loseServer(seed, spread * 1000, spread + 60).slice(spread);
    const arrival = after.slice(0, 30);
    expect(sum(arrival)).toBe(clients);
    expect(sum(after)).toBe(clients);
    // Nobody holds them back, and yet no second has much more than the rate at which they had been asking.
    expect(Math.max(...arrival)).toBeLessThanOrEqual(2 * (clients / 15));
  },
);
