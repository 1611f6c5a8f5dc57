import { describe, expect, it } from 'vitest';
import { ConsoleServer } from '../../../src/adapters/console/console-server.ts';
import { consolePaths, secretHeader } from '../../../src/relay/addresses.ts';
import { eventually } from '../../support/eventually.ts';
import { runServer } from '../../support/running-server.ts';
import type { TestServer } from '../../support/running-server.ts';
import { openSocket } from '../../support/socket-client.ts';

const start = 1_767_323_045_000;

function line(ms: number, text: string, direction = 'in'): string {
  return JSON.stringify({ ms: start + ms, direction, text });
}

const recording = [
  '{"format":"ccs-console/recording","version":1,"what":"all frames"}',
  line(0, '{"request":"connect","token":"«token»"}', 'out'),
  line(10, '{"success":true}'),
  JSON.stringify({ ms: start + 20, note: { kind: 'gap', from: 1, to: 2 } }),
  JSON.stringify({ ms: start + 30, direction: 'in', opcode: 'binary', base64: '/wA=' }),
  line(40, 'last'),
].join('\n');

async function post(server: TestServer, body: string | Uint8Array<ArrayBuffer>) {
  const headers = { [secretHeader]: await server.secret() };
  return server.pageFetch(server.origin + consolePaths.replays, { method: 'POST', headers, body });
}

async function serve(server: TestServer, body: string): Promise<string> {
  const console = new ConsoleServer({ fetch: server.pageFetch, base: server.origin });
  await console.config();
  const served = await console.serveReplay(new Blob([body]));
  if (!served.ok) throw new Error(served.error);
  return `ws://127.0.0.1:${String(server.port)}${served.value.path}`;
}

describe('A served recording', () => {
  it('plays to every client what the server had sent, and ends with 1000', async () => {
    const server = await runServer();
    const url = await serve(server, recording);
    expect(url).toMatch(/\/6\/v2\/replays\/[\w-]{16}\?speed=1$/);
    const [one, other] = [await openSocket(url), await openSocket(url.replace('speed=1', 'speed=fastest'))];
    one.socket.send('{"request":"connect","token":"any"}');
    other.socket.send('hello');
    expect(await Promise.all([one.closed, other.closed])).toEqual([
      '1000 the recording ends here',
      '1000 the recording ends here',
    ]);
    expect(one.received).toEqual(['{"success":true}', Buffer.of(0xff, 0), 'last']);
    expect(other.received).toEqual(one.received);
  });

  it('begins by itself for a client that says nothing, and answers ping', async () => {
    const server = await runServer();
    const client = await openSocket(await serve(server, line(0, 'a')));
    client.socket.send('ping');
    await eventually('pong', () => client.received.length === 1);
    expect(await client.closed).toBe('1000 the recording ends here');
    expect(client.received).toEqual(['pong', 'a']);
  });

  it('keeps the times between frames, ten times as fast where that is asked for', async () => {
    const server = await runServer();
    const url = await serve(server, [line(0, 'a'), line(2000, 'b')].join('\n'));
    const client = await openSocket(url.replace('speed=1', 'speed=10'));
    client.socket.send('go');
    await eventually('the first', () => client.received.length === 1);
    const since = performance.now();
    await eventually('the second', () => client.received.length === 2);
    expect(performance.now() - since).toBeGreaterThan(120);
    expect(await client.closed).toBe('1000 the recording ends here');
  });

  it('comes whole to a client that takes its time', async () => {
    const server = await runServer({ limits: { maxBuffered: 4_000_000 } });
    const frames = Array.from({ length: 300 }, (_, index) => line(index, 'x'.repeat(50_000) + String(index)));
    const url = await serve(server, frames.join('\n'));
    const client = await openSocket(url.replace('speed=1', 'speed=fastest'));
    client.socket.send('go');
    client.socket.pause();
    await new Promise((resolve) => setTimeout(resolve, 200));
    client.socket.resume();
    expect(await client.closed).toBe('1000 the recording ends here');
    expect(client.received).toHaveLength(300);
  });

  it('is there for who knows its path only, and no other site', async () => {
    const server = await runServer();
    const url = await serve(server, recording);
    await expect(openSocket(url.replace(/replays\/./, 'replays/_'))).rejects.toThrow('status 404');
    await expect(openSocket(url.replace(/[\w-]+\?/, '?'))).rejects.toThrow('status 404');
    await expect(openSocket(url, { headers: { Origin: 'https://evil.test' } })).rejects.toThrow('status 403');
  });

  it('is taken from the page only, and not when it is none', async () => {
    const server = await runServer();
    const bare = await server.pageFetch(server.origin + consolePaths.replays, {
      method: 'POST',
      body: recording,
    });
    expect(bare.status).toBe(403);
    const wrong = await post(server, 'no recording');
    expect([wrong.status, await wrong.json()]).toEqual([
      400,
      { code: 'BAD_RECORDING', message: 'Line 1: This is neither NDJSON nor HAR.' },
    ]);
    expect(await (await post(server, line(0, 'a', 'out'))).json()).toEqual({
      code: 'BAD_RECORDING',
      message: 'The recording holds nothing that a server had sent.',
    });
    const large = await post(server, new Uint8Array(67_108_865));
    expect(large.status).toBe(413);
    expect(server.reports).toEqual([]);
  });
});
