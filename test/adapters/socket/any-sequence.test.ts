import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSessionSettings } from '../../../src/domain/socket/session-settings.ts';
import { isLive, reduceSession } from '../../../src/domain/socket/session.ts';
import type { Session } from '../../../src/domain/socket/session.ts';
import type { FakeConnection } from './fake-connections.ts';
import { runSession, target } from './run-session.ts';

/** Fewer frames than a long sequence brings, so that the bound is met. */
const kept = 40;

const pinging = { ...defaultSessionSettings, keepAlive: { kind: 'on', every: 5 } } as const;

/** What the user, the page and the clock can do. */
const acts = {
  open: ({ runner }) => {
    runner.open(target);
  },
  'open without message': ({ runner }) => {
    runner.open({ url: target.url, masks: target.masks });
  },
  'open again': ({ runner }) => {
    runner.openAgain(target);
  },
  now: ({ runner }) => {
    runner.reconnectNow();
  },
  stop: ({ runner }) => {
    runner.stopReconnecting({ kind: 'by user' });
  },
  'cannot open': ({ runner }) => {
    runner.stopReconnecting({ kind: 'cannot', words: 'No.' });
  },
  close: ({ runner }) => {
    runner.close();
  },
  'send text': ({ runner }) => {
    runner.send('s3cret');
  },
  'send bytes': ({ runner }) => {
    runner.send(new TextEncoder().encode('s3cret'));
  },
  'keep alive': ({ runner }) => {
    runner.configure(pinging);
  },
  'keep alive, without reconnecting': ({ runner }) => {
    runner.configure({ ...pinging, reconnect: 'off' });
  },
  'default settings': ({ runner }) => {
    runner.configure(defaultSessionSettings);
  },
  // The page tells the worker so when it is online, visible or thawed again.
  wake: ({ runner }) => {
    runner.wake();
  },
  tick: ({ platform }) => {
    platform.pass(10);
  },
  'six seconds': ({ platform }) => {
    platform.pass(6_000);
  },
  'a minute': ({ platform }) => {
    platform.pass(60_000);
  },
  sleep: ({ platform }) => {
    platform.sleep(600_000);
  },
} satisfies { readonly [name: string]: (run: ReturnType<typeof runSession>) => void };

/** What a socket can do. A network that is away is a socket that does nothing, and one that breaks. */
const events = {
  opens: (socket) => {
    socket.open();
  },
  'says pong': (socket) => {
    socket.receive('pong');
  },
  'says yes': (socket) => {
    socket.receive('{"success":true}');
  },
  'says no': (socket) => {
    socket.receive('{"success":false,"reason":"s3cret"}');
  },
  'sends bytes': (socket) => {
    socket.receive(Uint8Array.of(1, 2));
  },
  'sends the token': (socket) => {
    socket.receive('you are s3cret');
  },
  closes: (socket) => {
    socket.end({ code: 1000, reason: 's3cret', by: socket.askedToClose ? 'us' : 'server' });
  },
  restarts: (socket) => {
    socket.end({ code: 1012, reason: '', by: 'server' });
  },
  'wants another token': (socket) => {
    socket.end({ code: 4401, reason: '', by: 'server' });
  },
  breaks: (socket) => {
    socket.end({ code: 1006, reason: '', by: 'nobody', detail: 's3cret' });
  },
} satisfies { readonly [name: string]: (socket: FakeConnection) => void };

const anyAct = fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[]));
const anyEvent = fc.record({
  /** Counted from the newest, so that most events are of the live one and some of those given up. */
  socket: fc.nat({ max: 2 }),
  does: fc.constantFrom(...(Object.keys(events) as (keyof typeof events)[])),
});

/** Shortcuts to states that chance alone rarely reaches. */
const course = fc.constantFrom(
  ['close', 'closes', 'open', 'opens', 'six seconds'] as const,
  ['close', 'closes', 'open', 'opens', 'closes'] as const,
  ['open', 'opens', 'says yes'] as const,
  ['open', 'opens', 'says yes', 'a minute', 'breaks'] as const,
  ['keep alive', 'close', 'closes', 'open', 'opens', 'says yes', 'a minute'] as const,
  ['open again', 'opens', 'says yes'] as const,
);
const step = fc.oneof(
  { arbitrary: anyAct.map((act) => [act] as const), weight: 3 },
  { arbitrary: anyEvent.map((event) => [event] as const), weight: 4 },
  { arbitrary: course, weight: 2 },
);

test('any sequence keeps the session legal, one socket at most, the log bounded and the token out', () => {
  const reached = new Set<Session['kind']>();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (courses) => {
      const run = runSession(kept);
      const { platform, signals, log } = run;
      let session: Session = { kind: 'none' };
      let read = 0;
      let before = 0;
      for (const act of courses.flat()) {
        if (typeof act !== 'string') {
          const socket = platform.connections.at(-1 - act.socket);
          if (socket !== undefined) events[act.does](socket);
        } else if (act in acts) acts[act as keyof typeof acts](run);
        else if (platform.connections.length > 0) events[act as keyof typeof events](platform.last);

        for (const signal of signals.slice(read)) {
          // A session begins only where none is live, and every signal means something in the state it comes in.
          expect([signal.kind, isLive(session)]).toEqual([signal.kind, mayComeWhileLive(signal.kind)]);
          const next = reduceSession(session, signal);
          expect(next).not.toBe(session);
          session = next;
          reached.add(session.kind);
        }
        read = signals.length;

        const live = platform.connections.filter(({ state, givenUp }) => state !== 'closed' && !givenUp);
        expect(live.length).toBeLessThanOrEqual(1);
        expect(isLive(session)).toBe(live.length === 1);
        // An attempt by itself only where one is waited for.
        if (act === 'open again' && platform.connections.length > before)
          expect(session.kind).toBe('opening');
        before = platform.connections.length;

        expect(log.kept).toBeLessThanOrEqual(kept);
        expect(log.kept + log.dropped).toBe(run.logged());
        // A few timers for the one session, however long it goes on: none is left behind.
        expect(platform.timers).toBeLessThanOrEqual(4);
        if (session.kind === 'none' || session.kind === 'closed') expect(platform.timers).toBe(0);
      }
      expect(run.frames().join()).not.toContain('s3cret');
      expect(JSON.stringify(signals)).not.toContain('s3cret');
    }),
    { numRuns: 300 },
  );
  expect([...reached].toSorted()).toEqual(
    [
      ...['accepted', 'closed', 'connect sent', 'no answer', 'open', 'opening'],
      ...['quiet', 'refused', 'stale', 'waiting'],
    ].toSorted(),
  );
});

/** True for signals of a live session, false for those between two. */
function mayComeWhileLive(kind: string): boolean {
  return !['opening', 'waiting', 'stopped'].includes(kind);
}
