import { randomBytes } from 'node:crypto';
import { timestamp } from '../domain/time.ts';
import { Replays } from '../simulator/replay/replays.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { builtInSockets } from './built-in/built-in-sockets.ts';
import { startBeat } from './built-in/start-beat.ts';
import { attach, httpServer, shutDown } from './http/http-server.ts';
import { listenNear, listenOnIpv6 } from './http/listen.ts';
import { localHosts } from './http/local-hosts.ts';
import type { PageFiles } from './page/page-file.ts';
import { allowedHostText } from './relay/allow-list.ts';
import type { AllowedHost } from './relay/allow-list.ts';
import { defaultRelayLimits } from './relay/relay-limits.ts';
import type { RelayLimits } from './relay/relay-limits.ts';
import { SentIds } from './relay/sent-ids.ts';
import { requestListener } from './request-listener.ts';
import type { ServerParts } from './server-parts.ts';
import { upgradeListener } from './upgrade-listener.ts';

/** What a server is made of. */
export interface ServerConfig {
  /** The wanted port; 0 for any. When it is taken, the next free one is used. */
  readonly port: number;
  readonly version: string;
  readonly page: PageFiles;
  readonly simulator: Simulator;
  /** The hosts that the relay may reach. */
  readonly allow: readonly AllowedHost[];
  /** Where a bug of ours is told, in a line without secrets. */
  readonly report: (line: string) => void;
  /** Other limits than usual, for tests. */
  readonly limits?: Partial<ServerLimits>;
}

/** How long the server waits, and how much it takes. */
export interface ServerLimits extends RelayLimits {
  /** Bytes that may wait for a slow reader of the built-in CCS's events. */
  readonly maxBuffered: number;
}

/** A server that runs. */
export interface RunningServer {
  /** `http://127.0.0.1:<port>/` */
  readonly url: string;
  readonly port: number;
  /** Takes no more, ends sockets with 1001, gives running answers a moment, then ends every connection. */
  close(): Promise<void>;
}

const defaultLimits: ServerLimits = { ...defaultRelayLimits, maxBuffered: 67_108_864 };

/** Milliseconds that running answers are given at the end. */
const grace = 1_000;

/** Serves the page, the built-in CCS and the relay on loopback. Rejects when no port can be had. */
export async function createServer(config: ServerConfig): Promise<RunningServer> {
  const [server, ipv6Server] = [httpServer(), httpServer()];
  const port = await listenNear(server, config.port);
  // Nothing can have come in yet: connections are taken when this turn of the event loop is over.
  const parts = assemble(config, port);
  const upgrades = upgradeListener(parts);
  const listeners = { onRequest: requestListener(parts), onUpgrade: upgrades.onUpgrade };
  attach(server, listeners);
  attach(ipv6Server, listeners);
  await listenOnIpv6(ipv6Server, port);
  const stopBeat = startBeat(() => {
    parts.sockets.tick();
  });
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    port,
    close: async () => {
      stopBeat();
      parts.sockets.close(grace);
      upgrades.close(grace);
      await Promise.all([shutDown(server, grace), shutDown(ipv6Server, grace)]);
    },
  };
}

function assemble(
  { version, page, simulator, allow, report, limits: others }: ServerConfig,
  port: number,
): ServerParts {
  const limits = { ...defaultLimits, ...others };
  const secret = randomBytes(32).toString('base64url');
  const replays = new Replays(() => timestamp(performance.timeOrigin + performance.now()));
  return {
    hosts: localHosts(port),
    page,
    simulator,
    sockets: builtInSockets(simulator, replays, limits),
    console: { version, relayAllows: allow.map(allowedHostText), secret, simulator, replays },
    relay: { secret, allow, limits, sentIds: new SentIds(limits.rememberIds, () => performance.now()) },
    report,
  };
}
