import { describe, expect, test, vi } from 'vitest';
import { err, ok } from '../../../src/domain/result.ts';
import type { Comparison } from '../../../src/domain/socket/recording/compare.ts';
import { timestamp } from '../../../src/domain/time.ts';
import type { AppState } from '../../../src/app/state/app-state.ts';
import { createTestApp } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';

/** The commands are loaded when the first of them is asked for. */
async function settle(app: TestApp): Promise<void> {
  await vi.dynamicImportSettled();
  await app.settle();
}

const all = { selection: 'all', what: 'all frames' } as const;
const file = new Blob(['{}']);

function titles({ state }: TestApp): readonly (string | undefined)[] {
  return state().events.feeds.map(({ as }) => as);
}

describe('Export', () => {
  test('saves the file under target and time, tells what is in it, and hands the known secrets over', async () => {
    const app = createTestApp();
    await settle(app);
    app.context.store.dispatch({
      kind: 'session signalled',
      feed: '1',
      signal: { kind: 'opening', at: timestamp(0), url: 'wss://ccs.example/6/v2/sock' },
    });
    const seen: AppState['takeAway'][] = [];
    app.context.store.subscribe(() => seen.push(app.state().takeAway));
    app.perform({ kind: 'export frames', format: 'csv', ...all });
    await settle(app);
    expect(seen).toContainEqual({ kind: 'working', words: 'Writing CSV', done: 0.5 });
    const [name = ''] = app.saved.keys();
    expect(name).toMatch(/^ccs-events_ccs\.example_.*Z\.csv$/);
    const words = `Saved as ${name}: 6 frames, 1 note left out, 1 secret replaced.`;
    expect(app.state().takeAway).toEqual({ kind: 'finished', words });
    const [request] = app.socket.recordings.exports;
    expect(request).toMatchObject({
      format: 'csv',
      selection: 'all',
      head: { what: 'all frames', target: 'wss://ccs.example/6/v2/sock' },
    });
  });

  test('that is cancelled saves nothing and says nothing', async () => {
    const app = createTestApp();
    app.perform({ kind: 'export frames', format: 'har', ...all });
    app.perform({ kind: 'end take-away' });
    await settle(app);
    expect(app.saved.size).toBe(0);
    expect(app.state().takeAway).toEqual({ kind: 'idle' });
  });

  test('says what went wrong', async () => {
    const app = createTestApp();
    app.socket.recordings.exported = Promise.resolve(undefined);
    app.perform({ kind: 'export frames', format: 'har', ...all });
    await settle(app);
    expect(app.state().takeAway.kind).toBe('failed');
  });
});

describe('Import', () => {
  const show = { kind: 'import file', file, name: 'x.ndjson', purpose: { kind: 'show' } } as const;

  test('goes into a tab of its own and tells what was read', async () => {
    const app = createTestApp();
    app.perform(show);
    await settle(app);
    expect(titles(app)).toEqual([undefined, 'x.ndjson']);
    expect(app.state().events.chosen).toBe('2');
    expect(app.sockets.of('2').recordings.imports).toMatchObject([{ file, name: 'x.ndjson' }]);
    expect(app.state().takeAway).toEqual({ kind: 'finished', words: 'x.ndjson: 3 frames.' });
  });

  test('stays as it is when the user connects: live frames go into a tab of their own', async () => {
    const app = createTestApp();
    app.perform(show);
    await settle(app);
    app.perform({ kind: 'connect' });
    await settle(app);
    expect(app.state().events.chosen).toBe('3');
    expect(['2', '3'].map((feed) => app.sockets.of(feed).opened.length)).toEqual([0, 1]);
    expect(app.state().events.feeds[1]?.source).toEqual({ kind: 'file', name: 'x.ndjson' });
  });

  test('leaves no tab behind when the file is none', async () => {
    const app = createTestApp();
    app.sockets.of('2').recordings.imported = err('Line 1: This is neither NDJSON nor HAR.');
    app.perform(show);
    await settle(app);
    expect(titles(app)).toEqual([undefined]);
    expect(app.sockets.released).toEqual(['2']);
    const words = 'x.ndjson: Line 1: This is neither NDJSON nor HAR.';
    expect(app.state().takeAway).toEqual({ kind: 'failed', words });
  });

  test('asks which socket, for a replay too, and goes on with the answer', async () => {
    const app = createTestApp();
    const sockets = [
      { url: 'wss://one/', messages: 1 },
      { url: 'wss://two/', messages: 2 },
    ];
    const purpose = { kind: 'replay', speed: 10 } as const;
    app.sockets.of('2').recordings.imported = ok({ kind: 'several', sockets });
    app.perform({ ...show, name: 'x.har', purpose });
    await settle(app);
    expect(app.state().takeAway).toEqual({ kind: 'socket asked', file, name: 'x.har', purpose, sockets });
    app.perform({ ...show, name: 'x.har', purpose, socket: 1 });
    await settle(app);
    expect(titles(app)).toEqual([undefined, 'Replay of x.har']);
    expect(app.sockets.of('3').recordings.replays).toMatchObject([{ name: 'x.har', socket: 1, speed: 10 }]);
  });
});

describe('Replay', () => {
  test('of frames opens a tab that is marked as one, and takes on another speed', async () => {
    const app = createTestApp();
    app.perform({ kind: 'replay frames', speed: 1, ...all });
    await settle(app);
    const feed = app.state().events.feeds[1];
    expect(feed).toMatchObject({ id: '2', as: 'Replay of tab 1', source: { kind: 'replay', name: 'tab 1' } });
    app.perform({ kind: 'set replay speed', speed: 'paused' });
    expect(app.sockets.of('2').recordings.speeds).toEqual(['paused']);
    const progress = { speed: 'paused', played: 1, total: 3, recorded: timestamp(5) } as const;
    app.context.store.dispatch({ kind: 'replay progressed', feed: '2', progress });
    expect(app.state().events.feeds[1]?.source).toEqual({ kind: 'replay', name: 'tab 1', progress });
  });

  test('for other clients tells their address', async () => {
    const app = createTestApp();
    app.perform({ kind: 'serve frames', ...all });
    await settle(app);
    expect(app.state().takeAway).toMatchObject({
      kind: 'finished',
      address: expect.stringMatching(/^ws:.*\/6\/v2\/replays\/abc\?speed=1$/),
    });
    app.console.down = true;
    app.perform({ kind: 'serve frames', ...all });
    await settle(app);
    expect(app.state().takeAway).toEqual({ kind: 'failed', words: 'The console server did not answer.' });
  });
});

test('Compare puts the first frames that differ side by side', async () => {
  const app = createTestApp();
  app.perform({ kind: 'add feed' });
  const frame = (text: string) =>
    ({ opcode: 'text', bytes: new TextEncoder().encode(text), number: 7 }) as never;
  app.socket.frames = [frame('{"a":1}')];
  app.sockets.of('2').frames = [frame('{"a":2}')];
  app.socket.recordings.comparison = { difference: { left: 7, right: 7 } } as Comparison;
  app.perform({ kind: 'compare feeds', left: '1', right: '2' });
  await settle(app);
  expect(app.state().takeAway).toMatchObject({
    kind: 'compared',
    left: { feed: '1', title: 'tab 1' },
    first: { where: '/a', left: '1', right: '2' },
  });
});
