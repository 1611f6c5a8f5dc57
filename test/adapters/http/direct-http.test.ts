import { describe, expect, it } from 'vitest';
import { createBrowserHttpPort } from '../../../src/adapters/http/browser-http-port.ts';
import { createDirectHttp } from '../../../src/adapters/http/direct-http.ts';
import type { HttpRequest } from '../../../src/domain/http/http-request.ts';
import type { Outcome } from '../../../src/domain/http/outcome.ts';
import { millis } from '../../../src/domain/time.ts';
import type { Delivery } from '../../../src/simulator/simulator.ts';
import { runRawUpstream } from '../../support/raw-upstream.ts';
import { runServer } from '../../support/running-server.ts';

const direct = createDirectHttp({ fetch, now: () => performance.now() });
const never = new AbortController().signal;

function send(request: Partial<HttpRequest> & { readonly url: string }, signal = never): Promise<Outcome> {
  return direct('an id', { method: 'GET', headers: [], ...request }, signal);
}

async function sendToFault(delivery: Delivery, signal = never): Promise<Outcome> {
  const server = await runServer();
  server.simulator.answer = { ...server.simulator.answer, delivery };
  return send({ url: `${server.origin}/6/v2/api/tenants` }, signal);
}

describe('A request that the browser sends itself', () => {
  it('arrives with its method, headers and body', async () => {
    const server = await runServer();
    const outcome = await send({
      method: 'PUT',
      url: `${server.origin}/6/v2/api//tenants/?a=1`,
      headers: [
        ['Content-Type', 'application/json'],
        ['X-Twice', '1'],
        ['X-Twice', '2'],
      ],
      body: new TextEncoder().encode('{"a": 1}'),
    });
    const [request] = server.simulator.requests;
    expect(request).toMatchObject({ method: 'PUT', target: '/6/v2/api//tenants/?a=1' });
    expect(Buffer.from(request?.body ?? []).toString()).toBe('{"a": 1}');
    const headers = new Map(request?.headers.map(([name, value]) => [name.toLowerCase(), value]));
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('x-twice')).toBe('1, 2');
    expect(headers.has('cookie')).toBe(false);
    expect(outcome).toMatchObject({
      kind: 'answered',
      response: { status: 200, statusText: 'OK', headersAre: 'as the browser shows them' },
    });
    const { body, headers: shown } = 'response' in outcome ? outcome.response : { body: [], headers: [] };
    expect(Buffer.from(body).toString()).toBe('{"success":true}');
    expect(shown).toContainEqual(['content-type', 'application/json']);
    expect(outcome.timings.end).toBeGreaterThanOrEqual(outcome.timings.firstByte ?? Infinity);
  });

  it('keeps what came of a body that ends early', async () => {
    const outcome = await sendToFault({ kind: 'cut off', after: 8 });
    expect(outcome).toMatchObject({
      kind: 'answered but incomplete',
      response: { status: 200 },
      failure: { who: 'API', what: 'The connection ended after 8 of 16 bytes of the body.' },
    });
    expect(Buffer.from('response' in outcome ? outcome.response.body : []).toString()).toBe('{"succes');
  });

  it('has an unknown outcome when the connection is reset', async () => {
    expect(await sendToFault({ kind: 'reset' })).toMatchObject({
      kind: 'sent, outcome unknown',
      failure: { who: 'browser', next: expect.stringContaining('read back') as string },
    });
  });

  it('has an unknown outcome when nobody listens, because the browser does not say so', async () => {
    const outcome = await send({ url: 'http://127.0.0.1:1/' });
    expect(outcome.kind).toBe('sent, outcome unknown');
    expect('failure' in outcome ? outcome.failure.code : '').not.toBe('');
  });

  it('does not follow a redirect', async () => {
    const elsewhere = await runRawUpstream((socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'));
    const upstream = await runRawUpstream((socket) =>
      socket.end(`HTTP/1.1 302 Found\r\nLocation: http://${elsewhere.host}/\r\nContent-Length: 0\r\n\r\n`),
    );
    await send({ url: `http://${upstream.host}/` });
    expect(elsewhere.received).toEqual([]);
  });

  it('says so when the browser hides a redirect', async () => {
    // Node shows what a browser hides, so the browser's reply is played here.
    const hidden = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
    const playing = createDirectHttp({ fetch: () => Promise.resolve(hidden), now: () => 0 });
    expect(
      await playing('an id', { method: 'GET', url: 'http://a.example/', headers: [] }, never),
    ).toMatchObject({
      kind: 'sent, outcome unknown',
      failure: { who: 'browser', code: 'opaqueredirect', next: expect.stringContaining('relay') as string },
    });
  });

  it.each([
    [{ method: 'GET', body: new Uint8Array(1) }, 'BODY_WITH_GET'],
    [{ method: 'HEAD', body: new Uint8Array(1) }, 'BODY_WITH_GET'],
    [{ method: 'TRACE' }, undefined],
    [{ headers: [['X Y', '1']] as const }, undefined],
    [{ headers: [['X', 'a\nb']] as const }, undefined],
  ])('is not sent when no browser could: %j', async (wrong, code) => {
    const server = await runServer();
    const outcome = await send({ url: `${server.origin}/6/v2/api/tenants`, ...wrong });
    expect(outcome).toMatchObject({ kind: 'not sent', failure: { who: 'browser' } });
    if (code !== undefined) expect(outcome).toMatchObject({ failure: { code } });
    expect(server.simulator.requests).toEqual([]);
  });

  it('takes an empty body of a GET for none', async () => {
    const server = await runServer();
    expect((await send({ url: `${server.origin}/6/v2/api/x`, body: new Uint8Array() })).kind).toBe(
      'answered',
    );
  });

  it('can be cancelled before and while it is answered', async () => {
    const controller = new AbortController();
    const waiting = sendToFault({ kind: 'delay', by: millis(2_000) }, controller.signal);
    setTimeout(() => controller.abort(), 50);
    expect(await waiting).toMatchObject({ kind: 'cancelled', reached: 'sent, outcome unknown' });

    const upstream = await runRawUpstream((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello');
    });
    const other = new AbortController();
    const reading = send({ url: `http://${upstream.host}/` }, other.signal);
    setTimeout(() => other.abort(), 50);
    expect(await reading).toMatchObject({ kind: 'cancelled' });
  });
});

describe('The port', () => {
  it('takes the way that the route names', async () => {
    const asked: string[] = [];
    const way = (name: string) => (id: string) => {
      asked.push(`${name} ${id}`);
      return Promise.resolve<Outcome>({
        kind: 'cancelled',
        reached: 'not sent',
        timings: { end: millis(0) },
      });
    };
    const port = createBrowserHttpPort({ direct: way('direct'), relay: way('relay') });
    const request = { method: 'GET', url: 'https://a.example/', headers: [] };
    await port.send('1', request, 'relay', never);
    await port.send('2', request, 'direct', never);
    expect(asked).toEqual(['relay 1', 'direct 2']);
  });
});
