import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLive, reduceSession } from '../../../src/domain/socket/session.ts';
import type { Session, SessionSignal } from '../../../src/domain/socket/session.ts';
import { timestamp } from '../../../src/domain/time.ts';

const url = 'ws://127.0.0.1/6/v2/sock';
const none: Session = { kind: 'none' };

const opening: SessionSignal = { kind: 'opening', at: timestamp(1), url };
const opened: SessionSignal = { kind: 'opened', at: timestamp(2) };
const connectSent: SessionSignal = { kind: 'connect sent', at: timestamp(3) };
const firstFrame: SessionSignal = { kind: 'first frame', at: timestamp(4) };
const errorFrame: SessionSignal = { kind: 'first frame', at: timestamp(4), refusal: 'Unauthorized' };

function closed(by: 'us' | 'server' | 'nobody', code = 1000): Extract<SessionSignal, { kind: 'closed' }> {
  return { kind: 'closed', at: timestamp(9), code, reason: 'bye', by };
}

function after(...signals: readonly SessionSignal[]): Session {
  return signals.reduce(reduceSession, none);
}

describe('reduceSession', () => {
  test('goes from opening to accepted', () => {
    expect(
      [opening, opened, connectSent, firstFrame].map((_, index, all) => after(...all.slice(0, index + 1))),
    ).toEqual([
      { kind: 'opening', url, since: 1 },
      { kind: 'open', url, since: 2 },
      { kind: 'connect sent', url, since: 3 },
      { kind: 'accepted', url, since: 4, openedAt: 3 },
    ]);
  });

  test('is refused when the server closes after connect, and keeps since when', () => {
    expect(after(opening, opened, connectSent, closed('server', 4401))).toEqual({
      kind: 'refused',
      url,
      at: 9,
      closing: { at: 9, code: 4401, reason: 'bye', by: 'server' },
      after: { reached: 'connect sent', since: 3 },
    });
  });

  test('is refused by an error frame, and then closed', () => {
    const refused = after(opening, opened, connectSent, errorFrame);
    expect(refused).toEqual({
      kind: 'refused',
      url,
      at: 4,
      reason: 'Unauthorized',
      after: { reached: 'connect sent', since: 3 },
    });
    expect(isLive(refused)).toBe(true);
    const closing = { at: 9, code: 1000, reason: 'bye', by: 'server' };
    const over = reduceSession(refused, closed('server'));
    expect(over).toEqual({ ...refused, closing });
    expect(isLive(over)).toBe(false);
    expect(reduceSession(over, closed('nobody', 1006))).toBe(over);
  });

  test.each([
    [[opening], { reached: 'opening', since: 1 }],
    [[opening, opened], { reached: 'open', since: 2 }],
    [[opening, opened, connectSent], { reached: 'connect sent', since: 3 }],
    [[opening, opened, connectSent, firstFrame], { reached: 'accepted', since: 4 }],
  ] as const)('is closed when the connection breaks, and keeps how far it had come', (signals, stage) => {
    expect(after(...signals, closed('nobody', 1006))).toEqual({
      kind: 'closed',
      url,
      closing: { at: 9, code: 1006, reason: 'bye', by: 'nobody' },
      after: stage,
    });
  });

  test('keeps what the relay knows', () => {
    const session = after(opening, { ...closed('nobody', 1006), detail: 'Status 403' });
    expect(session).toMatchObject({ closing: { detail: 'Status 403' } });
  });

  test('stays legal whatever signals come, in whatever order', () => {
    const any = fc.constantFrom(
      opening,
      opened,
      connectSent,
      firstFrame,
      errorFrame,
      closed('us'),
      closed('server'),
    );
    const mayFollow: { readonly [kind in Session['kind']]: readonly Session['kind'][] } = {
      none: ['none', 'opening'],
      opening: ['opening', 'open', 'closed'],
      open: ['open', 'opening', 'connect sent', 'closed'],
      'connect sent': ['connect sent', 'opening', 'accepted', 'refused', 'closed'],
      accepted: ['accepted', 'opening', 'closed'],
      refused: ['refused', 'opening'],
      closed: ['closed', 'opening'],
    };
    fc.assert(
      fc.property(fc.array(any), (signals) => {
        let session: Session = none;
        for (const signal of signals) {
          const next = reduceSession(session, signal);
          expect(mayFollow[session.kind]).toContain(next.kind);
          if (signal.kind === 'closed') expect(isLive(next)).toBe(false);
          if (signal.kind === 'opening') expect(isLive(next)).toBe(true);
          session = next;
        }
      }),
    );
  });
});
