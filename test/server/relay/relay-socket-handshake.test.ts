import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { runRawUpstream } from '../../support/raw-upstream.ts';
import { echo, messagesOf, noticesOf, onlyNotice, openThrough } from '../../support/relayed-socket.ts';
import { runServer } from '../../support/running-server.ts';
import { runSocketUpstream } from '../../support/socket-upstream.ts';

describe('A handshake that is refused', () => {
  it('is told with status, headers and the beginning of the body', async () => {
    const upstream = await runRawUpstream((socket) => {
      socket.end(
        `HTTP/1.1 401 No entry\r\nWWW-Authenticate: Bearer\r\nx-b: 2\r\nContent-Length: 5000\r\n\r\n${'ä'.repeat(2_500)}`,
      );
    });
    const server = await runServer({ allow: [upstream.host] });
    expect(await onlyNotice(await openThrough(server, { url: `ws://${upstream.host}/` }))).toEqual({
      kind: 'refused',
      status: 401,
      statusText: 'No entry',
      headers: [
        ['WWW-Authenticate', 'Bearer'],
        ['x-b', '2'],
        ['Content-Length', '5000'],
      ],
      body: 'ä'.repeat(2_048),
      truncated: true,
    });
  });

  it.each([200, 301, 400, 403, 404, 500, 503])(
    'is told for status %i, and no redirect is followed',
    async (status) => {
      const elsewhere = await runSocketUpstream(echo);
      const upstream = await runRawUpstream((socket) => {
        socket.end(
          `HTTP/1.1 ${String(status)} X\r\nLocation: ws://${elsewhere.host}/\r\nContent-Length: 2\r\n\r\n{}`,
        );
      });
      const server = await runServer({ allow: [upstream.host, elsewhere.host] });
      const notice = await onlyNotice(await openThrough(server, { url: `ws://${upstream.host}/` }));
      expect(notice).toMatchObject({ kind: 'refused', status, body: '{}', truncated: false });
      expect(elsewhere.handshakes).toEqual([]);
    },
  );

  it('is told as far as it comes when its body does not end', async () => {
    const upstream = await runRawUpstream((socket) => {
      socket.write('HTTP/1.1 403 Forbidden\r\nContent-Length: 99\r\n\r\nbegin');
    });
    const server = await runServer({ allow: [upstream.host], limits: { connect: 150 } });
    const notice = await onlyNotice(await openThrough(server, { url: `ws://${upstream.host}/` }));
    expect(notice).toMatchObject({ kind: 'refused', status: 403, body: 'begin', truncated: true });
    await eventually('the connection is gone', () => upstream.open() === 0);
  });
});

describe('A socket that does not come about', () => {
  it.each([
    ['ws://127.0.0.1:1/', ['127.0.0.1:1'], 'ECONNREFUSED'],
    ['ws://127.0.0.1:1/', [], 'NOT_ALLOWED'],
    ['wss://ccs.example.com/6/v2/sock', [], 'NOT_ALLOWED'],
    ['ws://ccs.example.com:8080/', ['ccs.example.com:8080'], 'NOT_ALLOWED'],
    ['https://ccs.example.com/', ['ccs.example.com'], 'BAD_URL'],
    ['wss://user:pin@ccs.example.com/', ['ccs.example.com'], 'BAD_URL'],
    ['wss://ccs.example.com\\@evil.test/', ['ccs.example.com'], 'BAD_URL'],
    ['', [], 'BAD_URL'],
  ])('%j with the list %j is told as such', async (url, allow, code) => {
    const server = await runServer({ allow });
    expect(await onlyNotice(await openThrough(server, { url }))).toMatchObject({ kind: 'failed', code });
  });

  it.each([
    ['SSH-2.0-OpenSSH\r\n', 'HPE_INVALID_CONSTANT'],
    [
      'HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: no\r\n\r\n',
      'BAD_HANDSHAKE',
    ],
    ['', 'ECONNRESET'],
  ])('after the answer %j says %s', async (answer, code) => {
    const upstream = await runRawUpstream((socket) => socket.end(answer));
    const server = await runServer({ allow: [upstream.host] });
    const notice = await onlyNotice(await openThrough(server, { url: `ws://${upstream.host}/` }));
    expect(notice).toMatchObject({ kind: 'failed', code });
    expect(notice?.kind === 'failed' ? notice.message : '').not.toBe('');
  });

  it.each([
    ['no answer at all', (_socket: Socket) => undefined],
    [
      'an answer that dribbles',
      (socket: Socket) => {
        const timer = setInterval(() => socket.write('H'), 20);
        socket.once('close', () => {
          clearInterval(timer);
        });
        socket.write('HTTP/1.1 101 ');
      },
    ],
  ])('after %s says so', async (_what, onRequest) => {
    const upstream = await runRawUpstream(onRequest);
    const server = await runServer({ allow: [upstream.host], limits: { connect: 100 } });
    expect(await onlyNotice(await openThrough(server, { url: `ws://${upstream.host}/` }))).toMatchObject({
      kind: 'failed',
      code: 'CONNECT_TIMEOUT',
      message: 'No handshake within 0.1 s.',
    });
  });

  it.each([
    [[['Sec-WebSocket-Key', 'x']]],
    [[['Connection', 'close']]],
    [[['Host', 'evil.test']]],
    [[['X', 'a\r\nY: 1']]],
  ] as const)('with the headers %j says which is wrong', async (headers) => {
    const server = await runServer({ allow: ['ccs.example.com'] });
    const notice = await onlyNotice(await openThrough(server, { url: 'wss://ccs.example.com/', headers }));
    expect(notice).toMatchObject({ kind: 'failed', code: 'BAD_HEADER' });
  });

  it('with a malformed subprotocol says so', async () => {
    const server = await runServer({ allow: ['ccs.example.com'] });
    const notice = await onlyNotice(
      await openThrough(server, { url: 'wss://ccs.example.com/', protocols: ['a b'] }),
    );
    expect(notice).toMatchObject({ kind: 'failed', code: 'BAD_MESSAGE' });
  });
});

describe('A frame against the protocol', () => {
  it.each([
    ['invalid UTF-8', Buffer.of(0x81, 0x02, 0xc3, 0x28), 'WS_ERR_INVALID_UTF8'],
    ['reserved bits', Buffer.of(0xf1, 0x00), 'WS_ERR_UNEXPECTED_RSV_2_3'],
    ['an unknown opcode', Buffer.of(0x83, 0x00), 'WS_ERR_INVALID_OPCODE'],
    ['a mask', Buffer.of(0x81, 0x81, 1, 2, 3, 4, 5), 'WS_ERR_UNEXPECTED_MASK'],
  ])('ends the socket and is told: %s', async (_what, frame, code) => {
    const upstream = await runRawUpstream((socket, head) => {
      const key = /sec-websocket-key: (.*)\r\n/i.exec(head)?.[1] ?? '';
      const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
      socket.write(
        `HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      socket.write(Buffer.concat([Buffer.of(0x81, 0x05), Buffer.from('first'), frame]));
    });
    const server = await runServer({ allow: [upstream.host], limits: { close: 100 } });
    const page = await openThrough(server, { url: `ws://${upstream.host}/` });
    expect(await page.closed).toBe('1000');
    expect(messagesOf(page)).toEqual(['first']);
    expect(noticesOf(page).at(-1)).toMatchObject({
      kind: 'closed',
      by: 'nobody',
      detail: expect.stringContaining(code) as string,
    });
  });
});
