import { describe, expect, test } from 'vitest';
import type { ToPage, ToWorker } from '../../../src/adapters/socket/frame-protocol.ts';
import { serveFrames } from '../../../src/adapters/socket/frame-server.ts';
import type { FilterSetting, MatchCounts, MatchStep } from '../../../src/app/ports/socket-port.ts';
import { millis } from '../../../src/domain/time.ts';
import { sampleSocketDocument } from '../../support/sample-socket-document.ts';
import { FakePlatform } from './fake-connections.ts';

const agent = (extension: string): string =>
  JSON.stringify({ action: 'update_agent', response: [{ extension }] });

function setting(text: string, members: Partial<FilterSetting> = {}): FilterSetting {
  return { id: 1, text, zoneOffset: millis(0), marked: [], ...members };
}

/** A worker, and what is asked of it. */
interface Shown {
  readonly take: (message: ToWorker) => void;
  readonly receive: (...texts: readonly string[]) => void;
  /** What was told of the matches last. */
  readonly matches: () => MatchCounts | undefined;
  readonly rows: (from: number, to: number, filter?: number) => unknown;
  readonly match: (number: number, step: MatchStep) => unknown;
}

function setUp(limits = { frames: 1000 }): Shown {
  const platform = new FakePlatform();
  const posted: ToPage[] = [];
  const take = serveFrames(platform, (message) => posted.push(message), limits, {
    update_agent: (value) => !JSON.stringify(value).includes('bad'),
  });
  take({ kind: 'document', document: sampleSocketDocument });
  take({ kind: 'open', target: { url: 'ws://127.0.0.1/', masks: [] } });
  platform.last.open();
  take({ kind: 'clear' });
  platform.pass(100);
  return {
    take,
    receive(...texts) {
      for (const text of texts) platform.last.receive(text);
      platform.pass(100);
    },
    matches() {
      platform.pass(100);
      const told = posted.filter((message) => message.kind === 'counts').at(-1);
      return told?.counts.matches;
    },
    rows(from, to, filter) {
      take({ kind: 'rows', request: 1, from, to, ...(filter === undefined ? {} : { filter }) });
      const reply = posted.at(-1);
      return reply?.kind === 'rows'
        ? reply.rows.map(({ position, number, match }) => [position, number, match])
        : [];
    },
    match(number, step) {
      take({ kind: 'match', request: 1, number, step });
      const reply = posted.at(-1);
      return reply?.kind === 'match' ? reply.match : 'none';
    },
  };
}

describe('A filter in the worker', () => {
  test('finds matches before and after it was set, and gives their rows by position', () => {
    const { receive, take, matches, rows } = setUp();
    receive('pong', agent('114'), 'pong', agent('113'));
    take({ kind: 'filter', setting: setting('$.response[*].extension=114') });
    expect(matches()).toEqual({ filter: 1, first: -1, end: 0, scanned: 4, mistakes: [] });
    receive('pong', agent('114'));
    expect(matches()).toMatchObject({ first: -1, end: 1, scanned: 6 });
    expect(rows(-10, 10, 1)).toEqual([
      [-1, 1, true],
      [0, 5, true],
    ]);
  });

  test('marks the matches among all rows, also before a scan has come to them', () => {
    const { receive, take, rows } = setUp();
    receive('pong', 'Away', 'pong');
    take({ kind: 'filter', setting: setting('away') });
    expect(rows(0, 3)).toEqual([
      [0, 0, undefined],
      [1, 1, true],
      [2, 2, undefined],
    ]);
  });

  test('has no rows for a filter that is no longer on', () => {
    const { receive, take, rows } = setUp();
    receive('pong');
    take({ kind: 'filter', setting: setting('pong') });
    take({ kind: 'filter', setting: setting('pong', { id: 2 }) });
    expect(rows(-5, 5, 1)).toEqual([]);
    take({ kind: 'filter', setting: undefined });
    expect(rows(-5, 5, 2)).toEqual([]);
    expect(rows(0, 5)).toEqual([[0, 0, undefined]]);
  });

  test('knows kinds, violations and marks', () => {
    const { receive, take, matches } = setUp();
    receive('pong', agent('114'), agent('bad'), 'what?', 'ping');
    const countOf = (text: string): number => {
      take({ kind: 'filter', setting: setting(text, { marked: [0, 3] }) });
      const found = matches();
      return found === undefined ? -1 : found.end - found.first;
    };
    expect(countOf('kind:update_agent')).toBe(2);
    expect(countOf('is:violation')).toBe(1);
    expect(countOf('is:marked')).toBe(2);
    expect(countOf('-kind:update_agent,pong')).toBe(2);
  });

  test('leads from match to match', () => {
    const { receive, take, matches, match } = setUp();
    receive('a', 'x', 'a', 'x', 'a');
    take({ kind: 'filter', setting: setting('a') });
    matches();
    expect(match(1, 'here')).toEqual({ position: -2, number: 2 });
    expect(match(2, 'here')).toEqual({ position: -2, number: 2 });
    expect(match(2, 'next')).toEqual({ position: -1, number: 4 });
    expect(match(4, 'next')).toBeUndefined();
    expect(match(4, 'previous')).toEqual({ position: -2, number: 2 });
    expect(match(0, 'previous')).toBeUndefined();
    expect(match(9, 'here')).toEqual({ position: -1, number: 4 });
  });

  test('tells mistakes in the order of the text, and goes by the rest of it', () => {
    const { receive, take, matches } = setUp();
    receive('pong', 'x');
    take({ kind: 'filter', setting: setting('$.[0]=1 pong kind:') });
    expect(matches()?.mistakes.map(({ at }) => at.from < 6)).toEqual([true, false]);
    expect(matches()).toMatchObject({ first: -1, end: 0 });
  });

  test('begins anew when the log is cleared, and forgets what falls off', () => {
    const { receive, take, matches } = setUp({ frames: 10 });
    receive('a', 'a');
    take({ kind: 'filter', setting: setting('a') });
    expect(matches()).toMatchObject({ first: -2, end: 0 });
    take({ kind: 'clear' });
    expect(matches()).toMatchObject({ first: 0, end: 0, scanned: 0 });
    receive(...Array.from({ length: 25 }, () => 'a'));
    expect(matches()).toMatchObject({ first: 1, end: 11, scanned: 10 });
  });
});
