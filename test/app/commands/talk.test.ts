import { describe, expect, it } from 'vitest';
import { start } from '../../../src/app/start.ts';
import { selectFeed } from '../../../src/app/select/select-feed.ts';
import type { SessionSignal } from '../../../src/domain/socket/session.ts';
import { defaultSessionSettings } from '../../../src/domain/socket/session-settings.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { builtInState } from '../../support/built-in-state.ts';
import { appState } from '../../support/state.ts';
import { createTestApp } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';

const at = timestamp(1);
const accepted: readonly SessionSignal[] = [
  { kind: 'opening', at, url: 'ws://127.0.0.1:4280/6/v2/sock' },
  { kind: 'opened', at },
  { kind: 'connect sent', at },
  { kind: 'first frame', at },
];
const lost: readonly SessionSignal[] = [
  { kind: 'closed', at, code: 1006, reason: '', by: 'nobody' },
  { kind: 'waiting', at, attempt: 1, due: timestamp(500) },
];

/** An app whose feed has been connected, and signalled so. */
async function connected(signals: readonly SessionSignal[] = accepted, state = appState()): Promise<TestApp> {
  const app = createTestApp(state);
  await start(app.context);
  app.perform({ kind: 'connect' });
  await app.settle();
  for (const signal of signals) app.sockets.notices().signal(signal);
  return app;
}

/** A live environment at `domain` with a token. */
async function liveAt(domain: string): Promise<TestApp> {
  const app = createTestApp();
  await start(app.context);
  app.perform({ kind: 'edit domain', domain });
  app.perform({ kind: 'edit secret', name: 'token', value: 'first-token' });
  app.perform({ kind: 'connect' });
  await app.settle();
  for (const signal of [...accepted, ...lost]) app.sockets.notices().signal(signal);
  return app;
}

describe('reconnecting', () => {
  it('opens the session as it was with the token of today, whoever is chosen in the meantime', async () => {
    const app = await connected([...accepted, ...lost]);
    app.perform({ kind: 'choose built-in user', extension: '103' });
    const users = builtInState.users.map((user) => ({ ...user, token: `${user.token}-new` }));
    app.context.store.dispatch({ kind: 'built-in read', state: { ...builtInState, users } });
    app.sockets.notices().reconnectDue();
    await app.settle();
    const [target] = app.socket.again;
    expect(target).toMatchObject({
      url: 'ws://127.0.0.1:4280/6/v2/sock',
      firstMessage: '{"request":"connect","token":"token-of-100-new"}',
      keepAliveText: 'ping',
    });
    expect(selectFeed(app.state()).as).toBe('as 100, telco and tenant, Built-in CCS');
    expect(app.socket.opened).toHaveLength(1);
  });

  it('goes to the live Domain also while the built-in CCS is chosen, with the token of now', async () => {
    const app = await liveAt('ccs.example');
    app.perform({ kind: 'edit secret', name: 'token', value: 'second-token' });
    app.perform({ kind: 'choose environment', environment: 'built-in' });
    app.sockets.notices().reconnectDue();
    await app.settle();
    expect(app.socket.again).toMatchObject([
      {
        url: 'wss://ccs.example/6/v2/sock',
        route: 'relay',
        firstMessage: '{"request":"connect","token":"second-token"}',
      },
    ]);
  });

  it('stops with words when the Domain is another one, and sends its token nowhere', async () => {
    const app = await liveAt('ccs.example');
    app.perform({ kind: 'edit domain', domain: 'other.example' });
    app.perform({ kind: 'edit secret', name: 'token', value: 'token-of-other' });
    app.sockets.notices().reconnectDue();
    await app.settle();
    expect(app.socket.again).toEqual([
      {
        kind: 'cannot',
        words: 'The Domain is another one now; the session was with https://ccs.example.',
      },
    ]);
  });

  it('stops with words when the token is gone, or the user', async () => {
    const live = await liveAt('ccs.example');
    live.perform({ kind: 'sign out' });
    live.sockets.notices().reconnectDue();
    await live.settle();
    expect(live.socket.again).toEqual([
      { kind: 'cannot', words: 'No token is known any more. Sign in, then press Connect.' },
    ]);

    const builtIn = await connected([...accepted, ...lost]);
    const users = builtInState.users.filter(({ extension }) => extension !== '100');
    builtIn.context.store.dispatch({ kind: 'built-in read', state: { ...builtInState, users } });
    builtIn.sockets.notices().reconnectDue();
    await builtIn.settle();
    expect(builtIn.socket.again).toEqual([
      { kind: 'cannot', words: 'The built-in CCS has no user 100 any more.' },
    ]);
  });

  it('is done at once on Now, and called off on Stop', async () => {
    const app = await connected([...accepted, ...lost]);
    app.perform({ kind: 'reconnect now' });
    expect(app.socket.nows).toBe(1);
    app.perform({ kind: 'stop reconnecting' });
    expect(app.socket.again).toEqual([{ kind: 'by user' }]);
  });

  it('by hand opens a stale session anew in its own environment', async () => {
    const app = await connected([...accepted, { kind: 'silent', at, last: at, as: 'stale' }]);
    app.perform({ kind: 'choose built-in user', extension: '103' });
    app.perform({ kind: 'reconnect now' });
    await app.settle();
    expect(app.socket.opened.map(({ firstMessage }) => firstMessage)).toEqual([
      '{"request":"connect","token":"token-of-100"}',
      '{"request":"connect","token":"token-of-100"}',
    ]);
  });
});

