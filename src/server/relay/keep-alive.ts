import type { WebSocket } from 'ws';

/** Pings a socket at each beat and ends it when it has not answered by the next, so that no dead one lingers. */
export function keepAlive(socket: WebSocket, beat: number): void {
  let hasAnswered = true;
  socket.on('pong', () => {
    hasAnswered = true;
  });
  const timer = setInterval(() => {
    // While we do not read from it, its answer cannot be seen.
    if (socket.isPaused) return;
    if (!hasAnswered) {
      socket.terminate();
      return;
    }
    hasAnswered = false;
    socket.ping();
  }, beat);
  socket.once('close', () => {
    clearInterval(timer);
  });
}
