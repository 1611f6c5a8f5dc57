import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

/** A socket server on a free port, and what has come to it. */
export interface SocketUpstream {
  /** `127.0.0.1:<port>`, as in an address and in `--allow`. */
  readonly host: string;
  /** The handshakes, in order. */
  readonly handshakes: IncomingMessage[];
  /** Sockets that are open now. */
  readonly clients: ReadonlySet<WebSocket>;
}

/** Starts it, and ends it with the test. */
export async function runSocketUpstream(onSocket: (socket: WebSocket) => void): Promise<SocketUpstream> {
  const handshakes: IncomingMessage[] = [];
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket, request) => {
    handshakes.push(request);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  return {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    handshakes,
    clients: server.clients,
  };
}
