import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { controlText, parseSocketNotice } from '../../../src/relay/socket-protocol.ts';
import type { SocketNotice, SocketOrder } from '../../../src/relay/socket-protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { runRawUpstream } from '../../support/raw-upstream.ts';
import { runServer } from '../../support/running-server.ts';
import type { TestServer } from '../../support/running-server.ts';
import { openSocket } from '../../support/socket-client.ts';
import type { SocketClient } from '../../support/socket-client.ts';
import { runSocketUpstream } from '../../support/socket-upstream.ts';

type OpenOrder = Extract<SocketOrder, { readonly kind: 'open' }>;

/** The page's socket, before its first message. */
function openPage(server: TestServer): Promise<SocketClient> {
  return openSocket(`ws://127.0.0.1:${String(server.port)}/relay/socket`, {
    headers: { Origin: server.origin },
  });
}

/** The page's socket, with its first message sent. */
async function openThrough(
  server: TestServer,
  order: Partial<OpenOrder> & { readonly url: string },
): Promise<SocketClient> {
  const page = await openPage(server);
  const secret = await server.secret();
  page.socket.send(controlText({ kind: 'open', secret, headers: [], protocols: [], ...order }));
  return page;
}

function noticesOf({ received }: SocketClient): readonly SocketNotice[] {
  return received.flatMap((frame) => {
    const notice =
      typeof frame === 'string' && frame.startsWith('c') ? parseSocketNotice(frame.slice(1)) : undefined;
    return notice?.ok === true ? [notice.value] : [];
  });
}

function messagesOf({ received }: SocketClient): readonly (string | Buffer)[] {
  return received.flatMap((frame) =>
    typeof frame !== 'string' ? [frame] : frame.startsWith('m') ? [frame.slice(1)] : [],
  );
}

/** The one notice of a socket that did not come about, and how the page's socket ended. */
async function onlyNotice(page: SocketClient): Promise<SocketNotice | undefined> {
  expect(await page.closed).toBe('1000');
  expect(page.received).toHaveLength(1);
  return noticesOf(page)[0];
}

async function openEcho(server: TestServer, host: string): Promise<SocketClient> {
  const page = await openThrough(server, { url: `ws://${host}/` });
  await eventually('it is open', () => noticesOf(page).length === 1);
  return page;
}

function echo(socket: WebSocket): void {
  socket.on('message', (data, isBinary) => {
    socket.send(data as Buffer, { binary: isBinary });
  });
}

describe('A relayed socket', () => {
  it('passes text and binary frames on unchanged, both ways, in order', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    const page = await openEcho(server, upstream.host);
    const texts = [
      '{"request":"connect","token":"t"}',
      '',
      'm',
      'c{"kind":"close"}',
      'ä\u0000 🙂',
      'x'.repeat(70_000),
    ];
    for (const text of texts) page.socket.send(`m${text}`);
    page.socket.send(Buffer.of(0, 109, 255));
    page.socket.send(Buffer.alloc(0));
    await eventually('all are back', () => messagesOf(page).length === texts.length + 2);
    expect(messagesOf(page)).toEqual([...texts, Buffer.of(0, 109, 255), Buffer.alloc(0)]);
  });

  it('opens with path, query, headers and subprotocols as asked for', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    const page = await openThrough(server, {
      url: `ws://${upstream.host}//6/v2/sock?a=%20`,
      headers: [
        ['Cookie', 'a=1'],
        ['X-Twice', '1'],
        ['X-Twice', '2'],
      ],
      protocols: ['ccs', 'other'],
    });
    await eventually('it is open', () => noticesOf(page).length === 1);
    expect(noticesOf(page)[0]).toMatchObject({ kind: 'opened', protocol: 'ccs' });
    const [handshake] = upstream.handshakes;
    expect(handshake?.url).toBe('//6/v2/sock?a=%20');
    expect(handshake?.headersDistinct).toMatchObject({
      host: [upstream.host],
      cookie: ['a=1'],
      'x-twice': ['1', '2'],
      'sec-websocket-protocol': ['ccs,other'],
    });
    expect(handshake?.headers).not.toHaveProperty('origin');
    expect(handshake?.headers).not.toHaveProperty('sec-websocket-extensions');
  });

  it.each([
    [4123, 'a reason ä', '4123 a reason ä'],
    [1000, '', '1000'],
    [1011, 'x'.repeat(123), `1011 ${'x'.repeat(123)}`],
  ])('is closed from here with %i', async (code, reason, expected) => {
    let closing = '';
    const upstream = await runSocketUpstream((socket) => {
      socket.once('close', (received, text) => (closing = `${String(received)} ${text.toString()}`.trim()));
    });
    const server = await runServer({ allow: [upstream.host] });
    const page = await openEcho(server, upstream.host);
    page.socket.send(controlText({ kind: 'close', code, reason }));
    expect(await page.closed).toBe('1000');
    expect(closing).toBe(expected);
    expect(noticesOf(page).at(-1)).toEqual({ kind: 'closed', code, reason, by: 'us' });
  });

  it.each([
    [1000, ''],
    [1001, 'going away'],
    [1008, 'no'],
    [1013, ''],
    [4401, 'Unauthorized'],
    [4999, ''],
  ])('is closed from there with %i', async (code, reason) => {
    const upstream = await runSocketUpstream((socket) => {
      socket.once('message', () => {
        socket.send('last words');
        socket.close(code, reason);
      });
    });
    const server = await runServer({ allow: [upstream.host] });
    const page = await openEcho(server, upstream.host);
    page.socket.send('mconnect');
    expect(await page.closed).toBe('1000');
    expect(messagesOf(page)).toEqual(['last words']);
    expect(noticesOf(page).at(-1)).toEqual({ kind: 'closed', code, reason, by: 'server' });
  });

  it('tells a close without a code from a connection that broke', async () => {
    const upstream = await runSocketUpstream((socket) => {
      socket.once('message', (data) => {
        if ((data as Buffer).toString() === 'close') socket.close();
        else socket.terminate();
      });
    });
    const server = await runServer({ allow: [upstream.host] });
    const [closed, broken] = [await openEcho(server, upstream.host), await openEcho(server, upstream.host)];
    closed.socket.send('mclose');
    broken.socket.send('mbreak');
    await closed.closed;
    await broken.closed;
    expect(noticesOf(closed).at(-1)).toEqual({ kind: 'closed', code: 1005, reason: '', by: 'server' });
    expect(noticesOf(broken).at(-1)).toEqual({ kind: 'closed', code: 1006, reason: '', by: 'nobody' });
  });

  it('ends the other side soon after the page has gone, however it went', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    const pages = [await openEcho(server, upstream.host), await openEcho(server, upstream.host)];
    expect(upstream.clients.size).toBe(2);
    pages[0]?.socket.close();
    pages[1]?.socket.terminate();
    await eventually('both are gone', () => upstream.clients.size === 0, 2_000);
  });

  it('ends the handshake when the page gives up', async () => {
    const upstream = await runRawUpstream(() => undefined);
    const server = await runServer({ allow: [upstream.host] });
    const page = await openThrough(server, { url: `ws://${upstream.host}/` });
    await eventually('the handshake is there', () => upstream.received[0]?.includes('\r\n\r\n') === true);
    page.socket.send(controlText({ kind: 'close', code: 1000, reason: '' }));
    expect(await page.closed).toBe('1000');
    expect(page.received).toEqual([]);
    await eventually('the connection is gone', () => upstream.open() === 0, 1_000);
  });

  it('says when the server is going away, and leaves nothing behind', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    const page = await openEcho(server, upstream.host);
    await server.close();
    expect(await page.closed).toBe('1001 The server is shutting down.');
    await eventually('the other side is gone', () => upstream.clients.size === 0);
  });

  it('is ended when the page shows no sign of life', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host], limits: { heartbeat: 40 } });
    const page = await openEcho(server, upstream.host);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(upstream.clients.size).toBe(1);
    page.socket.pause();
    await eventually('the other side is gone', () => upstream.clients.size === 0);
  });

  it('holds the other side back while the page does not keep up, and loses nothing', async () => {
    const frame = Buffer.alloc(100_000, 'x');
    const frames = 400;
    let sent = 0;
    const upstream = await runSocketUpstream((socket) => {
      const next = () => {
        if (sent === frames) return;
        sent += 1;
        socket.send(frame, next);
      };
      next();
    });
    const server = await runServer({ allow: [upstream.host], limits: { maxWaiting: 100_000 } });
    const page = await openEcho(server, upstream.host);
    page.socket.pause();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const whilePaused = sent;
    page.socket.resume();
    await eventually('all frames', () => messagesOf(page).length === frames, 10_000);
    expect(whilePaused).toBeLessThan(frames);
    expect(messagesOf(page).every((bytes) => frame.equals(bytes as Buffer))).toBe(true);
  });
});

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

