import { describe, expect, it } from 'vitest';
import { exchangeRaw, rawRequest, resetAfter } from '../../support/raw-connection.ts';
import { runServer } from '../../support/running-server.ts';
import type { TestServer } from '../../support/running-server.ts';

const page = new Map([
  [
    '/',
    {
      type: 'text/html',
      isHashed: false,
      etag: 'e',
      bytes: new TextEncoder().encode('OUR PAGE'),
      compressed: new Map(),
    },
  ],
]);

function statusOf(reply: string): string {
  return /^HTTP\/1\.1 (\d+)/.exec(reply)?.[1] ?? `no status: ${reply}`;
}

function get(server: TestServer, headers: readonly string[], target = '/'): Promise<string> {
  return exchangeRaw(server.port, rawRequest(`GET ${target} HTTP/1.1`, headers));
}

describe('The Host of a request', () => {
  it('may be each name of this computer with the port of the server', async () => {
    const server = await runServer({ page });
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      expect(await get(server, [`Host: ${name}:${String(server.port)}`])).toContain('OUR PAGE');
    }
  });

  it('is refused in every other form, on every path, and nothing of ours is in the reply', async () => {
    const server = await runServer({ page });
    const port = String(server.port);
    const forms = [
      [],
      ['Host:'],
      ['Host: evil.test'],
      [`Host: evil.test:${port}`],
      [`Host: 127.0.0.1.evil.test:${port}`],
      [`Host: localhost.evil.test:${port}`],
      [`Host: evil.test#localhost:${port}`],
      [`Host: evil@localhost:${port}`],
      ['Host: localhost'],
      ['Host: 127.0.0.1'],
      ['Host: localhost:80'],
      [`Host: localhost:0${port}`],
      [`Host: localhost.:${port}`],
      [`Host: LOCALHOST:${port}`],
      [`Host: 127.1:${port}`],
      [`Host: 0.0.0.0:${port}`],
      [`Host: 127.0.0.2:${port}`],
      [`Host: 2130706433:${port}`],
      [`Host: 0x7f000001:${port}`],
      [`Host: [::]:${port}`],
      [`Host: [::ffff:127.0.0.1]:${port}`],
      [`Host: ::1:${port}`],
      [`Host: http://localhost:${port}`],
      [`Host: localhost:${port}/`],
      [`Host: localhost:${port}, evil.test`],
      [`Host: localhost:${port}`, 'Host: evil.test'],
      ['Host: evil.test', `Host: localhost:${port}`],
      [`Host: localhost:${port}`, `Host: localhost:${port}`],
      [`X-Forwarded-Host: localhost:${port}`, 'Host: evil.test'],
      [`Forwarded: host=localhost:${port}`],
    ];
    for (const headers of forms) {
      for (const target of ['/', '/6/v2/api/tenants', '/console/config', '/relay/http']) {
        const reply = await get(server, headers, target);
        expect(['400', '421'], `${headers.join()} ${target}`).toContain(statusOf(reply));
        expect(reply).not.toMatch(/OUR PAGE|secret|success/);
      }
    }
    expect(server.simulator.requests).toEqual([]);
  });

  it('is checked for upgrades too', async () => {
    const server = await runServer();
    const upgrade = [
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ];
    for (const path of ['/6/v2/sock', '/relay/socket']) {
      const lines = [`GET ${path} HTTP/1.1`, 'Host: evil.test', ...upgrade, 'Connection: Upgrade', '', ''];
      expect(statusOf(await exchangeRaw(server.port, lines.join('\r\n')))).toBe('421');
    }
    expect(server.simulator.sockets).toEqual([]);
  });
});

describe('The target of a request', () => {
  it.each([
    ['GET http://evil.test/ HTTP/1.1', '400'],
    ['GET http://localhost/ HTTP/1.1', '400'],
    ['GET file:///etc/passwd HTTP/1.1', '400'],
    ['OPTIONS * HTTP/1.1', '400'],
    ['GET * HTTP/1.1', '400'],
    ['GET evil.test/ HTTP/1.1', '400'],
    ['CONNECT evil.test:443 HTTP/1.1', '405'],
    ['GET //evil.test/ HTTP/1.1', '404'],
    ['GET /relay/../index.html HTTP/1.1', '404'],
    ['GET /./ HTTP/1.1', '404'],
    ['GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1', '404'],
    ['GET /..%2f..%2fetc/passwd HTTP/1.1', '404'],
    ['GET /..\\..\\etc\\passwd HTTP/1.1', '400'],
    ['GET /%00 HTTP/1.1', '404'],
    ['GET /%ff HTTP/1.1', '404'],
    ['GET /% HTTP/1.1', '404'],
    ['GET /index.html/ HTTP/1.1', '404'],
    ['G\u00e9T / HTTP/1.1', '400'],
    ['POST / HTTP/1.1', '405'],
    ['TRACE / HTTP/1.1', '405'],
  ])('%j is answered with %s', async (line, status) => {
    const server = await runServer({ page });
    const reply = await exchangeRaw(
      server.port,
      rawRequest(line, [`Host: localhost:${String(server.port)}`]),
    );
    expect(statusOf(reply)).toBe(status);
    expect(reply).not.toContain('OUR PAGE');
    expect(reply.toLowerCase()).toContain('content-security-policy');
    expect(server.reports).toEqual([]);
  });
});

