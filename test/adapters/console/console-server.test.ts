import { describe, expect, it } from 'vitest';
import { ConsoleServer } from '../../../src/adapters/console/console-server.ts';
import { builtInState } from '../../support/built-in-state.ts';
import { runServer } from '../../support/running-server.ts';
import type { TestServer } from '../../support/running-server.ts';

function consoleOf(server: TestServer): ConsoleServer {
  return new ConsoleServer({ fetch: server.pageFetch, base: server.origin });
}

describe('The console server, seen from the page', () => {
  it('tells its configuration and keeps the secret to itself', async () => {
    const server = await runServer({ allow: ['ccs.example.com'] });
    const port = consoleOf(server);
    expect(port.relaySecret()).toBeUndefined();
    const config = await port.config();
    expect(config).toEqual({
      ok: true,
      value: { version: '0.0.0-test', relayAllows: ['ccs.example.com'], builtIn: builtInState },
    });
    expect(port.relaySecret()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify([config, port])).not.toContain(port.relaySecret());
  });

  it('tells, changes and restarts the built-in CCS', async () => {
    const server = await runServer();
    const port = consoleOf(server);
    await port.config();
    expect(await port.builtIn()).toEqual({ ok: true, value: builtInState });
    const settings = { rate: 100, seed: 2, fault: { kind: 'garbage frame' } } as const;
    expect(await port.configure(settings)).toEqual({ ok: true, value: { ...builtInState, settings } });
    expect(server.simulator.settings).toEqual(settings);
    expect((await port.restart()).ok).toBe(true);
    expect(server.simulator.restarts).toBe(1);
  });

  it('says in one sentence what went wrong', async () => {
    const server = await runServer();
    const port = consoleOf(server);
    await port.config();
    expect(await port.configure({ ...builtInState.settings, rate: -1 })).toEqual({
      ok: false,
      error: 'The rate must be a number from 0 to 20000.',
    });
    await server.close();
    expect(await port.builtIn()).toEqual({
      ok: false,
      error: expect.stringContaining('does not answer') as string,
    });
  });

  it('asks for a reload when the server was started anew', async () => {
    const [first, second] = [await runServer(), await runServer()];
    let current = first;
    const port = new ConsoleServer({
      base: '',
      fetch: (path, init) => current.pageFetch(current.origin + (path as string), init),
    });
    await port.config();
    expect((await port.builtIn()).ok).toBe(true);
    current = second;
    expect(await port.builtIn()).toEqual({
      ok: false,
      error: expect.stringContaining('Reload the page') as string,
    });
    await port.config();
    expect((await port.builtIn()).ok).toBe(true);
  });
});
