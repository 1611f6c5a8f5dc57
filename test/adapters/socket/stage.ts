import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { requestsPlugin } from '../../../src/server/build/requests-plugin.ts';
import { relayPaths } from '../../../src/relay/addresses.ts';
import { securityHeaders } from '../../../src/server/http/security-headers.ts';
import { mediaType } from '../../../src/server/page/media-type.ts';
import { defaultRelayLimits } from '../../../src/server/relay/relay-limits.ts';
import { relaySocket } from '../../../src/server/relay/relay-socket.ts';
import { SentIds } from '../../../src/server/relay/sent-ids.ts';
import { browserArgs } from '../../support/browser-args.mjs';
import { findBrowser } from '../../support/find-browser.mjs';
import { requestsFolder } from '../../requests/changed-requests.ts';

/** What a test lets CCS do. */
export interface Script {
  /** A socket was opened. */
  onSocket: (socket: WebSocket, connection: Duplex) => void;
  /** Answers the handshake itself and returns true, or leaves it to the server. */
  onHandshake: (connection: Duplex) => boolean;
}

/** A built page with the port in a real browser, and a CCS that does what the test says, on one origin. */
export interface Stage {
  readonly page: Page;
  readonly script: Script;
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** A host that the relay may reach, where nothing listens. */
  readonly closedHost: string;
  /** Sockets of CCS that are open now. */
  readonly sockets: ReadonlySet<WebSocket>;
  /** Loads the page anew, with no socket open, and forgets the test's script. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long a plugin took is nobody's business here. */
const quiet = { checks: { bundlerTimings: false } };

const relaySecret = 'secret-of-this-launch';

/** Builds the page as the console is built, serves it under the server's own policy and opens it in Chromium. */
export async function setStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'ccs-socket-page-'));
  await build({
    root: fileURLToPath(new URL('page', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es', plugins: () => [requestsPlugin(requestsFolder)], rolldownOptions: quiet },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: quiet,
    },
  });
  const nothing: Script = { onSocket: () => undefined, onHandshake: () => false };
  const script = { ...nothing };
  const { host, closedHost, sockets, closeServer } = await serve(folder, script);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
  const page = await (await browser.newContext()).newPage();
  return {
    page,
    script,
    host,
    closedHost,
    sockets,
    async reset() {
      await page.goto('about:blank');
      while (sockets.size > 0) await setTimeout(5);
      Object.assign(script, nothing);
      await page.goto(`http://${host}/?secret=${relaySecret}`);
    },
    async close() {
      await browser.close();
      closeServer();
      await rm(folder, { recursive: true });
    },
  };
}

async function serve(folder: string, script: Script) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const name = pathname === '/' ? 'index.html' : pathname;
    for (const [header, value] of securityHeaders) response.setHeader(header, value);
    readFile(join(folder, name)).then(
      (bytes) => response.setHeader('Content-Type', mediaType(name)).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  const closed = createServer();
  const closedPort = await listen(closed);
  closed.close();
  const port = await listen(server);
  const relay = {
    secret: relaySecret,
    allow: [port, closedPort].map((allowed) => ({ hostname: '127.0.0.1', port: allowed })),
    limits: defaultRelayLimits,
    sentIds: new SentIds(0, () => 0),
  };
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 2 ** 26 });
  const relayed = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    if (request.url === relayPaths.socket) {
      relayed.handleUpgrade(request, connection, head, (socket) => {
        relaySocket(relay, socket);
      });
    } else if (!script.onHandshake(connection)) {
      sockets.handleUpgrade(request, connection, head, (socket) => {
        sockets.emit('connection', socket, request);
        script.onSocket(socket, connection);
      });
    }
  });
  return {
    host: `127.0.0.1:${String(port)}`,
    closedHost: `127.0.0.1:${String(closedPort)}`,
    sockets: sockets.clients,
    closeServer: () => {
      for (const socket of [...sockets.clients, ...relayed.clients]) socket.terminate();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Opens the server on any port of loopback and returns which. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
