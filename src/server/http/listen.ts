import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports behind the wanted one are tried. */
const attempts = 100;

/**
 * Opens `server` on 127.0.0.1 at the wanted port or, where that one is taken, at the next free one. Port 0 means any.
 * Rejects with the system's error when no port can be had.
 *
 * @returns the port that was taken
 */
export async function listenNear(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      return await listen(server, port, '127.0.0.1');
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= Math.min(wanted + attempts, 65_535)) throw error;
    }
  }
}

/** Opens `server` on ::1, so that `localhost` works whichever address it means; says whether that was possible. */
export async function listenOnIpv6(server: Server, port: number): Promise<boolean> {
  try {
    await listen(server, port, '::1');
    return true;
  } catch {
    return false;
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
