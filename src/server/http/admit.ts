import type { IncomingMessage } from 'node:http';
import { acceptedHost } from './local-hosts.ts';

/** A request that may be looked at, or the reply that ends it. */
export type Admission =
  | {
      readonly kind: 'admitted';
      /** The `Host` by which the server was reached, one of its own. */
      readonly host: string;
      /** The path as it came, without the query: not decoded, doubled slashes and dots kept. */
      readonly path: string;
    }
  | { readonly kind: 'refused'; readonly status: number; readonly text: string };

/** The first check of every request: its `Host` is ours, and its target is a path (RFC 9112 section 3.2.1). */
export function admit(request: IncomingMessage, hosts: ReadonlySet<string>): Admission {
  const host = acceptedHost(request.rawHeaders, hosts);
  if (host === undefined) {
    return { kind: 'refused', status: 421, text: `This server answers only to ${[...hosts].join(', ')}.\n` };
  }
  const target = request.url ?? '';
  if (!target.startsWith('/')) return { kind: 'refused', status: 400, text: 'The request names no path.\n' };
  const [path = ''] = target.split('?', 1);
  return { kind: 'admitted', host, path };
}