describe('the settings of a session', () => {
  const settings = { ...defaultSessionSettings, staleAfter: 60 };

  it('come from the socket document, and go to the worker before the session is opened', async () => {
    const app = await connected();
    expect(app.socket.settings).toEqual([selectFeed(app.state()).settings]);
    expect(selectFeed(app.state()).settings).toMatchObject({
      answerWithin: 5,
      keepAlive: { kind: 'off', every: 5 },
    });
  });

  it('take effect at once, and are remembered for feeds and pages to come', async () => {
    const app = await connected();
    app.perform({ kind: 'change session settings', settings });
    expect(app.socket.settings.at(-1)).toEqual(settings);
    app.perform({ kind: 'add feed' });
    expect(selectFeed(app.state()).settings).toEqual(settings);
    expect(app.context.preferences.read('session-settings')).toEqual(settings);
  });
});

describe('a message', () => {
  it('is filled in from the environment of the session, not from the one chosen since', async () => {
    const app = await connected();
    app.perform({ kind: 'choose built-in user', extension: '103' });
    app.perform({ kind: 'send frame', text: '{"t":"{{token}}"}' });
    await app.settle();
    expect(app.socket.sent).toEqual(['{"t":"token-of-100"}']);
  });

  it('is repeated filled in, no faster than twice a second, until it is stopped', async () => {
    const app = await connected();
    app.perform({ kind: 'repeat frame', text: 'hello {{token}}', every: 0.001 });
    app.sockets.notices().repeating({ kind: 'on', every: 0.5, sent: 1 });
    app.perform({ kind: 'stop repeating' });
    expect(app.socket.repeats).toEqual([['hello token-of-100', 0.5], 'stopped']);
    expect(selectFeed(app.state()).repetition).toEqual({
      text: 'hello {{token}}',
      state: { kind: 'on', every: 0.5, sent: 1 },
    });
  });

  it('that could not be repeated stays as it was typed; one that was stopped does not', async () => {
    const app = await connected();
    app.perform({ kind: 'repeat frame', text: 'hello {{token}}', every: 1 });
    app.sockets.notices().repeating({ kind: 'ended', sent: 2, why: 'stopped' });
    expect(selectFeed(app.state()).unsent).toBeUndefined();
    app.perform({ kind: 'repeat frame', text: 'hello {{token}}', every: 1 });
    app.sockets.notices().repeating({ kind: 'ended', sent: 2, why: 'session ended' });
    expect(selectFeed(app.state()).unsent).toEqual({ kind: 'text', text: 'hello {{token}}' });
  });

  it('of a file goes out byte for byte, or stays', async () => {
    const app = await connected();
    const bytes = new TextEncoder().encode('\ufeff{{token}} é');
    const file = { kind: 'file', name: 'a.txt', as: 'binary', bytes } as const;
    app.perform({ kind: 'send file', file });
    app.perform({ kind: 'send file', file: { ...file, as: 'text' } });
    await app.settle();
    expect(app.socket.sent).toEqual([bytes, '\ufeff{{token}} é']);
    app.socket.takes = false;
    app.perform({ kind: 'send file', file });
    await app.settle();
    app.socket.takes = true;
    app.perform({ kind: 'send frame', text: 'ping' });
    await app.settle();
    expect(selectFeed(app.state()).unsentFile).toBe(file);
    app.perform({ kind: 'send file', file });
    await app.settle();
    expect(selectFeed(app.state()).unsentFile).toBeUndefined();
  });
});

describe('saved messages', () => {
  const saved = (app: TestApp) => app.state().events.saved.map(({ name, text }) => [name, text]);

  it('are kept, renamed and deleted, and written down each time', async () => {
    const app = await connected();
    app.perform({ kind: 'save message', name: 'hello', text: 'hello' });
    app.perform({ kind: 'save message', name: 'bye', text: 'bye' });
    app.perform({ kind: 'save message', name: 'hello', text: 'hello again' });
    expect(saved(app)).toEqual([
      ['hello', 'hello again'],
      ['bye', 'bye'],
    ]);
    const [hello] = app.state().events.saved;
    app.perform({ kind: 'rename message', id: hello?.id ?? '', name: 'bye' });
    expect(saved(app)).toEqual([['bye', 'hello again']]);
    expect(app.context.preferences.read('saved-messages')).toEqual(app.state().events.saved);
    app.perform({ kind: 'delete message', id: hello?.id ?? '' });
    expect(app.context.preferences.read('saved-messages')).toEqual([]);
  });

  it('hold a variable in place of a secret that was typed in, and it is told', async () => {
    const app = await connected();
    app.perform({ kind: 'save message', name: 'mine', text: '{"request":"x","as":"token-of-103"}' });
    app.perform({
      kind: 'save message',
      name: 'connect',
      text: '{"request":"connect","token":"never seen"}',
    });
    expect(saved(app)).toEqual([
      ['mine', '{"request":"x","as":"{{token}}"}'],
      ['connect', '{"request":"connect","token":"{{token}}"}'],
    ]);
    expect(app.state().notices.at(-1)?.text).toBe(
      '“connect” was saved with a variable in place of the secret that was typed into it.',
    );
    expect(JSON.stringify(app.context.preferences.read('saved-messages'))).not.toMatch(/token-of|never seen/);
  });
});
