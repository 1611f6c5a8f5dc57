import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

/** Host and port of an address. */
export interface Authority {
  /** As in `URL.hostname`: lower case, an IPv6 address in brackets. */
  readonly hostname: string;
  /** Absent where none is written. */
  readonly port?: number;
}

const form = /^(?<hostname>[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::(?<port>[1-9][0-9]{0,4}))?$/i;

/**
 * Takes `host` or `host:port` apart (RFC 3986 section 3.2). What a URL parser would have to repair first is refused,
 * not repaired, because two parsers may repair it in two ways: user information, percent escapes, characters outside
 * ASCII, a dot at the end, and spellings of an IP address other than the usual one.
 */
export function splitAuthority(text: string): Result<Authority, string> {
  const groups = form.exec(text)?.groups;
  const hostname = groups?.['hostname']?.toLowerCase();
  if (hostname === undefined) return err(explain(text));
  if (hostname.endsWith('.')) return err('A host must not end in a dot.');
  if (!URL.canParse(`https://${hostname}/`)) return err('This is not a host name.');
  const parsed = new URL(`https://${hostname}/`).hostname;
  if (parsed !== hostname) return err(`This host is an unusual way to write ${parsed}; write that.`);
  const port = groups?.['port'];
  if (port === undefined) return ok({ hostname });
  return Number(port) > 65_535
    ? err('A port is a number from 1 to 65535.')
    : ok({ hostname, port: Number(port) });
}

function explain(text: string): string {
  if (text.includes('@')) return 'A user name or password must not stand in front of the host.';
  // eslint-disable-next-line no-control-regex -- finding such characters is the point
  if (/[^\x00-\x7f]/.test(text)) return 'The host has characters outside ASCII; write its `xn--` form.';
  if (text.includes('*')) return 'There are no wildcards; list every host.';
  if (text.includes('%')) return 'The host has percent escapes.';
  return 'This is not a host or host:port.';
}
