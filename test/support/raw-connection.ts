import { connect } from 'node:net';

/** Writes `bytes` on a bare connection to a port of this computer, and gives all that comes back until it ends. */
export function exchangeRaw(port: number, bytes: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, host, () => {
      socket.write(bytes, 'latin1');
    });
    socket.setTimeout(5_000, () => {
      socket.destroy(
        new Error(`Nothing more came within 5 s after: ${Buffer.concat(chunks).toString('latin1')}`),
      );
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(Buffer.concat(chunks).toString('latin1'));
    });
  });
}

/** A request without body that asks for the connection to end, from its request line and headers. */
export function rawRequest(requestLine: string, headers: readonly string[]): string {
  return [requestLine, ...headers, 'Connection: close', '', ''].join('\r\n');
}

/** Writes `bytes` on a bare connection to a port of this computer, then breaks it (TCP reset) without reading. */
export function resetAfter(port: number, bytes: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes, 'latin1', () => socket.resetAndDestroy());
    });
    socket.on('error', reject);
    socket.on('close', () => {
      resolve();
    });
  });
}
