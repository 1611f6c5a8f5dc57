import { describe, expect, test } from 'vitest';
import { timestamp } from '../../src/domain/time.ts';
import { Replays } from '../../src/simulator/replay/replays.ts';
import type { ReplaySink } from '../../src/simulator/replay/served-replay.ts';

/** A client that takes what it is sent, while `waiting` says that it does. */
function client() {
  const told: string[] = [];
  const sink: ReplaySink & { waiting: number } = {
    waiting: 0,
    text: (frame) => told.push(frame),
    binary: (frame) => told.push(`${String(frame.length)} bytes`),
    close: (code) => told.push(`closed ${String(code)}`),
    drop: () => told.push('dropped'),
  };
  return { told, sink };
}

function line(ms: number, text: string): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ ms, direction: 'in', text })}\n`);
}

function recording(...frames: readonly [ms: number, text: string][]): Uint8Array {
  return Uint8Array.from(frames.flatMap(([ms, text]) => [...line(ms, text)]));
}

describe('Served recordings', () => {
  test('are played when their times have come, from the first message of the client on', () => {
    let now = 1_000_000;
    const replays = new Replays(() => timestamp(now));
    replays.add('abc', recording([500, 'a'], [600, 'b']));
    const { told, sink } = client();
    const socket = replays.open('/6/v2/replays/abc?speed=1')!(sink);
    replays.tick();
    expect(told).toEqual([]);
    socket.text('{"request":"connect"}');
    replays.tick();
    now += 99;
    replays.tick();
    expect(told).toEqual(['a']);
    now += 1;
    replays.tick();
    replays.tick();
    expect(told).toEqual(['a', 'b', 'closed 1000']);
  });

  test('wait for a slow client, and are over for one that has gone', () => {
    const replays = new Replays(() => timestamp(0));
    replays.add('abc', recording([1, 'a'], [1, 'b']));
    const slow = client();
    slow.sink.waiting = 2_000_000;
    const gone = client();
    replays.open('/6/v2/replays/abc?speed=fastest')!(slow.sink).text('go');
    const left = replays.open('/6/v2/replays/abc')!(gone.sink);
    left.text('go');
    left.closed();
    replays.tick();
    expect([slow.told, gone.told]).toEqual([[], []]);
    slow.sink.waiting = 0;
    replays.tick();
    expect(slow.told).toEqual(['a', 'b', 'closed 1000']);
  });

  test('make room for new ones', () => {
    const replays = new Replays(() => timestamp(0), { recordings: 2, bytes: 10 });
    replays.add('one', recording([1, 'a']));
    replays.add('two', recording([1, 'a']));
    replays.add('three', recording([1, 'a']));
    const there = (): readonly boolean[] =>
      ['one', 'two', 'three', 'four'].map((id) => replays.open(`/6/v2/replays/${id}`) !== undefined);
    expect(there()).toEqual([false, true, true, false]);
    replays.add('four', recording([1, 'longer than ten']));
    expect(there()).toEqual([false, false, false, true]);
  });
});
