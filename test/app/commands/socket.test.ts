import { describe, expect, it } from 'vitest';
import { start } from '../../../src/app/start.ts';
import { selectFeed } from '../../../src/app/select/select-feed.ts';
import { initialState } from '../../../src/app/state/initial-state.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { appState } from '../../support/state.ts';
import { createTestApp } from '../../support/test-app.ts';

describe('Connect', () => {
  it('opens the socket of the target and has the documented message sent, its token masked in the log', async () => {
    const app = createTestApp();
    app.perform({ kind: 'connect' });
    await app.settle();
    const [target] = app.socket.opened;
    expect(target).toMatchObject({ url: 'ws://127.0.0.1:4280/6/v2/sock', route: 'direct' });
    expect(JSON.parse(target?.firstMessage ?? '')).toEqual({ request: 'connect', token: 'token-of-100' });
    expect(target?.masks).toContainEqual({ secret: 'token-of-100', shown: '«token»' });
  });

  it('remembers whose session it is, also when the user is changed afterwards', async () => {
    const app = createTestApp();
    app.perform({ kind: 'connect' });
    await app.settle();
    app.perform({ kind: 'choose built-in user', extension: '103' });
    expect(selectFeed(app.state()).as).toBe('as 100, telco and tenant, Built-in CCS');
  });

  it('without a token opens the socket, sends nothing and says so', async () => {
    const app = createTestApp();
    app.perform({ kind: 'edit domain', domain: 'ccs.example' });
    app.perform({ kind: 'connect' });
    await app.settle();
    expect(app.socket.opened[0]).toMatchObject({ url: 'wss://ccs.example/6/v2/sock', route: 'relay' });
    expect(app.socket.opened[0]).not.toHaveProperty('firstMessage');
    expect(app.state().notices[0]?.text).toContain('No token');
  });

  it('without a Domain opens nothing', async () => {
    const app = createTestApp();
    app.perform({ kind: 'choose environment', environment: 'live' });
    app.perform({ kind: 'connect' });
    await app.settle();
    expect(app.socket.opened).toEqual([]);
    expect(app.state().notices[0]?.text).toContain('no Domain');
  });
});

describe('a frame to send', () => {
  it('has its variables filled in', async () => {
    const app = createTestApp();
    app.perform({
      kind: 'send frame',
      text: '{"request":"connect","token":"{{token}}","call":"{{call_id}}"}',
    });
    await app.settle();
    expect(app.socket.sent).toEqual(['{"request":"connect","token":"token-of-100","call":"0BS9DD02LEMUI"}']);
    expect(selectFeed(app.state()).unsent).toBeUndefined();
  });

  it('that could not be sent stays', async () => {
    const app = createTestApp();
    app.socket.takes = false;
    app.perform({ kind: 'send frame', text: 'ping' });
    await app.settle();
    expect(selectFeed(app.state()).unsent).toEqual({ kind: 'text', text: 'ping' });
  });
});

describe('the start of the page', () => {
  it('reads the server, the open endpoint, the socket document and the history, and listens to the socket', async () => {
    const loaded = appState();
    const app = createTestApp(initialState(loaded.endpoints.heads, loaded.environment.builtIn.address, {}));
    await start(app.context);
    app.sockets.notices().signal({ kind: 'opening', at: timestamp(1), url: 'ws://x/' });
    app.sockets.notices().counts({ kept: 3, dropped: 1, bytes: 30, notes: 0 });
    const state = app.state();
    expect(state.server).toEqual({ kind: 'reached', version: '0.1.0', relayAllows: [] });
    expect(state.environment.builtIn.extension).toBe('100');
    expect(Object.keys(state.endpoints.documents)).toEqual(['4.3']);
    expect(state.endpoints.socket?.path).toBe('/6/v2/sock');
    expect(selectFeed(state)).toMatchObject({
      session: { kind: 'opening' },
      counts: { kept: 3, dropped: 1 },
    });
  });

  it('says so when the console server does not answer', async () => {
    const app = createTestApp();
    app.console.down = true;
    await start(app.context);
    expect(app.state().server).toEqual({ kind: 'unreachable', why: 'The console server did not answer.' });
  });

  it('reads the history again when another tab has changed it', async () => {
    const app = createTestApp();
    await start(app.context);
    app.perform({ kind: 'submit', insist: false });
    const [entry] = app.history.entries.values();
    if (entry === undefined) throw new Error('Nothing stored');
    app.history.entries.set('id-999999', { ...entry, id: 'id-999999' });
    app.history.changeElsewhere();
    await app.settle();
    expect(app.state().history.entries.map(({ id }) => id)).toEqual(['id-999999', entry.id]);
  });
});

describe('clearing events', () => {
  it('empties the log and has rows asked for anew', () => {
    const app = createTestApp();
    const { generation } = selectFeed(app.state());
    app.perform({ kind: 'clear events' });
    expect(app.socket.clears).toBe(1);
    expect(selectFeed(app.state())).toMatchObject({ generation: generation + 1, counts: { kept: 0 } });
  });
});
