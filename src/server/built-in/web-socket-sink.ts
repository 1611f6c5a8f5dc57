import { WebSocket } from 'ws';
import type { ReplaySink } from '../../simulator/replay/served-replay.ts';

/** What may wait for a slow reader before it is given up. */
export interface SinkLimits {
  /** Bytes. */
  readonly maxBuffered: number;
}

/** "Try again later": the close code for a reader that cannot keep up (IANA registry of close codes). */
const tryAgainLater = 1013;

/** A simulated socket's frames, sent over a real one. A reader too slow for them is closed, never waited for. */
export function webSocketSink(socket: WebSocket, { maxBuffered }: SinkLimits): ReplaySink {
  const send = (frame: string | Uint8Array): void => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > maxBuffered) {
      socket.close(tryAgainLater, 'reader too slow');
      return;
    }
    socket.send(frame);
  };
  return {
    get waiting() {
      return socket.bufferedAmount;
    },
    text: send,
    binary: send,
    close: (code, reason) => {
      socket.close(code, reason);
    },
    drop: () => {
      socket.terminate();
    },
  };
}
