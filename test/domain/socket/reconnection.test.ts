import { describe, expect, test } from 'vitest';
import { judgeEnd, newChain } from '../../../src/domain/socket/reconnection.ts';
import type { Chain } from '../../../src/domain/socket/reconnection.ts';
import { reduceSession } from '../../../src/domain/socket/session.ts';
import type { EndedBy, Session, SessionSignal } from '../../../src/domain/socket/session.ts';
import { describeStop } from '../../../src/domain/socket/stop-reason.ts';
import { timestamp } from '../../../src/domain/time.ts';

const opening: SessionSignal = { kind: 'opening', at: timestamp(0), url: 'wss://192.0.2.1/' };
const opened: SessionSignal = { kind: 'opened', at: timestamp(0) };
const connectSent: SessionSignal = { kind: 'connect sent', at: timestamp(0) };
const firstFrame: SessionSignal = { kind: 'first frame', at: timestamp(10) };
const stale: SessionSignal = { kind: 'silent', at: timestamp(90_000), last: timestamp(10), as: 'stale' };

const accepted = [opening, opened, connectSent, firstFrame];

interface End {
  readonly by?: EndedBy;
  readonly code?: number;
  /** Milliseconds since `connect`. */
  readonly at?: number;
  readonly reconnect?: 'on' | 'off';
}

/** Lets a session go through `signals` and end, and judges that. */
function judge(
  signals: readonly SessionSignal[],
  { by = 'nobody', code = 1006, at = 60_000, reconnect = 'on' }: End = {},
  chain: Chain = newChain,
) {
  const start: Session = { kind: 'none' };
  const before = signals.reduce(reduceSession, start);
  const after = reduceSession(before, { kind: 'closed', at: timestamp(at), code, reason: '', by });
  if (after.kind !== 'closed' && after.kind !== 'refused') throw new Error('The session did not end');
  return judgeEnd(chain, before, after, reconnect);
}

const again = (attempt: number) => ({ kind: 'again', attempt });
const stop = (kind: string) => ({ kind: 'stop', why: { kind } });

describe('judgeEnd', () => {
  test.each(['nobody', 'server', 'watch'] as const)('connects again after a loss by %s', (by) => {
    expect(judge(accepted, { by, code: by === 'server' ? 1012 : 1006 }).next).toEqual(again(1));
    expect(judge([...accepted, stale], { by, at: 93_000 }).next).toEqual(again(1));
  });

  test('does not when the user ended it, or switched it off', () => {
    expect(judge(accepted, { by: 'us', code: 1000 }).next).toEqual(stop('by user'));
    expect(judge(accepted, { reconnect: 'off' }).next).toEqual(stop('off'));
  });

  test('does not repeat what failed the first time', () => {
    expect(judge([opening]).next).toEqual(stop('never accepted'));
    expect(judge([opening, opened]).next).toEqual(stop('never accepted'));
    expect(judge([opening, opened, connectSent]).next).toEqual(stop('never accepted'));
  });

  test('repeats what fails after a session that was accepted', () => {
    const lost = judge(accepted);
    const failed = judge([opening], {}, lost.chain);
    const failedAgain = judge([opening], {}, failed.chain);
    expect([lost.next, failed.next, failedAgain.next]).toEqual([again(1), again(2), again(3)]);
  });

  test.each([1008, 3000, 3003, 4401, 4403])('stops after code %i, however long the session lived', (code) => {
    expect(judge(accepted, { by: 'server', code, at: 3_600_000 }).next).toEqual(stop('refused'));
  });

  test('stops after a refusal', () => {
    const lost = judge(accepted);
    const refused = judge([opening, opened, connectSent], { by: 'server', code: 1000, at: 5 }, lost.chain);
    expect(refused.next).toEqual(stop('refused'));
    const errorFrame: SessionSignal = { kind: 'first frame', at: timestamp(1), refusal: 'no' };
    expect(judge([opening, opened, connectSent, errorFrame], { code: 1000 }, lost.chain).next).toEqual(
      stop('refused'),
    );
  });

  test('stops when sessions end twice in a row right after connect', () => {
    const first = judge(accepted, { at: 4999 });
    expect(first.next).toEqual(again(1));
    const notOpened = judge([opening], {}, first.chain);
    expect(notOpened.next).toEqual(again(2));
    expect(judge(accepted, { at: 4999 }, notOpened.chain).next).toEqual(stop('ended at once twice'));
    const longer = judge(accepted, { at: 5000 }, notOpened.chain);
    expect(judge(accepted, { at: 4999 }, longer.chain).next).toEqual(again(4));
  });

  test('starts counting anew only after ten seconds of an accepted session', () => {
    const chain: Chain = { accepted: true, failures: 6, endedAtOnce: 0 };
    expect(judge(accepted, { at: 9_999 }, chain).next).toEqual(again(7));
    expect(judge(accepted, { at: 10_000 }, chain).next).toEqual(again(1));
    expect(judge([opening, opened, connectSent], { at: 60_000 }, chain).next).toEqual(again(7));
  });
});

test('what stops by itself says so; what the user did, or is told already, does not', () => {
  expect(describeStop({ kind: 'by user' })).toBe('');
  expect(describeStop({ kind: 'refused' })).toBe('');
  expect(describeStop({ kind: 'off' })).toMatch(/switched off/);
  expect(describeStop({ kind: 'never accepted' })).toMatch(/no session had been accepted/);
  expect(describeStop({ kind: 'ended at once twice' })).toMatch(/twice in a row/);
  expect(describeStop({ kind: 'cannot', words: 'The Domain is another one.' })).toMatch(
    /The Domain is another one\.$/,
  );
});
