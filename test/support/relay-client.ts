import { createRelayHttp } from '../../src/adapters/http/relay-http.ts';
import type { Send } from '../../src/adapters/http/send.ts';
import type { HttpRequest } from '../../src/domain/http/http-request.ts';
import type { Outcome } from '../../src/domain/http/outcome.ts';
import { relayMediaType, relayPaths, secretHeader } from '../../src/relay/addresses.ts';
import { jsonFrame } from '../../src/relay/frame.ts';
import type { Frame } from '../../src/relay/frame.ts';
import { FrameReader } from '../../src/relay/frame-reader.ts';
import type { RelayRequest } from '../../src/relay/http-protocol.ts';
import type { TestServer } from './running-server.ts';

let sends = 0;

/** An id that no other send of the test run has. */
export function freshId(): string {
  sends += 1;
  return `send-${String(sends)}`;
}

/** The page's way through the relay of a server. */
export async function relayOf(server: TestServer): Promise<Send> {
  const secret = await server.secret();
  return createRelayHttp({
    fetch: server.pageFetch,
    now: () => performance.now(),
    base: server.origin,
    secret: () => secret,
  });
}

/** Sends once through the relay of a server; what the test leaves out is a GET without headers. */
export async function sendThrough(
  server: TestServer,
  request: Partial<HttpRequest> & { readonly url: string },
  signal: AbortSignal = new AbortController().signal,
): Promise<Outcome> {
  const send = await relayOf(server);
  return send(freshId(), { method: 'GET', headers: [], ...request }, signal);
}

/** A request for the relay, as the protocol has it. */
export function relayRequest(request: Partial<RelayRequest> & { readonly url: string }): RelayRequest {
  return { id: freshId(), method: 'GET', headers: [], ...request };
}

/** Posts to the relay with everything that it asks for; `init` spoils it. */
export async function postToRelay(
  server: TestServer,
  request: object,
  init: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  } = {},
): Promise<Response> {
  const headers = {
    Origin: server.origin,
    'Content-Type': relayMediaType,
    [secretHeader]: await server.secret(),
    ...init.headers,
  };
  const method = init.method ?? 'POST';
  const body = method === 'POST' ? new Blob([jsonFrame('request', request), init.body ?? '']) : null;
  return fetch(server.origin + relayPaths.http, {
    method,
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')),
    body,
  });
}

/** All frames of a reply, their payloads as text. */
export async function framesOf(
  reply: Response,
): Promise<readonly { readonly kind: Frame['kind']; readonly text: string }[]> {
  const reader = new FrameReader();
  reader.push(new Uint8Array(await reply.arrayBuffer()));
  const frames = [];
  for (let next = reader.next(); next.ok && next.value !== undefined; next = reader.next()) {
    frames.push({ kind: next.value.kind, text: Buffer.from(next.value.payload).toString('latin1') });
  }
  return frames;
}
