import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { ClientOptions, RawData } from 'ws';

/** A socket client that keeps what comes. */
export interface SocketClient {
  readonly socket: WebSocket;
  /** Text frames as text, binary ones as bytes. */
  readonly received: (string | Buffer)[];
  /** `code reason` once it is closed. */
  readonly closed: Promise<string>;
}

/** Opens a socket; rejects with `status` where the handshake is refused. */
export function openSocket(url: string, options: ClientOptions = {}): Promise<SocketClient> {
  const socket = new WebSocket(url, { perMessageDeflate: false, ...options });
  onTestFinished(() => {
    socket.terminate();
  });
  const received: (string | Buffer)[] = [];
  socket.on('message', (data: RawData, isBinary: boolean) => {
    const bytes = data as Buffer;
    received.push(isBinary ? bytes : bytes.toString('utf8'));
  });
  const closed = new Promise<string>((resolve) => {
    socket.once('close', (code, reason) => {
      resolve(`${String(code)} ${reason.toString('utf8')}`.trim());
    });
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      resolve({ socket, received, closed });
    });
    socket.once('unexpected-response', (_request, response) => {
      reject(new Error(`status ${String(response.statusCode)}`));
      socket.terminate();
    });
    socket.on('error', reject);
  });
}
