import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLive, reduceSession } from '../../../src/domain/socket/session.ts';
import type { EndedBy, Session, SessionSignal } from '../../../src/domain/socket/session.ts';
import { timestamp } from '../../../src/domain/time.ts';

const url = 'ws://127.0.0.1/6/v2/sock';
const none: Session = { kind: 'none' };

const opening: SessionSignal = { kind: 'opening', at: timestamp(1), url };
const opened: SessionSignal = { kind: 'opened', at: timestamp(2) };
const connectSent: SessionSignal = { kind: 'connect sent', at: timestamp(3) };
const firstFrame: SessionSignal = { kind: 'first frame', at: timestamp(4) };
const errorFrame: SessionSignal = { kind: 'first frame', at: timestamp(4), refusal: 'Unauthorized' };

const noAnswer: SessionSignal = { kind: 'no answer', at: timestamp(4) };
const quiet: SessionSignal = { kind: 'silent', at: timestamp(8), last: timestamp(5), as: 'quiet' };
const stale: SessionSignal = { ...quiet, as: 'stale' };
const alive: SessionSignal = { kind: 'alive', at: timestamp(8) };
const waiting: SessionSignal = { kind: 'waiting', at: timestamp(9), attempt: 1, due: timestamp(12) };
const stopped: SessionSignal = { kind: 'stopped', at: timestamp(9), why: { kind: 'off' } };

function closed(by: EndedBy, code = 1000): Extract<SessionSignal, { kind: 'closed' }> {
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

  test('says that no answer came, and is accepted all the same when one comes', () => {
    const silent = after(opening, opened, connectSent, noAnswer);
    expect(silent).toEqual({ kind: 'no answer', url, since: 3 });
    expect(reduceSession(silent, firstFrame)).toEqual({ kind: 'accepted', url, since: 4, openedAt: 3 });
    expect(reduceSession(silent, errorFrame).kind).toBe('refused');
  });

  test.each([
    [1000, 'closed'],
    [1012, 'closed'],
    [4401, 'refused'],
  ] as const)('takes code %i long after connect as %s', (code, kind) => {
    const session = after(opening, opened, connectSent, noAnswer, closed('server', code));
    expect(session).toMatchObject({ kind, after: { reached: 'connect sent', since: 3 } });
  });

  test('is silent since the last sign of life, and then what it was before', () => {
    const before = after(opening, opened, connectSent, firstFrame);
    for (const [signal, kind] of [
      [quiet, 'quiet'],
      [stale, 'stale'],
    ] as const) {
      const silent = reduceSession(before, signal);
      expect(silent).toEqual({ kind, url, since: 5, before });
      expect(reduceSession(silent, alive)).toBe(before);
    }
    expect(reduceSession(reduceSession(before, quiet), stale)).toEqual({
      kind: 'stale',
      url,
      since: 5,
      before,
    });
  });

  test('keeps how far a silent session had come when it ends', () => {
    expect(after(opening, opened, connectSent, firstFrame, stale, closed('watch', 1006))).toEqual({
      kind: 'closed',
      url,
      closing: { at: 9, code: 1006, reason: 'bye', by: 'watch' },
      after: { reached: 'accepted', since: 4 },
    });
  });

  test('waits to be opened anew, and keeps why it ended', () => {
    const over = after(opening, opened, connectSent, firstFrame, closed('nobody', 1006));
    const later = reduceSession(over, waiting);
    expect(later).toEqual({ ...over, kind: 'waiting', attempt: 1, due: 12 });
    expect(isLive(later)).toBe(false);
    expect(reduceSession(later, stopped)).toEqual({ ...over, stopped: { kind: 'off' } });
    expect(reduceSession(later, opening).kind).toBe('opening');
  });

  test('stays legal whatever signals come, in whatever order', () => {
    const any = fc.constantFrom(
      opening,
      opened,
      connectSent,
      noAnswer,
      firstFrame,
      errorFrame,
      quiet,
      stale,
      alive,
      closed('us'),
      closed('server'),
      closed('watch'),
      waiting,
      stopped,
    );
    const open = ['open', 'connect sent', 'no answer', 'accepted'] as const;
    const mayFollow: { readonly [kind in Session['kind']]: readonly Session['kind'][] } = {
      none: ['none', 'opening'],
      opening: ['opening', 'open', 'closed'],
      open: ['open', 'opening', 'connect sent', 'quiet', 'stale', 'closed'],
      'connect sent': [
        ...(['connect sent', 'opening', 'no answer', 'accepted'] as const),
        ...(['refused', 'quiet', 'stale', 'closed'] as const),
      ],
      'no answer': ['no answer', 'opening', 'accepted', 'refused', 'quiet', 'stale', 'closed'],
      accepted: ['accepted', 'opening', 'quiet', 'stale', 'closed'],
      quiet: [...open, 'opening', 'quiet', 'stale', 'refused', 'closed'],
      stale: [...open, 'opening', 'quiet', 'stale', 'refused', 'closed'],
      refused: ['refused', 'opening'],
      waiting: ['waiting', 'opening', 'closed'],
      closed: ['closed', 'opening', 'waiting'],
    };
    fc.assert(
      fc.property(fc.array(any), (signals) => {
        let session: Session = none;
        for (const signal of signals) {
          const next = reduceSession(session, signal);
          expect(mayFollow[session.kind]).toContain(next.kind);
          if (signal.kind === 'closed') expect(isLive(next)).toBe(false);
          if (signal.kind === 'opening') expect(isLive(next)).toBe(true);
          // What goes on by itself neither opens nor ends a socket.
          if (['silent', 'alive', 'no answer', 'waiting', 'stopped'].includes(signal.kind)) {
            expect(isLive(next)).toBe(isLive(session));
          }
          session = next;
        }
      }),
    );
  });
});
