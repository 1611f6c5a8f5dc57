import { describe, expect, it } from 'vitest';
import { start } from '../../../src/app/start.ts';
import type { AppState } from '../../../src/app/state/app-state.ts';
import { leftWords } from '../../../src/app/state/remembered-feeds.ts';
import type { SessionEntry } from '../../../src/domain/history/session-entry.ts';
import { err, ok } from '../../../src/domain/result.ts';
import { defaultLogSettings } from '../../../src/domain/socket/log-settings.ts';
import type { SessionTally } from '../../../src/domain/socket/recording-state.ts';
import type { SessionSignal } from '../../../src/domain/socket/session.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { sampleSession } from '../../support/sample-session.ts';
import { appState } from '../../support/state.ts';
import { createTestApp } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';

const at = timestamp(5000);
const opening: SessionSignal = { kind: 'opening', at, url: 'ws://x/6/v2/sock' };
const opened: SessionSignal = { kind: 'opened', at };
const closed: SessionSignal = {
  kind: 'closed',
  at: timestamp(9000),
  code: 1001,
  reason: 'bye',
  by: 'server',
};

const tally = (from: number, end: number): SessionTally => ({
  ...{ received: end - from, sent: 0, bytes: 10, dropped: 0 },
  range: { recording: 'r1', from, end },
});

async function started(state?: AppState): Promise<TestApp> {
  const app = createTestApp(state);
  await start(app.context);
  return app;
}

async function connected(app: TestApp): Promise<void> {
  app.perform({ kind: 'connect' });
  await app.settle();
  const notices = app.sockets.notices();
  notices.signal(opening, tally(0, 0));
  notices.recording({ kind: 'on disk', recording: 'r1', from: 0 });
  notices.signal(opened, tally(0, 0));
  await app.settle();
}

const stored = (app: TestApp): readonly SessionEntry[] => [...app.history.sessions.values()];

describe('a session', () => {
  it('is written when it begins and completed when it ends', async () => {
    const app = await started();
    await connected(app);
    expect(stored(app)).toMatchObject([
      {
        startedAt: at,
        environment: 'Built-in CCS',
        target: 'Built-in CCS',
        url: 'ws://x/6/v2/sock',
        end: { kind: 'running' },
        tally: { range: { recording: 'r1', from: 0 } },
      },
    ]);
    expect(stored(app)[0]?.as).toMatch(/^as .*Built-in CCS$/);
    app.sockets.notices().signal(closed, tally(0, 7));
    await app.settle();
    expect(stored(app)).toMatchObject([
      { end: { kind: 'closed', at: 9000, code: 1001, reason: 'bye', by: 'server' }, tally: { received: 7 } },
    ]);
    expect(app.state().history.sessions).toEqual(stored(app));
    expect(app.state().events.feeds[0]?.entry).toBeUndefined();
  });

  it('that the feed tries to open by itself is written only when its socket is open', async () => {
    const app = await started();
    await connected(app);
    const notices = app.sockets.notices();
    const signal = (one: SessionSignal, had?: SessionTally): void => {
      notices.signal(one, had);
    };
    signal({ ...closed, by: 'nobody' });
    signal({ kind: 'waiting', at, attempt: 1, due: timestamp(9500) });
    for (let times = 0; times < 3; times++) {
      signal(opening);
      signal({ ...closed, by: 'nobody' });
      signal({ kind: 'waiting', at, attempt: 2, due: timestamp(9500) });
    }
    await app.settle();
    expect(stored(app)).toHaveLength(1);
    signal(opening);
    signal(opened, tally(7, 7));
    await app.settle();
    expect(stored(app)).toHaveLength(2);
  });

  it('is completed when its tab is closed', async () => {
    const app = await started();
    await connected(app);
    app.socket.tally = tally(0, 3);
    app.perform({ kind: 'close feed', feed: '1' });
    await app.settle();
    expect(stored(app)).toMatchObject([{ end: { kind: 'closed', by: 'us' }, tally: { received: 3 } }]);
  });

  it('says so when the history cannot be written', async () => {
    const app = await started();
    app.history.failure = 'The disk is full.';
    await connected(app);
    expect(app.state().history.failure).toBe('The disk is full.');
  });
});

