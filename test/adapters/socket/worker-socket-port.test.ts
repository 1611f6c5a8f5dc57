import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { RawData, WebSocket } from 'ws';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Route } from '../../../src/app/ports/http-port.ts';
import { explainClosing } from '../../../src/domain/socket/explain-closing.ts';
import { reduceSession } from '../../../src/domain/socket/session.ts';
import type { Session } from '../../../src/domain/socket/session.ts';
import { closing, connect, openSession, rows, signals } from './drive.ts';
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

/** Resolves with the text of the next message that CCS gets on `socket`. */
async function nextMessage(socket: WebSocket): Promise<string> {
  const [data] = (await once(socket, 'message')) as [RawData];
  return (data as Buffer).toString();
}

function hash(bytes: Uint8Array): string {
  return Array.from(createHash('sha256').update(bytes).digest(), (byte) => byte.toString(16)).join();
}

describe.each<Route>(['direct', 'relay'])('the socket port, %s', (route) => {
  test('connects by itself, is accepted, and shows what came', async () => {
    const heard: Promise<string>[] = [];
    stage.script.onSocket = (socket) => {
      heard.push(nextMessage(socket));
      socket.once('message', () => {
        socket.send(
          '{"action":"update_agent","response":[{"extension":"101","firstName":"Reese","lastName":"Nath"}]}',
        );
        socket.send('pong');
      });
    };
    await openSession(stage, route);
    const told = await signals(stage.page, 'first frame');
    expect(told.map(({ kind }) => kind)).toEqual(['opening', 'opened', 'connect sent', 'first frame']);
    const ages = told.map(({ at }) => Date.now() - at);
    expect(Math.max(...ages)).toBeLessThan(60_000);
    expect(Math.min(...ages)).toBeGreaterThan(-1000);
    expect([...told].sort((a, b) => a.at - b.at)).toEqual(told);
    expect(await heard[0]).toBe(connect);
    expect(await rows(stage.page, 3)).toEqual([
      'out connect request: connect · token: «token»',
      'in update_agent 101 Reese Nath',
      'in pong pong',
    ]);
    expect(await stage.page.evaluate(() => bench.violations)).toEqual([]);
  });

  test('keeps every payload byte for byte', async () => {
    const texts = ['', '\ufeffBOM', '\u0000\r\n\u2028', '😀 é \uffff', 'x'.repeat(200_000)];
    const binaries = [Buffer.of(), Buffer.of(0, 255, 0xc3, 0x28), Buffer.alloc(70_000, 7)];
    stage.script.onSocket = (socket) => {
      for (const text of texts) socket.send(text);
      for (const binary of binaries) socket.send(binary);
    };
    await openSession(stage, route);
    const wanted = [
      ...texts.map((text) => `text ${hash(Buffer.from(text))}`),
      ...binaries.map((binary) => `binary ${hash(binary)}`),
    ];
    await rows(stage.page, wanted.length + 1);
    const got = await stage.page.evaluate(async (count) => {
      const numbers = Array.from({ length: count }, (_, index) => index);
      const all = await Promise.all(numbers.map((number) => bench.port.frame(number)));
      return Promise.all(
        all.flatMap((frame) => {
          if (frame?.direction !== 'in' || frame.note !== undefined) return [];
          const { opcode, bytes } = frame;
          return crypto.subtle
            .digest('SHA-256', bytes)
            .then(
              (digest) =>
                `${opcode} ${Array.from(new Uint8Array(digest), (byte) => byte.toString(16)).join()}`,
            );
        }),
      );
    }, wanted.length + 2);
    expect(got).toEqual(wanted);
  });

  test('tells the code and the reason when CCS closes', async () => {
    stage.script.onSocket = (socket) => {
      socket.once('message', () => {
        socket.close(4401, 'no s3cret');
      });
    };
    await openSession(stage, route);
    expect(await closing(stage.page)).toMatchObject({ code: 4401, reason: 'no «token»', by: 'server' });
    const session = (await signals(stage.page, 'closed')).reduce<Session>(reduceSession, { kind: 'none' });
    expect(session.kind).toBe('refused');
    expect(session.kind === 'refused' && explainClosing(session, undefined).meaning).toMatch(
      /^The token was probably refused/,
    );
  });

  test('closes with 1000 when the user disconnects', async () => {
    const codes: Promise<unknown[]>[] = [];
    stage.script.onSocket = (socket) => codes.push(once(socket, 'close'));
    await openSession(stage, route);
    await signals(stage.page, 'connect sent');
    await stage.page.evaluate(() => {
      bench.port.close();
    });
    expect(await closing(stage.page)).toMatchObject({ code: 1000, by: 'us' });
    expect((await codes[0])?.[0]).toBe(1000);
  });

  test('sends what is typed, and says when it could not', async () => {
    const heard: string[] = [];
    stage.script.onSocket = (socket) => {
      socket.on('message', (data) => heard.push((data as Buffer).toString()));
    };
    const send = () => stage.page.evaluate(() => bench.port.send('say s3cret'));
    expect(await send()).toBe(false);
    await openSession(stage, route);
    await signals(stage.page, 'connect sent');
    expect(await send()).toBe(true);
    expect((await rows(stage.page, 2))[1]).toBe('out unknown say «token»');
    await expect.poll(() => heard).toEqual([connect, 'say s3cret']);
  });

  test('has never more than one socket open, however often Connect is pressed', async () => {
    let most = 0;
    stage.script.onSocket = () => {
      most = Math.max(most, stage.sockets.size);
    };
    await openSession(stage, route);
    await signals(stage.page, 'connect sent');
    for (let count = 0; count < 5; count++) await openSession(stage, route);
    await signals(stage.page, 'closed');
    await signals(stage.page, 'connect sent', 2);
    expect(most).toBe(1);
    expect(stage.sockets.size).toBe(1);
  });

  test('explains invalid UTF-8 and keeps what came before', async () => {
    stage.script.onSocket = (socket, connection) => {
      socket.once('message', () => {
        socket.send('{"success":true}');
        connection.write(Buffer.of(0x81, 2, 0xc3, 0x28));
      });
    };
    await openSession(stage, route);
    const { code, by, detail } = await closing(stage.page);
    expect([code, by]).toEqual([1006, 'nobody']);
    // A browser does not tell its page; the relay does.
    expect(detail ?? 'nothing').toMatch(route === 'direct' ? /^nothing$/ : /UTF-8|UTF8/i);
    expect((await rows(stage.page, 2))[1]).toBe('in unknown success: true');
  });

  test('says that nothing was opened where nothing listens', async () => {
    stage.script.onHandshake = (connection) => {
      connection.destroy();
      return true;
    };
    await openSession(stage, route);
    expect((await signals(stage.page, 'closed')).map(({ kind }) => kind)).toEqual([
      'opening',
      'closed',
      'stopped',
    ]);
    expect(await closing(stage.page)).toMatchObject({ code: 1006, by: 'nobody' });
  });
});
