import { describe, expect, test } from 'vitest';
import { defaultSessionSettings } from '../../../src/domain/socket/session-settings.ts';
import { lookAtLine } from '../../../src/domain/socket/silence.ts';
import type { Line, Look } from '../../../src/domain/socket/silence.ts';
import { timestamp } from '../../../src/domain/time.ts';

interface Given {
  readonly last?: number;
  readonly pinging?: number;
  readonly probed?: number;
  readonly due?: number;
}

/** Times in seconds; silence counts from 30 s. The look is in time unless `due` says otherwise. */
function look(now: number, { last = 0, pinging, probed, due = now }: Given): Look {
  const moment = (seconds: number | undefined) =>
    seconds === undefined ? undefined : timestamp(seconds * 1000);
  const line: Line = {
    last: timestamp(last * 1000),
    pinging: moment(pinging),
    probed: moment(probed),
    due: timestamp(due * 1000),
  };
  return lookAtLine(line, timestamp(now * 1000), defaultSessionSettings);
}

describe('lookAtLine', () => {
  test('calls a line without pings quiet, not stale', () => {
    expect(look(29, {})).toEqual({ kind: 'look again', after: 1000 });
    expect(look(30, {})).toEqual({ kind: 'silent', as: 'quiet' });
    expect(look(3600, { due: 30 })).toEqual({ kind: 'silent', as: 'quiet' });
  });

  test('calls a line stale on which pings went out and nothing came', () => {
    expect(look(30, { pinging: 0 })).toEqual({ kind: 'silent', as: 'stale' });
    expect(look(40, { last: 25, pinging: 0 })).toEqual({ kind: 'look again', after: 15_000 });
  });

  test('counts from when pings began', () => {
    expect(look(100, { pinging: 90 })).toEqual({ kind: 'look again', after: 20_000 });
    expect(look(120, { pinging: 90 })).toEqual({ kind: 'silent', as: 'stale' });
  });

  test('asks first when it comes too late to have seen the line', () => {
    expect(look(600, { pinging: 0, due: 30 })).toEqual({ kind: 'probe', after: 5000 });
    expect(look(603, { pinging: 0, due: 605, probed: 600 })).toEqual({ kind: 'look again', after: 2000 });
    expect(look(605, { pinging: 0, probed: 600 })).toEqual({ kind: 'silent', as: 'stale' });
    expect(look(605, { last: 600.1, pinging: 0 })).toEqual({ kind: 'look again', after: 25_100 });
  });

  test('looks again in any case within the limit, also when the clock was set back', () => {
    expect(look(0, { last: 7200 })).toEqual({ kind: 'look again', after: 30_000 });
    expect(look(0, { last: 7200, pinging: 7000 })).toEqual({ kind: 'look again', after: 30_000 });
  });
});
