import { expect } from 'vitest';
import type { WebSocket } from 'ws';
import { controlText, parseSocketNotice } from '../../src/relay/socket-protocol.ts';
import type { SocketNotice, SocketOrder } from '../../src/relay/socket-protocol.ts';
import { eventually } from './eventually.ts';
import type { TestServer } from './running-server.ts';
import { openSocket } from './socket-client.ts';
import type { SocketClient } from './socket-client.ts';

type OpenOrder = Extract<SocketOrder, { readonly kind: 'open' }>;

/** The page's socket, before its first message. */
export function openPage(server: TestServer): Promise<SocketClient> {
  return openSocket(`ws://127.0.0.1:${String(server.port)}/relay/socket`, {
    headers: { Origin: server.origin },
  });
}

/** The page's socket, with its first message sent. */
export async function openThrough(
  server: TestServer,
  order: Partial<OpenOrder> & { readonly url: string },
): Promise<SocketClient> {
  const page = await openPage(server);
  const secret = await server.secret();
  page.socket.send(controlText({ kind: 'open', secret, headers: [], protocols: [], ...order }));
  return page;
}

/** What the relay has told the page. */
export function noticesOf({ received }: SocketClient): readonly SocketNotice[] {
  return received.flatMap((frame) => {
    const notice =
      typeof frame === 'string' && frame.startsWith('c') ? parseSocketNotice(frame.slice(1)) : undefined;
    return notice?.ok === true ? [notice.value] : [];
  });
}

/** What the other side has sent. */
export function messagesOf({ received }: SocketClient): readonly (string | Buffer)[] {
  return received
    .filter((frame) => typeof frame !== 'string' || frame.startsWith('m'))
    .map((frame) => (typeof frame === 'string' ? frame.slice(1) : frame));
}

/** The one notice of a socket that did not come about, and how the page's socket ended. */
export async function onlyNotice(page: SocketClient): Promise<SocketNotice | undefined> {
  expect(await page.closed).toBe('1000');
  expect(page.received).toHaveLength(1);
  return noticesOf(page)[0];
}

/** A relayed socket that is open; its notice has come. */
export async function openEcho(server: TestServer, host: string): Promise<SocketClient> {
  const page = await openThrough(server, { url: `ws://${host}/` });
  await eventually('it is open', () => noticesOf(page).length === 1);
  return page;
}

/** Sends everything back. */
export function echo(socket: WebSocket): void {
  socket.on('message', (data, isBinary) => {
    socket.send(data as Buffer, { binary: isBinary });
  });
}
