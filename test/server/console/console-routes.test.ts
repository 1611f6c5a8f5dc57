import { describe, expect, it } from 'vitest';
import { parseConfigReply } from '../../../src/relay/console-protocol.ts';
import { consolePaths, secretHeader } from '../../../src/relay/addresses.ts';
import { builtInState } from '../../support/built-in-state.ts';
import { runServer } from '../../support/running-server.ts';

describe('The configuration', () => {
  it('tells version, list, built-in CCS and a secret of this launch', async () => {
    const [server, other] = [
      await runServer({ allow: ['ccs.example.com', 'localhost:8080'] }),
      await runServer(),
    ];
    const reply = parseConfigReply(await (await fetch(server.origin + consolePaths.config)).text());
    expect(reply).toMatchObject({
      ok: true,
      value: {
        version: '0.0.0-test',
        relayAllows: ['ccs.example.com', 'localhost:8080'],
        builtIn: builtInState,
      },
    });
    const secret = await server.secret();
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await server.secret()).toBe(secret);
    expect(await other.secret()).not.toBe(secret);
  });

  it.each([
    [{ Origin: 'https://evil.test' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://127.0.0.1' }],
    [{ Origin: 'http://localhost:1' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'none' }],
  ])('is not told to %j', async (headers) => {
    const server = await runServer();
    const reply = await fetch(server.origin + consolePaths.config, { headers });
    expect(reply.status).toBe(403);
    expect(await reply.text()).not.toContain(await server.secret());
  });

  it('is not told to a page that reaches this server by another of its names', async () => {
    const server = await runServer();
    const origin = `http://localhost:${String(server.port)}`;
    expect((await fetch(server.origin + consolePaths.config, { headers: { Origin: origin } })).status).toBe(
      403,
    );
  });
});

describe('The built-in CCS', () => {
  const calls = [
    [consolePaths.builtIn, 'GET', undefined],
    [consolePaths.builtInSettings, 'PUT', JSON.stringify(builtInState.settings)],
    [consolePaths.builtInRestart, 'POST', undefined],
  ] as const;

  it.each(calls)('%s asks for the secret', async (path, method, body) => {
    const server = await runServer();
    const ask = (secret: string | undefined) =>
      server.pageFetch(server.origin + path, {
        method,
        headers: secret === undefined ? {} : { [secretHeader]: secret },
        ...(body === undefined ? {} : { body }),
      });
    const secret = await server.secret();
    for (const wrong of [undefined, '', 'x', `${secret}x`, secret.slice(1), secret.toLowerCase()]) {
      const reply = await ask(wrong);
      expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([403, 'BAD_SECRET']);
    }
    expect(server.simulator.restarts).toBe(0);
    const reply = await ask(secret);
    expect([reply.status, await reply.json()]).toEqual([200, builtInState]);
  });

  it('refuses settings that are none, and says why', async () => {
    const server = await runServer();
    const headers = { [secretHeader]: await server.secret() };
    const put = (body: string) =>
      server.pageFetch(server.origin + consolePaths.builtInSettings, { method: 'PUT', headers, body });
    for (const body of ['', '{', '[]', '{"rate":-1,"seed":1,"fault":{"kind":"none"}}']) {
      const reply = await put(body);
      expect(reply.status).toBe(400);
      expect(await reply.json()).toMatchObject({ code: 'BAD_SETTINGS' });
    }
    expect((await put('x'.repeat(70_000))).status).toBe(413);
    expect(server.simulator.settings).toEqual(builtInState.settings);
    expect((await put('{"rate":9,"seed":8,"fault":{"kind":"html"}}')).status).toBe(200);
    expect(server.simulator.settings).toEqual({ rate: 9, seed: 8, fault: { kind: 'html' } });
  });

  it('is not changed by other paths and methods', async () => {
    const server = await runServer();
    const headers = { [secretHeader]: await server.secret() };
    for (const [path, method] of [
      [consolePaths.builtInRestart, 'GET'],
      [consolePaths.builtInSettings, 'POST'],
      ['/console/nothing', 'GET'],
    ] as const) {
      expect((await server.pageFetch(server.origin + path, { method, headers })).status).toBe(404);
    }
    expect(server.simulator.restarts).toBe(0);
  });
});
