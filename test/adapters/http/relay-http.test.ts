import { gzipSync } from 'node:zlib';
import type { Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRelayHttp } from '../../../src/adapters/http/relay-http.ts';
import type { Outcome } from '../../../src/domain/http/outcome.ts';
import { eventually } from '../../support/eventually.ts';
import { runRawUpstream } from '../../support/raw-upstream.ts';
import { freshId, relayOf, sendThrough } from '../../support/relay-client.ts';
import { runServer } from '../../support/running-server.ts';
import { testCertificate, testKey } from '../../support/test-certificate.ts';

const readBack = expect.stringContaining('read back') as string;

/** Sends a POST through the relay to an upstream that does to its connection what `onRequest` says. */
async function sendTo(onRequest: (socket: Socket) => void, limits = {}): Promise<Outcome> {
  const upstream = await runRawUpstream(onRequest);
  const server = await runServer({ allow: [upstream.host], limits });
  const body = new TextEncoder().encode('{"request":"kill"}');
  return sendThrough(server, { method: 'POST', url: `http://${upstream.host}/6/v2/api/calls/1`, body });
}

function textOf(outcome: Outcome): string {
  return 'response' in outcome ? Buffer.from(outcome.response.body).toString('latin1') : '';
}

describe('An answer through the relay', () => {
  it('has status, headers and bytes as received', async () => {
    const body = gzipSync('{}');
    const outcome = await sendTo((socket) => {
      socket.write('HTTP/1.1 500 Oh no\r\nX-Twice: 1\r\nx-twice: 2\r\nContent-Encoding: gzip\r\n\r\n');
      socket.end(body);
    });
    expect(outcome).toMatchObject({
      kind: 'answered',
      response: {
        status: 500,
        statusText: 'Oh no',
        headers: [
          ['X-Twice', '1'],
          ['x-twice', '2'],
          ['Content-Encoding', 'gzip'],
        ],
        headersAre: 'as received',
      },
    });
    expect(textOf(outcome)).toBe(body.toString('latin1'));
    const { firstByte = -1, end } = outcome.timings;
    expect(firstByte).toBeGreaterThan(0);
    expect(end).toBeGreaterThanOrEqual(firstByte);
  });

  it('may be empty, or have any status', async () => {
    for (const [head, status] of [
      ['HTTP/1.1 204 No Content', 204],
      ['HTTP/1.1 304 Not Modified\r\nContent-Length: 5', 304],
      ['HTTP/1.1 999 ', 999],
      ['HTTP/1.1 200\r\nContent-Length: 0', 200],
      ['HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0', 200],
      ['HTTP/1.0 200 OK', 200],
    ] as const) {
      const outcome = await sendTo((socket) => socket.end(`${head}\r\n\r\n`));
      expect(outcome, head).toMatchObject({ kind: 'answered', response: { status, body: new Uint8Array() } });
    }
  });
});

