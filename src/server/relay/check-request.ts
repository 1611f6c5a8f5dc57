import { headerValue } from '../../domain/http/header.ts';
import type { Header } from '../../domain/http/header.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { RelayRequest } from '../../relay/http-protocol.ts';
import { relayCodes } from '../../relay/relay-error.ts';
import type { RelayError } from '../../relay/relay-error.ts';
import { allowedHostText, isAllowed } from './allow-list.ts';
import type { AllowedHost } from './allow-list.ts';
import { findBadHeader } from './check-headers.ts';
import { parseTarget } from './target.ts';
import type { Target, TargetKind } from './target.ts';

/** A request that may leave, with all its headers. */
export interface CheckedRequest {
  readonly target: Target;
  readonly method: string;
  readonly headers: readonly Header[];
  readonly bodyLength: number;
}

/** The page's wish, checked: the address, the list, the method, the headers. */
export function checkRequest(
  { url, method, headers, bodyLength = 0 }: RelayRequest,
  list: readonly AllowedHost[],
): Result<CheckedRequest, RelayError> {
  const target = checkTarget(url, 'http', list);
  if (!target.ok) return target;
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(method) || method.toUpperCase() === 'CONNECT') {
    return refuse(relayCodes.badMethod, 'This is no method that can be relayed.');
  }
  const { host } = target.value;
  const bad = findBadHeader(headers, host) ?? findBadLength(headers, bodyLength);
  if (bad !== undefined) return refuse(relayCodes.badHeader, bad);
  const all = [...missingHeaders(headers, method, host, bodyLength), ...headers];
  return ok({ target: target.value, method, headers: all, bodyLength });
}

/** An address that the relay may reach. */
export function checkTarget(
  url: string,
  kind: TargetKind,
  list: readonly AllowedHost[],
): Result<Target, RelayError> {
  const target = parseTarget(url, kind);
  if (!target.ok) return refuse(relayCodes.badUrl, target.error);
  if (isAllowed(list, target.value)) return target;
  const { tls, hostname, port } = target.value;
  const entry = allowedHostText({ hostname, port });
  if (!tls && isAllowed(list, { ...target.value, tls: true })) {
    return refuse(relayCodes.notAllowed, `${entry} may be reached over ${kind}s:// only.`);
  }
  return refuse(
    relayCodes.notAllowed,
    `The relay may not reach ${entry}. Start the server with --allow ${entry}.`,
  );
}

function findBadLength(headers: readonly Header[], bodyLength: number): string | undefined {
  const typed = headerValue(headers, 'Content-Length');
  if (typed === undefined || typed === String(bodyLength)) return undefined;
  return `The header Content-Length says ${typed}, but the body has ${String(bodyLength)} bytes.`;
}

/** As browsers have it: the host first, and a length for every body and for methods that expect one. */
function missingHeaders(
  headers: readonly Header[],
  method: string,
  host: string,
  bodyLength: number,
): readonly Header[] {
  const hasLength = headerValue(headers, 'Content-Length') !== undefined;
  const needsLength = bodyLength > 0 || !['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'].includes(method);
  return [
    ...(headerValue(headers, 'Host') === undefined ? [['Host', host] as const] : []),
    ...(needsLength && !hasLength ? [['Content-Length', String(bodyLength)] as const] : []),
  ];
}

function refuse(code: string, message: string): Result<never, RelayError> {
  return err({ phase: 'check', code, message });
}
