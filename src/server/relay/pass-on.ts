import { WebSocket } from 'ws';

/**
 * Passes a message on, and stops reading from its source while too much waits for a slow destination.
 *
 * @param maxWaiting bytes
 */
export function passOn(
  source: WebSocket,
  destination: WebSocket,
  message: Uint8Array,
  binary: boolean,
  maxWaiting: number,
): void {
  if (destination.readyState !== WebSocket.OPEN) return;
  destination.send(message, { binary }, () => {
    if (source.isPaused && destination.bufferedAmount <= maxWaiting / 4) source.resume();
  });
  if (destination.bufferedAmount > maxWaiting) source.pause();
}
