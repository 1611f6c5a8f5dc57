import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { hostOf } from './address.ts';
import type { Address } from './address.ts';

/** A Domain that was understood. */
export interface ParsedDomain {
  readonly address: Address;
  /** What the Domain field shows from now on: `host` or `host:port`, with the scheme only where it is not the usual one. */
  readonly text: string;
  /** What was changed or left out, one sentence for the user; absent when nothing was. */
  readonly cleaned?: string;
}

const schemes: { readonly [scheme: string]: Address['scheme'] } = {
  'https:': 'https',
  'wss:': 'https',
  'http:': 'http',
  'ws:': 'http',
};

/**
 * A Domain as typed or pasted (host, host:port, or a URL), or the reason why it cannot be one. The host is what the
 * WHATWG URL parser makes of it; plain http is for the loopback hosts of this machine only.
 */
export function parseDomain(typed: string): Result<ParsedDomain, string> {
  const text = typed.trim();
  if (text === '') return err('The Domain is empty: type the host of a CCS.');
  if (/[\p{Cc}\s]/u.test(text)) return err('A host has no spaces or control characters.');
  if (text.includes('\\')) return err('A host has no backslash.');

  const scheme = /^([a-z][a-z0-9+.-]*:)\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && schemes[scheme] === undefined) {
    return err(`CCS is reached by https and wss, not by ${scheme}`);
  }
  const rest = scheme === undefined ? text : text.slice(scheme.length + 2);
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  if (authority === '') return err('There is no host before the path.');
  if (authority.includes('@')) return err('A Domain has no user name: sign in in the environment instead.');
  if (authority.includes('%')) return err('A host has no percent signs.');
  if (/^[0-9a-f:]+:[0-9a-f:]*:[0-9a-f]*$/i.test(authority)) {
    return err('An IPv6 address needs square brackets, for example [::1]:4280.');
  }
  const url = parseAuthority(authority);
  if (url === undefined) return err(whyNoHost(authority));
  const host = url.hostname.replace(/\.$/, '');
  const flaw = labelFlaw(host);
  if (flaw !== undefined) return err(flaw);

  const loopback = isLoopback(host);
  const asked = scheme === undefined ? undefined : schemes[scheme];
  const used = loopback ? (asked ?? 'http') : 'https';
  const port = usedPort(authority, used);
  const address: Address = { scheme: used, hostname: host, port };
  const shown = loopback && used === 'https' ? `https://${hostOf(address)}` : hostOf(address);
  const changes = [
    ...(asked === 'http' && used === 'https' ? ['https is used: plain http is for this machine only'] : []),
    ...(rest.length > authority.length && rest.slice(authority.length) !== '/'
      ? [`left out “${rest.slice(authority.length)}”`]
      : []),
    ...(authority.toLowerCase() !== hostOf(address) && !isDefaultPortOnly(authority, hostOf(address))
      ? [`“${authority}” is written ${hostOf(address)}`]
      : []),
  ];
  return ok({
    address,
    text: shown,
    ...(changes.length === 0 ? {} : { cleaned: `${changes.join('; ')}.` }),
  });
}

/** True for the names and addresses of this machine: localhost, 127.0.0.0/8 and [::1]. */
function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}

function parseAuthority(authority: string): URL | undefined {
  // A scheme without a default port of interest would not check IPv4 forms; https does.
  return URL.canParse(`https://${authority}/`) ? new URL(`https://${authority}/`) : undefined;
}

function usedPort(authority: string, scheme: Address['scheme']): string {
  return new URL(`${scheme}://${authority}/`).port;
}

function isDefaultPortOnly(authority: string, host: string): boolean {
  return authority.toLowerCase() === `${host}:443`;
}

function whyNoHost(authority: string): string {
  const port = /:(\d*[^\]\d:][^\]:]*|\d{5,})$/.exec(authority)?.[1];
  if (port !== undefined && !authority.startsWith('['))
    return `“${port}” is no port: a port is a number up to 65535.`;
  return `“${authority}” cannot be a host.`;
}

function labelFlaw(host: string): string | undefined {
  if (host.startsWith('[')) return undefined;
  if (host.length > 253) return 'A host name has at most 253 characters.';
  const labels = host.split('.');
  if (labels.includes('')) return 'A host name has no empty parts between its dots.';
  const bad = labels.find((label) => label.length > 63 || !/^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label));
  return bad === undefined ? undefined : `“${bad}” cannot be a part of a host name.`;
}
