import type { IncomingMessage } from 'node:http';

/**
 * Reads what is left of a request and drops it; resolves when it is over. A connection that is closed while its client
 * still sends is reset, and the client may never see the answer.
 */
export function readToEnd(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    if (incoming.readableEnded || incoming.destroyed) resolve();
    const settle = () => {
      resolve();
    };
    incoming.once('end', settle).once('close', settle).resume();
  });
}
