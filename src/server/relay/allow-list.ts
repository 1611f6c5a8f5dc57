import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { splitAuthority } from './authority.ts';

/** A host that the operator lets the relay reach, at one port. */
export interface AllowedHost {
  /** As in `URL.hostname`: lower case, an IPv6 address in brackets. */
  readonly hostname: string;
  readonly port: number;
}

/** Where plain `http:` and `ws:` may go, and only when they are listed: what they carry never leaves this computer. */
const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

const tlsPort = 443;

/** Reads `host` or `host:port` as an operator types it after `--allow`; without a port it is 443. */
export function parseAllowedHost(text: string): Result<AllowedHost, string> {
  if (text.includes('/')) return err('Write the host alone, without scheme and path.');
  const authority = splitAuthority(text);
  if (!authority.ok) return authority;
  const { hostname, port } = authority.value;
  return ok({ hostname, port: port ?? tlsPort });
}

/** The entry as the operator could have typed it. */
export function allowedHostText({ hostname, port }: AllowedHost): string {
  return port === tlsPort ? hostname : `${hostname}:${String(port)}`;
}

/** Whether the list lets the relay reach this host and port, over TLS or not. */
export function isAllowed(
  list: readonly AllowedHost[],
  target: AllowedHost & { readonly tls: boolean },
): boolean {
  if (!target.tls && !loopbackNames.has(target.hostname)) return false;
  return list.some(({ hostname, port }) => hostname === target.hostname && port === target.port);
}
