import { WebSocket } from 'ws';
import type { Header } from '../../domain/http/header.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { relayCodes } from '../../relay/relay-error.ts';
import type { RelayError } from '../../relay/relay-error.ts';
import type { SocketOrder } from '../../relay/socket-protocol.ts';
import type { AllowedHost } from './allow-list.ts';
import { findBadHeader } from './check-headers.ts';
import { checkTarget } from './check-request.ts';
import type { RelayLimits } from './relay-limits.ts';

type OpenOrder = Extract<SocketOrder, { readonly kind: 'open' }>;

/** Begins the handshake with a listed host: no redirect is followed, nothing is compressed, certificates are checked. */
export function openUpstream(
  { url, headers, protocols }: OpenOrder,
  list: readonly AllowedHost[],
  limits: RelayLimits,
): Result<WebSocket, RelayError> {
  const target = checkTarget(url, 'ws', list);
  if (!target.ok) return target;
  const { tls, host, path } = target.value;
  const bad = findBadHeader(headers, host) ?? findHandshakeHeader(headers);
  if (bad !== undefined) return err({ phase: 'check', code: relayCodes.badHeader, message: bad });
  try {
    const options = {
      headers: joinRepeated(headers),
      closeTimeout: limits.close,
      maxPayload: limits.maxMessage,
      maxHeaderSize: limits.maxHeaders,
      followRedirects: false,
      perMessageDeflate: false,
    };
    return ok(new WebSocket(`${tls ? 'wss' : 'ws'}://${host}${path}`, [...protocols], options));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return err({ phase: 'check', code: relayCodes.badMessage, message });
  }
}

function findHandshakeHeader(headers: readonly Header[]): string | undefined {
  const found = headers.find(([name]) => name.toLowerCase().startsWith('sec-websocket-'));
  return found === undefined ? undefined : `The header ${found[0]} belongs to the handshake; remove it.`;
}

/** In the form that Node takes: the values of a repeated header together, under its first spelling. */
function joinRepeated(headers: readonly Header[]): Record<string, string[]> {
  const joined = new Map<string, { readonly name: string; readonly values: string[] }>();
  for (const [name, value] of headers) {
    const entry = joined.get(name.toLowerCase());
    if (entry === undefined) joined.set(name.toLowerCase(), { name, values: [value] });
    else entry.values.push(value);
  }
  return Object.fromEntries([...joined.values()].map(({ name, values }) => [name, values]));
}
