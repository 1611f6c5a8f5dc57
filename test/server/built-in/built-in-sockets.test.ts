import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { runServer } from '../../support/running-server.ts';
import type { TestServer } from '../../support/running-server.ts';
import { openSocket } from '../../support/socket-client.ts';

const path = '/6/v2/sock';

async function connected(server: TestServer) {
  const client = await openSocket(`ws://127.0.0.1:${String(server.port)}${path}`);
  await eventually('the simulator has the socket', () => server.simulator.sockets.length > 0);
  const simulated = server.simulator.sockets.at(-1);
  if (simulated === undefined) throw new Error('no socket');
  return { client, simulated };
}

describe('The event socket', () => {
  it('passes text and binary frames on, both ways, in order', async () => {
    const server = await runServer();
    const { client, simulated } = await connected(server);
    client.socket.send('{"request":"connect"}');
    client.socket.send(Uint8Array.of(0, 255));
    client.socket.send('ping');
    await eventually('three frames', () => simulated.received.length === 3);
    expect(simulated.received).toEqual(['{"request":"connect"}', Uint8Array.of(0, 255), 'ping']);
    simulated.sink.text('ä "frame"');
    simulated.sink.binary(Uint8Array.of(1, 2, 3));
    simulated.sink.text('');
    await eventually('three frames', () => client.received.length === 3);
    expect(client.received).toEqual(['ä "frame"', Buffer.of(1, 2, 3), '']);
    expect(client.socket.extensions).toBe('');
  });

  it('sends what one turn of the world brings, to every socket', async () => {
    const server = await runServer();
    const [first, second] = [await connected(server), await connected(server)];
    let burst = 1_000;
    server.simulator.onTick = () => {
      for (; burst > 0; burst -= 1) for (const { sink } of server.simulator.sockets) sink.text(String(burst));
    };
    await eventually('all frames', () =>
      [first, second].every(({ client }) => client.received.length === 1_000),
    );
    expect(first.client.received.slice(0, 3)).toEqual(['1000', '999', '998']);
    expect(second.client.received).toEqual(first.client.received);
  });

  it('closes with code and reason, and breaks without', async () => {
    const server = await runServer();
    const [first, second] = [await connected(server), await connected(server)];
    first.simulated.sink.close(4401, 'Unauthorized');
    second.simulated.sink.drop();
    expect(await first.client.closed).toBe('4401 Unauthorized');
    expect(await second.client.closed).toBe('1006');
    await eventually('both are over', () => first.simulated.isClosed && second.simulated.isClosed);
    first.simulated.sink.text('too late');
  });

  it('is over for the simulator when the client has gone', async () => {
    const server = await runServer();
    const { client, simulated } = await connected(server);
    client.socket.terminate();
    await eventually('it is over', () => simulated.isClosed);
  });

  it('gives a reader up that is too slow', async () => {
    const server = await runServer({ limits: { maxBuffered: 100_000 } });
    const { client, simulated } = await connected(server);
    client.socket.pause();
    const frame = 'x'.repeat(50_000);
    for (let count = 0; count < 400; count += 1) simulated.sink.text(frame);
    await new Promise((resolve) => setTimeout(resolve, 50));
    client.socket.resume();
    expect(await client.closed).toBe('1013 reader too slow');
    expect(client.received.length).toBeLessThan(400);
    expect(new Set(client.received)).toEqual(new Set([frame]));
  });

  it('is closed for who sends more than 1 MiB at once', async () => {
    const server = await runServer();
    const { client, simulated } = await connected(server);
    client.socket.send('x'.repeat(1_048_577));
    expect(await client.closed).toBe('1009');
    expect(simulated.received).toEqual([]);
  });

  it('says that the server is going away', async () => {
    const server = await runServer();
    const { client } = await connected(server);
    await server.close();
    expect(await client.closed).toBe('1001 The server is shutting down.');
  });

  it('has one path', async () => {
    const server = await runServer();
    const base = `ws://127.0.0.1:${String(server.port)}`;
    await expect(openSocket(`${base}/6/v2/socket`)).rejects.toThrow('status 404');
    await expect(openSocket(base)).rejects.toThrow('status 404');
    await openSocket(`${base}//6//v2/sock/?any=query`);
    expect(server.simulator.sockets).toHaveLength(1);
  });

  it.each([
    [{ Origin: 'https://evil.test' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://127.0.0.1' }],
    [{ Origin: 'http://127.0.0.1:1' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
  ])('is refused to another site: %j', async (headers) => {
    const server = await runServer();
    await expect(openSocket(`ws://127.0.0.1:${String(server.port)}${path}`, { headers })).rejects.toThrow(
      'status 403',
    );
    expect(server.simulator.sockets).toEqual([]);
  });

  it('is open to our page', async () => {
    const server = await runServer();
    const headers = { Origin: server.origin, 'Sec-Fetch-Site': 'same-origin' };
    await openSocket(`ws://127.0.0.1:${String(server.port)}${path}`, { headers });
    expect(server.simulator.sockets).toHaveLength(1);
  });
});
