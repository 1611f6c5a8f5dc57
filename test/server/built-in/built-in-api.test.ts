import { request as httpRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { millis } from '../../../src/domain/time.ts';
import { exchangeRaw, rawRequest } from '../../support/raw-connection.ts';
import { runServer } from '../../support/running-server.ts';

describe('The built-in CCS behind its paths', () => {
  it('gets every method, the target, the headers and the body as they came', async () => {
    const server = await runServer();
    const host = `localhost:${String(server.port)}`;
    const body = 'ä{"request": 1}\n';
    await exchangeRaw(
      server.port,
      `PROPFIND //6//v2/api/../calls/%41?a=1&&b HTTP/1.1\r\nHost: ${host}\r\nx-Twice: 1\r\nX-TWICE: 2\r\n` +
        `Content-Length: ${String(body.length)}\r\nConnection: close\r\n\r\n${body}`,
    );
    const [request] = server.simulator.requests;
    expect(request).toMatchObject({ method: 'PROPFIND', target: '//6//v2/api/../calls/%41?a=1&&b' });
    expect(request?.headers).toEqual([
      ['Host', host],
      ['x-Twice', '1'],
      ['X-TWICE', '2'],
      ['Content-Length', String(body.length)],
      ['Connection', 'close'],
    ]);
    expect(Buffer.from(request?.body ?? []).toString('latin1')).toBe(body);
  });

  it('has all paths below /6, and none beside', async () => {
    const server = await runServer();
    for (const path of ['/6', '/6/', '/6/api', '/6/v2/api/', '/6/v2/sock', '//6/x']) {
      expect((await fetch(server.origin + path)).status, path).toBe(200);
    }
    for (const path of ['/66', '/5/v2/api/', '/x/6/v2/api/', '/6x']) {
      expect((await fetch(server.origin + path)).status, path).toBe(404);
    }
  });

  it('is answered with status, repeated headers and bytes as the simulator has them', async () => {
    const server = await runServer();
    const body = Uint8Array.of(0, 255, 128, 10);
    server.simulator.answer = {
      ...server.simulator.answer,
      status: 599,
      headers: [
        ['Content-Type', 'text/html'],
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
      ],
      body,
    };
    const reply = await fetch(`${server.origin}/6/v2/api/x`);
    expect(reply.status).toBe(599);
    expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(reply.headers.get('Content-Type')).toBe('text/html');
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(body);
  });

  it('takes 10 MiB and no more', async () => {
    const server = await runServer();
    const post = (length: number) =>
      fetch(`${server.origin}/6/v2/api/x`, { method: 'POST', body: new Uint8Array(length) });
    expect((await post(10_485_760)).status).toBe(200);
    expect(server.simulator.requests[0]?.body.length).toBe(10_485_760);
    expect((await post(10_485_761)).status).toBe(413);
    expect(server.simulator.requests).toHaveLength(1);
  });

  it('is not asked for a request whose body breaks off', async () => {
    const server = await runServer();
    const request = httpRequest(`${server.origin}/6/v2/api/x`, {
      method: 'POST',
      headers: { 'Content-Length': 100 },
    });
    request.on('error', () => undefined);
    request.write('half');
    await new Promise((resolve) => setTimeout(resolve, 30));
    request.destroy();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(server.simulator.requests).toEqual([]);
    expect(server.reports).toEqual([]);
  });
});

describe('A fault of the built-in CCS', () => {
  it('delays the answer for real', async () => {
    const server = await runServer();
    server.simulator.answer = { ...server.simulator.answer, delivery: { kind: 'delay', by: millis(120) } };
    const startedAt = performance.now();
    const reply = await fetch(`${server.origin}/6/v2/api/x`);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(115);
    expect(await reply.json()).toEqual({ success: true });
  });

  it.each([0, 8])('cuts the body off after %i bytes while the length promises all', async (after) => {
    const server = await runServer();
    server.simulator.answer = { ...server.simulator.answer, delivery: { kind: 'cut off', after } };
    const host = `Host: localhost:${String(server.port)}`;
    const reply = await exchangeRaw(server.port, rawRequest('GET /6/v2/api/x HTTP/1.1', [host]));
    expect(reply).toContain('HTTP/1.1 200 OK\r\n');
    expect(reply).toContain('Content-Length: 16\r\n');
    expect(reply.split('\r\n\r\n')[1]).toBe('{"success":true}'.slice(0, after));
  });

  it('resets the connection before an answer', async () => {
    const server = await runServer();
    server.simulator.answer = { ...server.simulator.answer, delivery: { kind: 'reset' } };
    const host = `Host: localhost:${String(server.port)}`;
    const reply = exchangeRaw(server.port, rawRequest('GET /6/v2/api/x HTTP/1.1', [host]));
    await expect(reply).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('is forgotten when the client goes away first', async () => {
    const server = await runServer();
    server.simulator.answer = { ...server.simulator.answer, delivery: { kind: 'delay', by: millis(50) } };
    const gone = AbortSignal.timeout(20);
    await expect(fetch(`${server.origin}/6/v2/api/x`, { signal: gone })).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(server.reports).toEqual([]);
  });
});