describe('The socket of the page', () => {
  it.each([
    [{}],
    [{ Origin: 'null' }],
    [{ Origin: 'https://evil.test' }],
    [{ Origin: 'http://127.0.0.1' }],
    [{ Origin: 'http://127.0.0.1:1' }],
  ])('is refused from the origin %j', async (headers) => {
    const server = await runServer();
    const url = `ws://127.0.0.1:${String(server.port)}/relay/socket`;
    await expect(openSocket(url, { headers })).rejects.toThrow('status 403');
  });

  it('is refused from another name of this computer, and when the browser says that it is cross-site', async () => {
    const server = await runServer();
    const url = `ws://127.0.0.1:${String(server.port)}/relay/socket`;
    const other = `http://localhost:${String(server.port)}`;
    await expect(openSocket(url, { headers: { Origin: other } })).rejects.toThrow('status 403');
    const headers = { Origin: server.origin, 'Sec-Fetch-Site': 'cross-site' };
    await expect(openSocket(url, { headers })).rejects.toThrow('status 403');
  });

  it('gets nowhere without the secret of this launch', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    for (const secret of ['', 'x'.repeat(43)]) {
      const notice = await onlyNotice(await openThrough(server, { url: `ws://${upstream.host}/`, secret }));
      expect(notice).toMatchObject({ kind: 'failed', code: 'BAD_SECRET' });
    }
    expect(upstream.handshakes).toEqual([]);
  });

  it.each([
    ['mhello'],
    ['hello'],
    ['c'],
    ['c{"kind":"close","code":1000,"reason":""}'],
    [Buffer.from('c{}')],
  ])('gets nowhere when it begins with %j', async (first) => {
    const server = await runServer();
    const page = await openPage(server);
    page.socket.send(first);
    expect(await onlyNotice(page)).toMatchObject({ kind: 'failed', code: 'BAD_MESSAGE' });
  });

  it('does not stay open without a first message', async () => {
    const server = await runServer({ limits: { open: 50 } });
    expect(await onlyNotice(await openPage(server))).toMatchObject({ kind: 'failed', code: 'BAD_MESSAGE' });
  });

  it('is ended by what is no message of the protocol', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    for (const wrong of ['x', '', 'c{}', 'c{"kind":"close","code":1005,"reason":""}']) {
      const page = await openEcho(server, upstream.host);
      page.socket.send(wrong);
      expect(await page.closed).toMatch(/^1002/);
    }
    await eventually('nothing is left', () => upstream.clients.size === 0);
  });
});
