import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server that speaks bytes, not HTTP: it does to a connection what the test says. */
export interface RawUpstream {
  readonly port: number;
  /** `127.0.0.1:<port>`, as in an address and in `--allow`. */
  readonly host: string;
  /** All that came on each connection, in the order of the connections. */
  readonly received: string[];
  /** Connections that are open now. */
  open(): number;
}

/** Starts it; `onRequest` is called once for each connection, when the headers of a request have come. */
export async function runRawUpstream(
  onRequest: (socket: Socket, head: string) => void,
): Promise<RawUpstream> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const index = received.push('') - 1;
    let isAnswered = false;
    socket.on('data', (chunk) => {
      const head = (received[index] ?? '') + chunk.toString('latin1');
      received[index] = head;
      if (isAnswered || !head.includes('\r\n\r\n')) return;
      isAnswered = true;
      onRequest(socket, head);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, host: `127.0.0.1:${String(port)}`, received, open: () => sockets.size };
}
