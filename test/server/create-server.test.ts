import { createServer as createNetServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { announce } from '../../src/server/announce.ts';
import { defaultOptions } from '../../src/server/options/server-options.ts';
import { eventually } from '../support/eventually.ts';
import { runServer } from '../support/running-server.ts';

/** Takes a port whose successor is free, as far as that can be had. */
async function takenPort(): Promise<number> {
  const server = createNetServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

describe('A server', () => {
  it('takes a free port behind the one it wants when that is taken, and says so', async () => {
    const taken = await takenPort();
    const server = await runServer({ port: taken });
    expect(server.port).toBeGreaterThan(taken);
    expect(server.url).toBe(`http://127.0.0.1:${String(server.port)}/`);
    expect(await (await fetch(`${server.origin}/console/config`)).json()).toHaveProperty('secret');
    expect(announce({ ...defaultOptions, port: taken }, server.port)[0]).toBe(
      `Port ${String(taken)} is taken; using ${String(server.port)}.`,
    );
  });

  it('can be reached on ::1 where this computer has it', async () => {
    const server = await runServer();
    const hasIpv6 = Object.values(networkInterfaces()).some((list) =>
      list?.some(({ address }) => address === '::1'),
    );
    const reply = await fetch(`http://[::1]:${String(server.port)}/console/config`).catch(() => undefined);
    expect(reply?.status).toBe(hasIpv6 ? 200 : undefined);
  });

  it('cannot be reached on other addresses of this computer', async () => {
    const server = await runServer();
    const others = Object.values(networkInterfaces()).flatMap(
      (list) =>
        list
          ?.filter(({ internal, family }) => !internal && family === 'IPv4')
          .map(({ address }) => address) ?? [],
    );
    for (const address of [...others, '127.0.0.2']) {
      await expect(fetch(`http://${address}:${String(server.port)}/`), address).rejects.toThrow();
    }
  });

  it('lets the built-in world run on while it runs, and no longer', async () => {
    const server = await runServer();
    await eventually('the world runs on', () => server.simulator.ticks >= 5);
    await server.close();
    const { ticks } = server.simulator;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(server.simulator.ticks).toBe(ticks);
  });

  it('says where it is and what it may reach', () => {
    expect(announce(defaultOptions, 4280)).toEqual([
      'CCS Console: http://127.0.0.1:4280/',
      '  Built-in CCS: http://127.0.0.1:4280/6/v2/api/',
      '  Its events:   ws://127.0.0.1:4280/6/v2/sock',
      '  Relay to:     no host; --allow host[:port] adds one, --help says more',
    ]);
    const allow = [
      { hostname: 'ccs.example.com', port: 443 },
      { hostname: 'localhost', port: 8080 },
    ];
    expect(announce({ ...defaultOptions, port: 0, allow }, 50_000).at(-1)).toBe(
      '  Relay to:     ccs.example.com, localhost:8080',
    );
  });

  it('reports a bug without what was sent', async () => {
    const server = await runServer();
    server.simulator.handle = () => {
      throw new TypeError('token-in-text');
    };
    const reply = await fetch(`${server.origin}/6/v2/api/tenants?token=token-in-query`, {
      method: 'POST',
      headers: { Authorization: 'Bearer token-in-header' },
      body: 'token-in-body',
    });
    expect(reply.status).toBe(500);
    expect(await reply.text()).toBe('The console server failed.\n');
    expect(server.reports).toHaveLength(1);
    expect(server.reports[0]).toMatch(/^Internal error in POST "\/6\/v2\/api\/tenants": TypeError at /);
    expect(server.reports[0]).not.toContain('token-in');
  });
});
