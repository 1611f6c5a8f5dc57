import type { Simulator } from '../simulator/simulator.ts';
import type { BuiltInSockets } from './built-in/built-in-sockets.ts';
import type { ConsoleParts } from './console/console-routes.ts';
import type { PageFiles } from './page/page-file.ts';
import type { RelayParts } from './relay/relay-http.ts';

/** What requests and upgrades are answered from; one for each launch. */
export interface ServerParts {
  /** The values of `Host` that are ours. */
  readonly hosts: ReadonlySet<string>;
  readonly page: PageFiles;
  readonly simulator: Simulator;
  readonly sockets: BuiltInSockets;
  readonly console: ConsoleParts;
  readonly relay: RelayParts;
  /** Where a bug of ours is told. */
  readonly report: (line: string) => void;
}
