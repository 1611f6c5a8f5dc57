import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RecordingState } from '../../../src/domain/socket/recording-state.ts';
import { closing, openSession, rows, signals } from './drive.ts';
import type { Bench } from './page/page.ts';
import { setStage } from './stage.ts';
import type { Stage } from './stage.ts';

declare const bench: Bench;

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
}, 120_000);
vi.setConfig({ testTimeout: 30_000 });
afterAll(() => stage.close());
beforeEach(() => stage.reset());

/** Where the feed records, as soon as it does. */
async function recording(): Promise<Extract<RecordingState, { kind: 'on disk' }>> {
  await stage.page.waitForFunction(() => bench.recordings.length > 0);
  const state = await stage.page.evaluate(() => bench.recordings.at(-1));
  if (state?.kind !== 'on disk') throw new Error(`Not on disk: ${JSON.stringify(state)}`);
  return state;
}

/** The page is loaded anew; nothing asks it first. */
async function reload(): Promise<void> {
  await stage.page.reload();
}

const greet = 'one\ntwo\nthree'.split('\n');

describe('a feed', () => {
  beforeEach(() => {
    stage.script.onSocket = (socket) => {
      for (const text of greet) socket.send(text);
    };
  });

  test('has all its frames after a reload, and numbers on behind them', async () => {
    await openSession(stage);
    const before = await rows(stage.page, 4);
    const { recording: id } = await recording();
    // What is written at the latest a quarter of a second after it came is on disk.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await reload();
    const tally = await stage.page.evaluate(
      (recordingId) => bench.port.resume({ recording: recordingId, from: 0, sessionFirst: 0 }),
      id,
    );
    expect(tally).toMatchObject({
      ok: true,
      value: { received: 3, sent: 1, dropped: 0, range: { recording: id, from: 0, end: 5 } },
    });
    expect(await rows(stage.page, 4)).toEqual(before);
    await openSession(stage);
    expect(await rows(stage.page, 8)).toEqual([...before, ...before]);
    expect(await recording()).toEqual({ kind: 'on disk', recording: id, from: 0 });
  });

  test('can be looked at in another page, but not while it is written', async () => {
    await openSession(stage);
    await rows(stage.page, 4);
    const { recording: id } = await recording();
    await new Promise((resolve) => setTimeout(resolve, 400));
    const other = await stage.page.context().newPage();
    await other.goto(stage.page.url());
    const look = () =>
      other.evaluate((recordingId) => bench.port.resume({ recording: recordingId, from: 1, end: 3 }), id);
    expect(await look()).toEqual({ ok: false, error: 'Another tab is writing this recording.' });
    await stage.page.goto('about:blank');
    expect((await look()).ok).toBe(true);
    expect(await rows(other, 2)).toHaveLength(2);
    await other.close();
  });

  test('says what became of a recording that is gone', async () => {
    const result = await stage.page.evaluate(() =>
      bench.port.resume({ recording: 'never-was', from: 0, end: 9 }),
    );
    expect(result).toEqual({ ok: false, error: 'The frames of this recording are no longer kept.' });
  });

  test('waits with a session until the recording is taken up', async () => {
    await openSession(stage);
    await rows(stage.page, 4);
    const { recording: id } = await recording();
    await new Promise((resolve) => setTimeout(resolve, 400));
    await reload();
    await stage.page.evaluate(
      ([recordingId, url]) => {
        void bench.port.resume({ recording: recordingId, from: 0 });
        bench.port.open({ url, route: 'direct', masks: [] });
      },
      [id, `ws://${stage.host}/6/v2/sock`] as const,
    );
    expect(await rows(stage.page, 7)).toHaveLength(7);
  });

  test('tells with every signal what the session has had', async () => {
    await openSession(stage);
    await rows(stage.page, 4);
    await stage.page.evaluate(() => {
      bench.port.close();
    });
    await closing(stage.page);
    await signals(stage.page, 'closed');
    const tallies = await stage.page.evaluate(() => bench.tallies);
    expect(tallies.at(0)).toMatchObject({ received: 0, sent: 0 });
    expect(tallies.at(-1)).toMatchObject({ received: 3, sent: 1, range: { from: 0, end: 6 } });
  });
});
