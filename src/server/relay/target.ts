import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { splitAuthority } from './authority.ts';

/** Where a request or a socket is to go. */
export interface Target {
  readonly tls: boolean;
  /** As in `URL.hostname`: lower case, an IPv6 address in brackets. */
  readonly hostname: string;
  readonly port: number;
  /** `Host` header for it: the port only where it is not the scheme's own. */
  readonly host: string;
  /** Path and query. */
  readonly path: string;
}

/** The two pairs of schemes: requests and sockets. */
export type TargetKind = 'http' | 'ws';

const url = /^(?<scheme>[a-z]+):\/\/(?<authority>[^/?#]*)(?<rest>[/?][^#]*)?$/i;

/**
 * Reads an absolute URL. What is written and what the URL parser understands must name the same host, so that what is
 * compared with the list is what is connected to.
 */
export function parseTarget(text: string, kind: TargetKind): Result<Target, string> {
  // eslint-disable-next-line no-control-regex -- finding such characters is the point
  if (/[\x00-\x20\x7f\\]/.test(text))
    return err('The address has a blank, a backslash or a control character.');
  const groups = url.exec(text)?.groups;
  const scheme = groups?.['scheme']?.toLowerCase();
  if (scheme !== kind && scheme !== `${kind}s`)
    return err(`The address must begin with ${kind}s:// or ${kind}://.`);
  const authority = splitAuthority(groups?.['authority'] ?? '');
  if (!authority.ok) return authority;
  if (!URL.canParse(text)) return err('The address is not a URL.');
  const tls = scheme === `${kind}s`;
  const parsed = new URL(text);
  const { hostname, port = tls ? 443 : 80 } = authority.value;
  if (parsed.hostname !== hostname || parsed.port !== (port === (tls ? 443 : 80) ? '' : String(port))) {
    return err('The host of the address can be read in two ways.');
  }
  return ok({ tls, hostname, port, host: parsed.host, path: parsed.pathname + parsed.search });
}