describe('after a reload', () => {
  it('the feeds are there again, their sessions ended by the reload and completed in the history', async () => {
    const before = await started();
    await connected(before);
    before.perform({ kind: 'add feed' });
    await before.settle();

    const app = createTestApp();
    app.tab.write('feeds', before.tab.read('feeds'));
    for (const entry of stored(before)) await app.history.putSession(entry);
    app.socket.resumption = ok(tally(0, 12));
    await start(app.context);
    const { feeds, chosen, next } = app.state().events;
    expect([chosen, next, feeds.map(({ id }) => id)]).toEqual(['2', 3, ['1', '2']]);
    expect(feeds[0]).toMatchObject({
      as: before.state().events.feeds[0]?.as,
      session: { kind: 'closed', closing: { by: 'us', detail: leftWords } },
    });
    expect(app.socket.resumed).toEqual([{ recording: 'r1', from: 0, sessionFirst: 0 }]);
    expect(app.sockets.of('2').resumed).toEqual([]);
    expect(stored(app)).toMatchObject([{ end: { kind: 'left' }, tally: { received: 12 } }]);
  });

  it('a recording that another tab is writing is left to it', async () => {
    const before = await started();
    await connected(before);
    const app = createTestApp();
    app.tab.write('feeds', before.tab.read('feeds'));
    for (const entry of stored(before)) await app.history.putSession(entry);
    app.socket.resumption = err('Another tab is writing this recording.');
    await start(app.context);
    expect(stored(app)).toMatchObject([{ end: { kind: 'running' } }]);
    expect(app.state().notices[0]?.text).toMatch(/cannot be shown again.*Another tab/);
  });

  it('nothing is brought back from what is none of ours', async () => {
    for (const feeds of [
      3,
      { version: 2 },
      { version: 1, next: 2, feeds: [{ id: 'x' }] },
      { version: 1, feeds: 'x' },
    ]) {
      const app = createTestApp();
      app.tab.write('feeds', feeds);
      await start(app.context);
      expect(app.state().events.feeds.map(({ id }) => id)).toEqual(['1']);
    }
  });
});

describe('a stored session', () => {
  const entry = sampleSession('s', {
    end: { kind: 'closed', at, code: 1000, reason: '', by: 'us' },
    tally: tally(4, 9),
  });
  const withSessions = (...sessions: readonly SessionEntry[]): AppState => {
    const state = appState();
    return { ...state, history: { ...state.history, sessions } };
  };

  it('is shown in a tab of its own, and Connect leaves that as it is', async () => {
    const app = createTestApp(withSessions(entry));
    app.perform({ kind: 'open session', id: 's' });
    await app.settle();
    expect(app.state().events).toMatchObject({
      chosen: '2',
      feeds: [{}, { as: entry.as, session: { kind: 'closed' } }],
    });
    expect(app.sockets.of('2').resumed).toEqual([{ recording: 'r1', from: 4, end: 9 }]);
    app.context.store.dispatch({
      kind: 'recording changed',
      feed: '2',
      recording: { kind: 'from history', recording: 'r1', from: 4, end: 9 },
    });
    app.perform({ kind: 'open session', id: 's' });
    expect(app.state().events.feeds).toHaveLength(2);
    app.perform({ kind: 'connect' });
    await app.settle();
    expect(app.state().events.chosen).toBe('3');
    expect(app.sockets.of('3').opened).toHaveLength(1);
  });

  it('that can no longer be shown says why', async () => {
    const app = createTestApp(withSessions(entry));
    app.sockets.of('2').resumption = err('The frames of this recording are no longer kept.');
    app.perform({ kind: 'open session', id: 's' });
    await app.settle();
    expect(app.state().events.feeds.map(({ id }) => id)).toEqual(['1']);
    expect(app.state().notices[0]?.text).toMatch(/cannot be shown.*no longer kept/);
  });

  it('goes with its frames, unless another session has frames in the same recording', async () => {
    const other = { ...entry, id: 't', tally: tally(9, 12) };
    const app = createTestApp(withSessions(other, entry));
    for (const one of [entry, other]) await app.history.putSession(one);
    app.perform({ kind: 'remove session', id: 's' });
    await app.settle();
    expect([app.disk.removed, stored(app).map(({ id }) => id)]).toEqual([[], ['t']]);
    app.perform({ kind: 'remove session', id: 't' });
    await app.settle();
    expect([app.disk.removed, stored(app), app.state().history.sessions]).toEqual([['r1'], [], []]);
  });

  it('goes with all others when the history is cleared', async () => {
    const app = createTestApp(withSessions(entry));
    await app.history.putSession(entry);
    app.perform({ kind: 'clear history' });
    await app.settle();
    expect([app.disk.clears, stored(app), app.state().history.sessions]).toEqual([1, [], []]);
  });
});

describe('the settings of a log', () => {
  it('are told to its feed, remembered, and what new feeds begin with', async () => {
    const app = await started();
    expect(app.socket.kept).toEqual([defaultLogSettings]);
    const settings = { frames: 5000, bytes: 2 ** 20, record: true };
    app.perform({ kind: 'change log settings', settings });
    app.perform({ kind: 'add feed' });
    expect(app.socket.kept.at(-1)).toEqual(settings);
    expect(app.sockets.of('2').kept).toEqual([settings]);
    expect(app.context.preferences.read('log-settings')).toEqual(settings);
  });
});
