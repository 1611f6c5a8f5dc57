import { WebSocket } from 'ws';
import type { RawData } from 'ws';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { relayCodes } from '../../relay/relay-error.ts';
import { controlPrefix, controlText, parseSocketOrder, socketCodes } from '../../relay/socket-protocol.ts';
import type { SocketOrder } from '../../relay/socket-protocol.ts';
import { isSecret } from '../http/check-page.ts';
import { bridgeSockets } from './bridge-sockets.ts';
import { keepAlive } from './keep-alive.ts';
import { openUpstream } from './open-upstream.ts';
import type { RelayParts } from './relay-http.ts';

/** Why no socket to a Domain came about. */
interface SocketFailure {
  readonly code: string;
  readonly message: string;
}

/**
 * Upgrade of `/relay/socket`: the page's socket is accepted first, so that it can be told what becomes of the one to the
 * Domain. Until its first message has shown the secret, nothing happens.
 */
export function relaySocket({ secret, allow, limits }: RelayParts, page: WebSocket): void {
  const fail = ({ code, message }: SocketFailure) => {
    if (page.readyState === WebSocket.OPEN) page.send(controlText({ kind: 'failed', code, message }));
    page.close(1000);
  };
  const timer = setTimeout(() => {
    fail({ code: relayCodes.badMessage, message: 'The first message did not come in time.' });
  }, limits.open);
  page.once('close', () => {
    clearTimeout(timer);
  });
  page.on('error', () => {
    // What breaks the protocol ends the socket; `close` follows.
  });
  keepAlive(page, limits.heartbeat);
  page.once('message', (data: RawData, isBinary: boolean) => {
    clearTimeout(timer);
    const order = readOpen(isBinary ? '' : (data as Buffer).toString('utf8'), secret);
    const domain = order.ok ? openUpstream(order.value, allow, limits) : order;
    if (!domain.ok) fail(domain.error);
    else bridgeSockets(page, domain.value, limits, order.ok && order.value.batches === true);
  });
}

function readOpen(
  text: string,
  secret: string,
): Result<Extract<SocketOrder, { readonly kind: 'open' }>, SocketFailure> {
  if (!text.startsWith(controlPrefix)) return malformed('The first message must be `open`.');
  const order = parseSocketOrder(text.slice(controlPrefix.length));
  if (!order.ok) return malformed(order.error);
  if (order.value.kind !== 'open') return malformed('The first message must be `open`.');
  if (isSecret(order.value.secret, secret)) return ok(order.value);
  return err({
    code: socketCodes.badSecret,
    message: 'The server was restarted since this page was loaded; reload the page.',
  });
}

function malformed(message: string): Result<never, SocketFailure> {
  return err({ code: relayCodes.badMessage, message });
}
