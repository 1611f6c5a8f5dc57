import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { replyOnConnection } from './reply.ts';

/** Accepts upgrades that were admitted; one that breaks RFC 6455 section 4.2.1 gets a 400 with our headers. */
export function socketServer(maxPayload: number): WebSocketServer {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload });
  server.on('wsClientError', (error: Error, connection: Duplex) => {
    replyOnConnection(connection, 400, `${error.message}.\n`);
  });
  return server;
}
