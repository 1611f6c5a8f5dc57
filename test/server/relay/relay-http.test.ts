import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { secretHeader } from '../../../src/relay/addresses.ts';
import { eventually } from '../../support/eventually.ts';
import { runRawUpstream } from '../../support/raw-upstream.ts';
import { framesOf, postToRelay, relayRequest } from '../../support/relay-client.ts';
import { runServer } from '../../support/running-server.ts';

const okReply = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}';

/** An upstream that answers every request with the same bytes and ends the connection. */
function answering(reply: string | Buffer) {
  return runRawUpstream((socket) => socket.end(reply));
}

function headersOf(text: string): unknown {
  return (JSON.parse(text) as { headers: unknown }).headers;
}

describe('The relay', () => {
  it('sends method, path, headers and body as they are, and adds a host and a length', async () => {
    const upstream = await answering(okReply);
    const server = await runServer({ allow: [upstream.host] });
    const request = relayRequest({
      method: 'PUT',
      url: `http://${upstream.host}//6/v2/api/calls/%41?b=1&a=%20`,
      headers: [
        ['x-Odd-CASE', '1'],
        ['X-Odd-Case', '2'],
        ['Cookie', 'a=1'],
        ['Origin', 'https://elsewhere.test'],
        ['Accept-Encoding', 'gzip'],
        ['X-Latin', 'é'],
      ],
      bodyLength: 5,
    });
    const frames = await framesOf(await postToRelay(server, request, { body: 'a\r\n\u0000z' }));
    expect(frames.map(({ kind }) => kind)).toEqual(['sent', 'response', 'body', 'end']);
    expect(upstream.received).toEqual([
      'PUT //6/v2/api/calls/%41?b=1&a=%20 HTTP/1.1\r\n' +
        `Host: ${upstream.host}\r\nContent-Length: 5\r\n` +
        'x-Odd-CASE: 1\r\nX-Odd-Case: 2\r\nCookie: a=1\r\nOrigin: https://elsewhere.test\r\n' +
        'Accept-Encoding: gzip\r\nX-Latin: \u00e9\r\nConnection: close\r\n\r\na\r\n\u0000z',
    ]);
  });

  it.each([
    ['GET', ''],
    ['HEAD', ''],
    ['DELETE', ''],
    ['POST', 'Content-Length: 0\r\n'],
    ['PUT', 'Content-Length: 0\r\n'],
    ['PURGE', 'Content-Length: 0\r\n'],
  ])('sends %s without a body as browsers do', async (method, length) => {
    const upstream = await answering('HTTP/1.1 204 No Content\r\n\r\n');
    const server = await runServer({ allow: [upstream.host] });
    const frames = await framesOf(
      await postToRelay(server, relayRequest({ method, url: `http://${upstream.host}/` })),
    );
    expect(frames.map(({ kind }) => kind)).toEqual(['sent', 'response', 'end']);
    expect(upstream.received).toEqual([
      `${method} / HTTP/1.1\r\nHost: ${upstream.host}\r\n${length}Connection: close\r\n\r\n`,
    ]);
  });

  it('gives every header in order and spelling, and compressed bytes as they are', async () => {
    const body = gzipSync('{"success":true}');
    const upstream = await answering(
      Buffer.concat([
        Buffer.from(
          'HTTP/1.1 299 Fine, really\r\nset-COOKIE: a=1\r\nSet-Cookie: b=2\r\nX-Latin: \u00e9\r\nX-Empty:\r\n' +
            `Content-Encoding: gzip\r\nContent-Length: ${String(body.length)}\r\n\r\n`,
          'latin1',
        ),
        body,
      ]),
    );
    const server = await runServer({ allow: [upstream.host] });
    const reply = await postToRelay(server, relayRequest({ url: `http://${upstream.host}/` }));
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    const [, response, bytes, end] = await framesOf(reply);
    expect(Buffer.from(bytes?.text ?? '', 'latin1').equals(body)).toBe(true);
    const { headers, ...status } = JSON.parse(Buffer.from(response?.text ?? '', 'latin1').toString()) as {
      headers: unknown;
    };
    expect(status).toEqual({ httpVersion: '1.1', status: 299, statusText: 'Fine, really' });
    expect(headers).toEqual([
      ['set-COOKIE', 'a=1'],
      ['Set-Cookie', 'b=2'],
      ['X-Latin', 'é'],
      ['X-Empty', ''],
      ['Content-Encoding', 'gzip'],
      ['Content-Length', String(body.length)],
    ]);
    expect(JSON.parse(end?.text ?? '')).toMatchObject({ bytes: body.length });
  });

  it('does not cut off the headers of an answer that has 2,500', async () => {
    const lines = Array.from({ length: 2_500 }, (_, index) => `X-${String(index)}: ${String(index)}\r\n`);
    const upstream = await answering(`HTTP/1.1 200 OK\r\n${lines.join('')}Content-Length: 0\r\n\r\n`);
    const server = await runServer({ allow: [upstream.host] });
    const [, response] = await framesOf(
      await postToRelay(server, relayRequest({ url: `http://${upstream.host}/` })),
    );
    expect(headersOf(response?.text ?? '')).toHaveLength(2_501);
  });

  it.each([301, 302, 303, 307, 308])('does not follow a redirect: %i', async (status) => {
    const elsewhere = await answering(okReply);
    const upstream = await answering(
      `HTTP/1.1 ${String(status)} Moved\r\nLocation: http://${elsewhere.host}/\r\nContent-Length: 0\r\n\r\n`,
    );
    const server = await runServer({ allow: [upstream.host, elsewhere.host] });
    const reply = await postToRelay(server, relayRequest({ url: `http://${upstream.host}/` }));
    expect(reply.headers.get('Location')).toBeNull();
    const [, response] = await framesOf(reply);
    expect(headersOf(response?.text ?? '')).toContainEqual(['Location', `http://${elsewhere.host}/`]);
    expect(elsewhere.received).toEqual([]);
  });

  it('reports a 101 that nobody asked for as an answer without body', async () => {
    const upstream = await answering('HTTP/1.1 101 Odd\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nrest');
    const server = await runServer({ allow: [upstream.host] });
    const frames = await framesOf(
      await postToRelay(server, relayRequest({ url: `http://${upstream.host}/` })),
    );
    expect(frames.map(({ kind }) => kind)).toEqual(['sent', 'response', 'end']);
    expect(headersOf(frames[1]?.text ?? '')).toContainEqual(['Upgrade', 'x']);
  });

  it('accepts each id once, and sends nothing the second time', async () => {
    const upstream = await answering(okReply);
    const server = await runServer({ allow: [upstream.host] });
    const request = relayRequest({ method: 'POST', url: `http://${upstream.host}/` });
    const replies = await Promise.all([1, 2, 3].map(() => postToRelay(server, request)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const repeated = replies.find(({ status }) => status === 409);
    const [error] = repeated === undefined ? [] : await framesOf(repeated);
    expect(JSON.parse(error?.text ?? '')).toMatchObject({ phase: 'check', code: 'ALREADY_SENT' });
    expect(upstream.received).toHaveLength(1);
  });

  it('streams both ways while the other side is still at it', async () => {
    const upstream = await runRawUpstream((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n');
      setTimeout(() => socket.end('4\r\nlast\r\n0\r\n\r\n'), 100);
    });
    const server = await runServer({ allow: [upstream.host] });
    const reply = await postToRelay(server, relayRequest({ url: `http://${upstream.host}/` }));
    const reader = reply.body?.getReader();
    let seen = '';
    while (!seen.includes('first'))
      seen += Buffer.from((await reader?.read())?.value ?? []).toString('latin1');
    expect(seen).not.toContain('last');
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      seen += Buffer.from(part.value).toString('latin1');
    }
    expect(seen).toContain('last');
    await eventually('the connection is gone', () => upstream.open() === 0);
  });

  it('passes a long upload on whole', async () => {
    const upstream = await runRawUpstream((socket) => {
      const wait = setInterval(() => {
        if ((upstream.received[0]?.length ?? 0) < 3_000_000) return;
        clearInterval(wait);
        socket.end(okReply);
      }, 5);
    });
    const server = await runServer({ allow: [upstream.host] });
    const body = 'ab'.repeat(1_500_000);
    const request = relayRequest({
      method: 'POST',
      url: `http://${upstream.host}/`,
      bodyLength: body.length,
    });
    expect((await framesOf(await postToRelay(server, request, { body }))).map(({ kind }) => kind)).toEqual([
      'sent',
      'response',
      'body',
      'end',
    ]);
    expect(upstream.received[0]?.endsWith(body)).toBe(true);
  });

  it.each([
    ['shorter', 10],
    ['longer', 3],
  ])('does not let an upload pass that is %s than announced', async (_word, bodyLength) => {
    const upstream = await answering(okReply);
    const server = await runServer({ allow: [upstream.host] });
    const request = relayRequest({ method: 'POST', url: `http://${upstream.host}/`, bodyLength });
    const frames = await framesOf(await postToRelay(server, request, { body: 'abcde' }));
    expect(JSON.parse(frames.at(-1)?.text ?? '')).toMatchObject({ code: 'BAD_UPLOAD' });
    for (const head of upstream.received) expect(head).not.toContain('\r\n\r\nabc');
  });

  it('lets an upload that it refuses end before it answers, so that the answer is seen', async () => {
    const upstream = await answering(okReply);
    const server = await runServer({ allow: [upstream.host] });
    for (let count = 0; count < 3; count += 1) {
      const refused = relayRequest({ method: 'POST', url: 'https://other.test/', bodyLength: 500_000 });
      const reply = await postToRelay(server, refused, { body: 'x'.repeat(500_000) });
      expect((await framesOf(reply))[0]?.text).toContain('NOT_ALLOWED');
    }
    expect((await postToRelay(server, relayRequest({ url: `http://${upstream.host}/` }))).status).toBe(200);
  });
});

describe('The relay refuses', () => {
  it.each([
    ['another method', { method: 'GET' }, 405],
    ['another method', { method: 'PUT' }, 405],
    ['no origin', { headers: { Origin: '' } }, 403],
    ['the origin null', { headers: { Origin: 'null' } }, 403],
    ['another origin', { headers: { Origin: 'https://evil.test' } }, 403],
    ['another port', { headers: { Origin: 'http://127.0.0.1:1' } }, 403],
    ['a cross-site request', { headers: { 'Sec-Fetch-Site': 'cross-site' } }, 403],
    ['no secret', { headers: { [secretHeader]: '' } }, 403],
    ['a wrong secret', { headers: { [secretHeader]: 'x'.repeat(43) } }, 403],
    ['what a form can send', { headers: { 'Content-Type': 'text/plain' } }, 415],
    ['what a form can send', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 415],
    ['no media type', { headers: { 'Content-Type': '' } }, 415],
  ])('%s: %j', async (_what, init, status) => {
    const upstream = await answering(okReply);
    const server = await runServer({ allow: [upstream.host] });
    const reply = await postToRelay(server, relayRequest({ url: `http://${upstream.host}/` }), init);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(upstream.received).toEqual([]);
  });

  it('a preflight, by granting nothing', async () => {
    const server = await runServer();
    const reply = await fetch(`${server.origin}/relay/http`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.test', 'Access-Control-Request-Method': 'POST' },
    });
    expect(reply.status).toBe(405);
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('a post that is not in the form of the protocol', async () => {
    const server = await runServer();
    for (const request of [{}, { id: 'a' }, []]) {
      const reply = await postToRelay(server, request);
      expect(reply.status).toBe(400);
      expect((await framesOf(reply))[0]?.text).toContain('BAD_MESSAGE');
    }
  });

  it.each([
    [{ method: 'CONNECT' }, 'BAD_METHOD'],
    [{ method: 'GET /x HTTP/1.1\r\nX: y' }, 'BAD_METHOD'],
    [{ method: '' }, 'BAD_METHOD'],
    [{ headers: [['Transfer-Encoding', 'chunked']] }, 'BAD_HEADER'],
    [{ headers: [['connection', 'X-Secret']] }, 'BAD_HEADER'],
    [{ headers: [['Upgrade', 'h2c']] }, 'BAD_HEADER'],
    [{ headers: [['Proxy-Authorization', 'x']] }, 'BAD_HEADER'],
    [{ headers: [['Host', 'evil.test']] }, 'BAD_HEADER'],
    [{ headers: [['Content-Length', '7']] }, 'BAD_HEADER'],
    [{ headers: [['X', 'a\r\nY: b']] }, 'BAD_HEADER'],
    [{ headers: [['X', 'a\nY: b']] }, 'BAD_HEADER'],
    [{ headers: [['X', 'a\u0000']] }, 'BAD_HEADER'],
    [{ headers: [['X', '嘊']] }, 'BAD_HEADER'],
    [{ headers: [['X: y\r\nZ', '1']] }, 'BAD_HEADER'],
    [{ headers: [['', '1']] }, 'BAD_HEADER'],
    [{ url: 'https://169.254.169.254/' }, 'NOT_ALLOWED'],
    [{ url: 'file:///etc/passwd' }, 'BAD_URL'],
  ])('%j', async (wrong, code) => {
    const upstream = await answering(okReply);
    const server = await runServer({ allow: [upstream.host] });
    const request = { ...relayRequest({ url: `http://${upstream.host}/` }), ...wrong };
    const [error] = await framesOf(await postToRelay(server, request));
    expect(error?.kind).toBe('error');
    expect(JSON.parse(error?.text ?? '')).toMatchObject({ phase: 'check', code });
    expect(upstream.received).toEqual([]);
  });

  it('to write a Host twice, but takes the right one', async () => {
    const upstream = await answering(okReply);
    const server = await runServer({ allow: [upstream.host] });
    const url = `http://${upstream.host}/`;
    const host = ['Host', upstream.host] as const;
    const [twice] = await framesOf(await postToRelay(server, relayRequest({ url, headers: [host, host] })));
    expect(twice?.text).toContain('BAD_HEADER');
    await framesOf(await postToRelay(server, relayRequest({ url, headers: [['A', '1'], host] })));
    expect(upstream.received).toEqual([
      `GET / HTTP/1.1\r\nA: 1\r\nHost: ${upstream.host}\r\nConnection: close\r\n\r\n`,
    ]);
  });
});