describe('A request that was not sent', () => {
  it('says that the port is closed', async () => {
    const server = await runServer({ allow: ['localhost:1', '127.0.0.1:1'] });
    for (const host of ['localhost:1', '127.0.0.1:1']) {
      const outcome = await sendThrough(server, { url: `http://${host}/` });
      expect(outcome).toMatchObject({
        kind: 'not sent',
        failure: {
          who: 'API',
          what: `${host} refused the connection; is its port closed?`,
          code: 'ECONNREFUSED',
        },
      });
    }
  });

  it('says that there is no such host', async () => {
    const server = await runServer({ allow: ['nowhere.invalid'] });
    const outcome = await sendThrough(server, { url: 'https://nowhere.invalid/' });
    expect(outcome.kind).toBe('not sent');
    // Without any name service at all the second is what is known.
    expect(['ENOTFOUND', 'EAI_AGAIN']).toContain('failure' in outcome ? outcome.failure.code : '');
  });

  it('says that the relay may not reach the host, and how it could', async () => {
    const server = await runServer();
    const outcome = await sendThrough(server, { url: 'https://ccs.example.com/6/v2/api/tenants' });
    expect(outcome).toMatchObject({
      kind: 'not sent',
      failure: {
        who: 'console server',
        what: 'The relay may not reach ccs.example.com. Start the server with --allow ccs.example.com.',
        code: 'NOT_ALLOWED',
      },
    });
  });

  it('says that a port does not speak TLS', async () => {
    const upstream = await runRawUpstream(() => undefined);
    const server = await runServer({ allow: [upstream.host], limits: { connect: 150 } });
    expect(await sendThrough(server, { url: `https://${upstream.host}/` })).toMatchObject({
      kind: 'not sent',
      failure: {
        who: 'API',
        code: 'TLS_TIMEOUT',
        what: expect.stringContaining('did not start TLS') as string,
      },
    });
  });

  it('says that a certificate is signed by itself, and nothing has left', async () => {
    let seen = '';
    const upstream = createTlsServer({ key: testKey, cert: testCertificate }, (socket) => {
      socket.on('data', (chunk: Buffer) => (seen += chunk.toString()));
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      upstream.close();
    });
    const host = `localhost:${String((upstream.address() as AddressInfo).port)}`;
    const server = await runServer({ allow: [host] });
    const body = new TextEncoder().encode('token');
    expect(await sendThrough(server, { method: 'POST', url: `https://${host}/`, body })).toMatchObject({
      kind: 'not sent',
      failure: {
        who: 'API',
        code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
        next: expect.stringContaining('NODE_EXTRA_CA') as string,
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen).toBe('');
  });

  it('says that the server was restarted', async () => {
    const server = await runServer();
    const send = createRelayHttp({
      fetch: server.pageFetch,
      now: () => performance.now(),
      base: server.origin,
      secret: () => 'of an earlier launch',
    });
    const request = { method: 'GET', url: 'https://a.example/', headers: [] };
    expect(await send(freshId(), request, new AbortController().signal)).toMatchObject({
      kind: 'not sent',
      failure: { who: 'console server', code: 'BAD_SECRET', next: 'Reload the page.' },
    });
  });
});

describe('A request whose outcome is unknown', () => {
  it.each([
    ['was reset', (socket: Socket) => socket.resetAndDestroy()],
    ['was closed', (socket: Socket) => socket.end()],
    ['was closed within the headers', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nX: ')],
  ])('%s before an answer', async (_what, onRequest) => {
    expect(await sendTo(onRequest)).toMatchObject({
      kind: 'sent, outcome unknown',
      failure: { who: 'API', next: readBack },
    });
  });

  it.each([
    ['silent', (_socket: Socket) => undefined],
    ['slower than a snail', (socket: Socket) => socket.write('HTTP/1.1 2')],
  ])('went to a %s server', async (_what, onRequest) => {
    expect(await sendTo(onRequest, { answer: 120 })).toMatchObject({
      kind: 'sent, outcome unknown',
      failure: { who: 'API', code: 'ANSWER_TIMEOUT', next: readBack },
    });
  });

  it.each([
    [
      'SSH-2.0-OpenSSH_9.2\r\n',
      'HPE_INVALID_CONSTANT',
      /is not HTTP\. It begins: SSH-2\.0-OpenSSH_9\.2\\r\\n$/,
    ],
    [
      `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`,
      'HPE_HEADER_OVERFLOW',
      /longer than the relay takes/,
    ],
    ['HTTP/1.1 200 OK\r\nX Y: 1\r\n\r\n', 'HPE_INVALID_HEADER_TOKEN', /does not allow/],
    [
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      'HPE_INVALID_TRANSFER_ENCODING',
      /contradicts itself/,
    ],
    [
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      'HPE_UNEXPECTED_CONTENT_LENGTH',
      /contradicts itself/,
    ],
    ['HTTP/1.1 200 OK\nContent-Length: 0\n\n', 'HPE_CR_EXPECTED', /breaks the rules of HTTP/],
    ['HTTP/1.1 200 OK\r\nX: a\u0000b\r\n\r\n', 'HPE_INVALID_HEADER_TOKEN', /does not allow/],
  ])('was answered with %j', async (reply, code, what) => {
    const outcome = await sendTo((socket) => socket.end(reply, 'latin1'));
    expect(outcome).toMatchObject({ kind: 'sent, outcome unknown', failure: { who: 'API', code } });
    expect('failure' in outcome ? outcome.failure.what : '').toMatch(what);
  });

  it('was repeated by the browser', async () => {
    const upstream = await runRawUpstream((socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'));
    const server = await runServer({ allow: [upstream.host] });
    const send = await relayOf(server);
    const request = { method: 'POST', url: `http://${upstream.host}/`, headers: [] };
    const { signal } = new AbortController();
    expect((await send('one click', request, signal)).kind).toBe('answered');
    expect(await send('one click', request, signal)).toMatchObject({
      kind: 'sent, outcome unknown',
      failure: { who: 'console server', code: 'ALREADY_SENT' },
    });
    expect(upstream.received).toHaveLength(1);
  });
});

describe('An answer that is incomplete', () => {
  const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n';

  it.each([
    [
      'a short body',
      'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello',
      'ECONNRESET',
      /after 5 of 10 bytes/,
    ],
    ['chunks without an end', chunked, 'ECONNRESET', /after 5 bytes/],
    ['a malformed chunk', `${chunked}ZZ\r\n`, 'HPE_INVALID_CHUNK_SIZE', /malformed length/],
  ])('keeps what came: %s', async (_what, reply, code, what) => {
    const outcome = await sendTo((socket) => socket.end(reply));
    expect(outcome).toMatchObject({
      kind: 'answered but incomplete',
      response: { status: 200 },
      failure: { who: 'API', code },
    });
    expect(textOf(outcome)).toBe('hello');
    expect('failure' in outcome ? outcome.failure.what : '').toMatch(what);
  });

  it('keeps what came before the connection was reset', async () => {
    const outcome = await sendTo((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello', () => {
        setTimeout(() => socket.resetAndDestroy(), 30);
      });
    });
    expect(outcome).toMatchObject({ kind: 'answered but incomplete', failure: { code: 'ECONNRESET' } });
    expect(textOf(outcome)).toBe('hello');
  });

  it('is what is left when the console server stops in the middle', async () => {
    const upstream = await runRawUpstream((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello');
    });
    const server = await runServer({ allow: [upstream.host] });
    const outcome = sendThrough(server, { url: `http://${upstream.host}/` });
    await eventually('the request is there', () => upstream.received.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.close();
    expect(await outcome).toMatchObject({
      kind: 'answered but incomplete',
      failure: { who: 'console server', what: expect.stringContaining('broke off') as string },
    });
    expect(textOf(await outcome)).toBe('hello');
  });
});

describe('A console server that is gone', () => {
  it('is not taken for the API', async () => {
    const server = await runServer();
    const send = await relayOf(server);
    await server.close();
    const request = { method: 'GET', url: 'https://a.example/', headers: [] };
    const outcome = await send(freshId(), request, new AbortController().signal);
    expect(outcome).toMatchObject({ kind: 'sent, outcome unknown', failure: { who: 'console server' } });
    expect('failure' in outcome ? outcome.failure.code : '').not.toBe('');
  });
});

describe('A request that is cancelled', () => {
  it('is not sent when the connection had not come about', async () => {
    const upstream = await runRawUpstream(() => undefined);
    const server = await runServer({ allow: [upstream.host] });
    const controller = new AbortController();
    // TLS to a server that does not speak it: connecting lasts.
    const outcome = sendThrough(server, { url: `https://${upstream.host}/` }, controller.signal);
    await eventually('the connection is open', () => upstream.open() === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    expect(await outcome).toMatchObject({ kind: 'cancelled', reached: 'not sent' });
    await eventually('the connection is gone', () => upstream.open() === 0, 1_000);
  });

  it.each([
    ['waits for its answer', () => undefined],
    ['reads its answer', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhe')],
  ])('may have been sent when it %s, and the connection ends at once', async (_what, onRequest) => {
    const upstream = await runRawUpstream(onRequest);
    const server = await runServer({ allow: [upstream.host] });
    const controller = new AbortController();
    const outcome = sendThrough(server, { url: `http://${upstream.host}/` }, controller.signal);
    await eventually('the request is there', () => upstream.received.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    expect(await outcome).toMatchObject({ kind: 'cancelled', reached: 'sent, outcome unknown' });
    await eventually('the connection is gone', () => upstream.open() === 0, 1_000);
  });
});
