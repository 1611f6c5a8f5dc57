import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { relayPaths } from '../relay/addresses.ts';
import { admit } from './http/admit.ts';
import { refuseOtherSites } from './http/check-page.ts';
import { endSockets } from './http/end-sockets.ts';
import { replyOnConnection } from './http/reply.ts';
import { socketServer } from './http/socket-server.ts';
import { relaySocket } from './relay/relay-socket.ts';
import type { ServerParts } from './server-parts.ts';

/** The event socket of the API, however many slashes stand in front or between. */
const builtInSocketPath = /^\/+6\/+v2\/+sock\/*$/;

/** Recordings that are served as sockets. */
const replayPath = /^\/+6\/+v2\/+replays\//;

/** Upgrades, and the way to end what became of them. */
export interface UpgradeListener {
  readonly onUpgrade: (request: IncomingMessage, connection: Duplex, head: Buffer) => void;
  /** Ends the relayed sockets with 1001 (going away), after `grace` milliseconds without asking. */
  readonly close: (grace: number) => void;
}

/** Accepts sockets to the built-in CCS and to the relay; everything else is refused on the bare connection. */
export function upgradeListener({ hosts, sockets, relay }: ServerParts): UpgradeListener {
  const server = socketServer(relay.limits.maxMessage);
  return {
    onUpgrade: (request, connection, head) => {
      connection.on('error', () => {
        // A connection that breaks here has nobody to be told.
      });
      const admission = admit(request, hosts);
      if (admission.kind === 'refused') {
        replyOnConnection(connection, admission.status, admission.text);
        return;
      }
      const { path, host } = admission;
      const isRelay = path === relayPaths.socket;
      const isReplay = replayPath.test(path);
      if (!isRelay && !isReplay && !builtInSocketPath.test(path)) {
        replyOnConnection(connection, 404, 'No socket has this path.\n');
        return;
      }
      // Programs other than browsers send no `Origin`; the built-in CCS is there for them too, the relay is not.
      const refusal = refuseOtherSites(request.headers, host, isRelay ? 'required' : 'optional');
      if (refusal !== undefined) replyOnConnection(connection, 403, `${refusal.message}\n`);
      else if (isRelay) {
        server.handleUpgrade(request, connection, head, (page) => {
          relaySocket(relay, page);
        });
      } else if (!isReplay) sockets.upgrade(request, connection, head);
      else if (!sockets.upgradeReplay(request, connection, head)) {
        replyOnConnection(
          connection,
          404,
          'No recording has this path; they are forgotten with the server.\n',
        );
      }
    },
    close: (grace) => {
      endSockets(server, grace);
    },
  };
}
