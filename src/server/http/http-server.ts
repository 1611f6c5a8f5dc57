import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { replyOnConnection } from './reply.ts';

/** Who answers. */
export interface Listeners {
  readonly onRequest: (request: IncomingMessage, response: ServerResponse) => void;
  readonly onUpgrade: (request: IncomingMessage, connection: Duplex, head: Buffer) => void;
}

/** Milliseconds. A client that is slower than this on loopback is not a client. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 60_000 };

const maxHeaderSize = 65_536;

/** A server that leaves no answer to Node, whose own ones lack the security headers. */
export function httpServer(): Server {
  const server = createServer({ ...timeouts, maxHeaderSize, requireHostHeader: false });
  server.on('clientError', (error: Error & { readonly code?: string }, connection: Duplex) => {
    replyOnConnection(connection, statusFor(error.code), 'This is not a request that can be read.\n');
  });
  return server;
}

/** Lets the listeners answer. */
export function attach(server: Server, { onRequest, onUpgrade }: Listeners): void {
  server.on('request', onRequest);
  // An `Expect` that nobody knows (RFC 9110 section 10.1.1) is passed over.
  server.on('checkExpectation', onRequest);
  server.on('upgrade', onUpgrade);
  server.on('connect', (_request, connection: Duplex) => {
    replyOnConnection(connection, 405, 'This server is no proxy.\n');
  });
}

/**
 * Takes no more, and ends every connection once its answer has ended, or after `grace` milliseconds.
 */
export async function shutDown(server: Server, grace: number): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, grace);
  await closed;
  clearTimeout(timer);
}

function statusFor(code: string | undefined): number {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return 431;
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    default:
      return 400;
  }
}