describe('The security headers', () => {
  it('are on every reply, errors included', async () => {
    const server = await runServer({ page });
    const host = `Host: localhost:${String(server.port)}`;
    const replies = await Promise.all([
      get(server, [host]),
      get(server, [host], '/nothing'),
      get(server, [host], '/6/v2/api/tenants'),
      get(server, [host], '/console/config'),
      get(server, [host], '/console/built-in'),
      get(server, [host], '/relay/http'),
      get(server, [host, 'Origin: https://evil.test'], '/console/config'),
      get(server, ['Host: evil.test']),
      get(server, [host, 'Upgrade: websocket', 'Connection: Upgrade'], '/nothing'),
      get(server, [host, 'Upgrade: websocket', 'Connection: Upgrade'], '/6/v2/sock'),
      exchangeRaw(
        server.port,
        `POST /6/v2/sock HTTP/1.1\r\n${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      ),
      exchangeRaw(server.port, 'not http\r\n\r\n'),
      exchangeRaw(server.port, rawRequest('GET / HTTP/1.1', [host, `X: ${'a'.repeat(70_000)}`])),
      exchangeRaw(server.port, rawRequest('GET / HTTP/1.1', [host, 'Expect: a miracle'])),
    ]);
    for (const reply of replies) {
      const head = reply.slice(0, reply.indexOf('\r\n\r\n')).toLowerCase();
      expect(head).toContain("content-security-policy: default-src 'none'; script-src 'self';");
      expect(head).toContain("frame-ancestors 'none'");
      expect(head).toContain("require-trusted-types-for 'script'");
      expect(head).toContain('cross-origin-opener-policy: same-origin');
      expect(head).toContain('cross-origin-resource-policy: same-origin');
      expect(head).toContain('x-content-type-options: nosniff');
      expect(head).toContain('referrer-policy: no-referrer');
      expect(head).toMatch(/cache-control: no-(?:store|cache)/);
      expect(head).not.toContain('access-control-');
    }
    expect(replies.map(statusOf)).toEqual([
      '200',
      '404',
      '200',
      '200',
      '403',
      '405',
      '403',
      '421',
      '404',
      '400',
      '400',
      '400',
      '431',
      '200',
    ]);
  });
});

describe('A request that never ends', () => {
  it('does not keep others waiting', async () => {
    const server = await runServer({ page });
    const hanging = exchangeRaw(server.port, 'GET / HTTP/1.1\r\nHost: x').catch(() => '');
    expect(await get(server, [`Host: localhost:${String(server.port)}`])).toContain('OUR PAGE');
    await server.close();
    await hanging;
  });
});

describe('A connection', () => {
  it.each(['CONNECT evil.test:443 HTTP/1.1', 'GET /nothing HTTP/1.1\r\nUpgrade: x\r\nConnection: Upgrade'])(
    'that its client resets after %j leaves the server running',
    async (line) => {
      const server = await runServer({ page });
      const host = `Host: localhost:${String(server.port)}`;
      for (let round = 0; round < 20; round += 1) {
        await resetAfter(server.port, `${line}\r\n${host}\r\n\r\n`);
      }
      expect(await get(server, [host])).toContain('OUR PAGE');
    },
  );

  it('is kept for no second request, because a browser would repeat that one when it breaks', async () => {
    const server = await runServer({ page });
    const host = `Host: localhost:${String(server.port)}`;
    for (const target of ['/', '/nothing', '/6/v2/api/x', '/console/config', '/relay/http']) {
      const reply = await exchangeRaw(server.port, `GET ${target} HTTP/1.1\r\n${host}\r\n\r\n`);
      expect(reply, target).toMatch(/\r\nConnection: close\r\n/i);
      expect(reply.match(/HTTP\/1\.1 \d/g), target).toHaveLength(1);
    }
  });
});
