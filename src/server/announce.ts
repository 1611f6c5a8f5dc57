import { allowedHostText } from './relay/allow-list.ts';
import type { ServerOptions } from './options/server-options.ts';

/** The lines that say where the server can be reached and what it may reach. */
export function announce({ port: wanted, allow }: ServerOptions, port: number): readonly string[] {
  const host = `127.0.0.1:${String(port)}`;
  const hosts = allow.map(allowedHostText).join(', ');
  return [
    ...(wanted !== 0 && wanted !== port ? [`Port ${String(wanted)} is taken; using ${String(port)}.`] : []),
    `CCS Console: http://${host}/`,
    `  Built-in CCS: http://${host}/6/v2/api/`,
    `  Its events:   ws://${host}/6/v2/sock`,
    `  Relay to:     ${hosts === '' ? 'no host; --allow host[:port] adds one, --help says more' : hosts}`,
  ];
}
