import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closing, openSession, rows, signals } from './drive.ts';
import type { Bench } from './page/page.ts';
import { setStage } from './stage.ts';
import type { Stage } from './stage.ts';

declare const bench: Bench;

vi.setConfig({ testTimeout: 30_000 });
let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
}, 120_000);
afterAll(() => stage.close());
beforeEach(() => stage.reset());

describe('the socket port', () => {
  test('takes 10,000 frames in order without loss, and tells their counts once per drawn frame', async () => {
    const total = 10_000;
    stage.script.onSocket = (socket) => {
      for (let number = 0; number < total; number++)
        socket.send(`{"n":${String(number)},"x":"${'y'.repeat(280)}"}`);
    };
    await openSession(stage);
    // The note of the opening and `connect` are before them.
    await stage.page.waitForFunction((kept) => bench.counts.at(-1)?.kept === kept, total + 2);
    const { inOrder, notices, took } = await stage.page.evaluate(async () => {
      const rows = await bench.port.rows(0, 20_000);
      const numbers = rows
        .filter(({ direction, note }) => direction === 'in' && note === undefined)
        .map(({ summary }) => Number(/^n: (\d+)/.exec(summary)?.[1]));
      const first = rows[0]?.at ?? 0;
      return {
        inOrder: numbers.length === 10_000 && numbers.every((number, index) => number === index),
        notices: bench.counts.length,
        took: (rows.at(-1)?.at ?? 0) - first,
      };
    });
    expect(inOrder).toBe(true);
    expect(notices).toBeLessThanOrEqual(took / 16 + 3);
  });

  test('takes a binary frame of 16 MB', async () => {
    stage.script.onSocket = (socket) => {
      socket.send(Buffer.alloc(2 ** 24, 1));
    };
    await openSession(stage);
    await rows(stage.page, 2);
    const sizes = await stage.page.evaluate(async () =>
      (await bench.port.rows(0, 9)).map(({ size }) => size),
    );
    expect(Math.max(...sizes)).toBe(2 ** 24);
    const length = await stage.page.evaluate(async () => {
      const all = await Promise.all([1, 2].map((number) => bench.port.frame(number)));
      return Math.max(...all.map((frame) => frame?.bytes.length ?? 0));
    });
    expect(length).toBe(2 ** 24);
  });

  test('numbers frames anew after Clear', async () => {
    stage.script.onSocket = (socket) => {
      socket.on('message', () => {
        socket.send('pong');
      });
    };
    await openSession(stage);
    await rows(stage.page, 2);
    await stage.page.evaluate(() => {
      bench.port.clear();
    });
    await stage.page.waitForFunction(() => bench.counts.at(-1)?.kept === 0);
    await stage.page.evaluate(() => bench.port.send('ping'));
    expect(await rows(stage.page, 2)).toEqual(['out ping ping', 'in pong pong']);
    expect(await stage.page.evaluate(async () => (await bench.port.frame(1))?.number)).toBe(1);
  });

  test('says why the browser does not open an address', async () => {
    await openSession(stage, 'direct', 'http://[broken');
    expect(await closing(stage.page)).toMatchObject({
      code: 1006,
      by: 'nobody',
      detail: expect.stringMatching(/^The browser does not open this address: /) as string,
    });
  });

  test('shows status, headers and body of a handshake that CCS refuses, through the relay', async () => {
    stage.script.onHandshake = (connection) => {
      connection.end(
        'HTTP/1.1 403 Forbidden\r\nContent-Length: 9\r\nSet-Cookie: sid=abc; Path=/\r\nConnection: close\r\n\r\nno s3cret',
      );
      return true;
    };
    await openSession(stage, 'relay');
    expect(await closing(stage.page)).toMatchObject({
      by: 'server',
      detail:
        'The API refused the handshake with status 403 Forbidden instead of opening the socket. It said: no «token»',
      answer: {
        status: 403,
        statusText: 'Forbidden',
        headers: [
          ['Content-Length', '9'],
          ['Set-Cookie', 'sid=«cookie, not kept»; Path=/'],
          ['Connection', 'close'],
        ],
        body: 'no «token»',
        truncated: false,
      },
    });
  });

  test('says which hosts the relay reaches when it refuses one', async () => {
    await openSession(stage, 'relay', 'wss://192.0.2.1/6/v2/sock');
    expect((await closing(stage.page)).detail).toMatch(/--allow.*\(NOT_ALLOWED\)$/);
  });

  test('says through the relay that nothing listens at the port', async () => {
    await openSession(stage, 'relay', `ws://${stage.closedHost}/6/v2/sock`);
    expect((await closing(stage.page)).detail).toBe(
      `${stage.closedHost} refused the connection; is its port closed? (ECONNREFUSED)`,
    );
  });

  test('says to reload the page when the console server was restarted', async () => {
    await stage.page.goto(`http://${stage.host}/?secret=of-another-launch`);
    await openSession(stage, 'relay');
    expect((await closing(stage.page)).detail).toMatch(/reload the page.*\(BAD_SECRET\)$/i);
  });

  test('says that the worker could not be started, and starts one with the next session', async () => {
    await stage.page.route('**/assets/frame-worker*', (route) => route.abort());
    await openSession(stage);
    expect(await closing(stage.page)).toMatchObject({
      detail: expect.stringMatching(/worker could not be started/) as string,
    });
    expect((await signals(stage.page, 'closed')).map(({ kind }) => kind)).toEqual(['opening', 'closed']);
    expect(await stage.page.evaluate(() => bench.port.rows(0, 9))).toEqual([]);
    await stage.page.unroute('**/assets/frame-worker*');
    await openSession(stage);
    await signals(stage.page, 'connect sent');
    expect(await rows(stage.page, 1)).toHaveLength(1);
  });

  test('closes the socket when the page is left', async () => {
    await openSession(stage);
    await signals(stage.page, 'connect sent');
    await stage.page.goto('about:blank');
    await expect.poll(() => stage.sockets.size).toBe(0);
  });
});

describe('createWorker', () => {
  test.each([
    'https://example.com/assets/x.js',
    '/6/v2/api/products',
    '/assets/../6/x.js',
    'data:text/javascript,1',
  ])('starts no script at %s', async (url) => {
    const failure = await stage.page.evaluate((script) => {
      try {
        bench.createWorker(script, 'x');
        return 'started';
      } catch (cause) {
        return String(cause);
      }
    }, url);
    expect(failure).toMatch(/^TypeError: Not a script of the console/);
  });
});
