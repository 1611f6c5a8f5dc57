import type { WebSocketServer } from 'ws';

/** Closes every socket with 1001 (going away), and breaks those that have not answered after `grace` milliseconds. */
export function endSockets(server: WebSocketServer, grace: number): void {
  for (const socket of server.clients) {
    socket.close(1001, 'The server is shutting down.');
    const timer = setTimeout(() => {
      socket.terminate();
    }, grace);
    socket.once('close', () => {
      clearTimeout(timer);
    });
  }
}
