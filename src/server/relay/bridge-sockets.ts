import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { RawData } from 'ws';
import type { Header } from '../../domain/http/header.ts';
import { relayCodes } from '../../relay/relay-error.ts';
import {
  controlPrefix,
  controlText,
  messagePrefix,
  parseSocketOrder,
  socketCodes,
} from '../../relay/socket-protocol.ts';
import type { SocketNotice } from '../../relay/socket-protocol.ts';
import { headerPairs } from '../http/header-pairs.ts';
import { FrameBatcher } from './frame-batcher.ts';
import { passOn } from './pass-on.ts';
import { readRefusal } from './read-refusal.ts';
import { describeError } from './relay-failure.ts';
import type { RelayLimits } from './relay-limits.ts';

const control = controlPrefix.charCodeAt(0);
const message = messagePrefix.charCodeAt(0);

/** "Protocol error" (RFC 6455 section 7.4.1). */
const protocolError = 1002;

/**
 * Joins the page's socket with the one to the Domain that has just begun its handshake, until one of them ends.
 *
 * @param batches whether the page takes the Domain's frames in batches
 */
export function bridgeSockets(
  page: WebSocket,
  domain: WebSocket,
  limits: RelayLimits,
  batches: boolean,
): void {
  const bridge = new SocketBridge(page, domain, limits, batches);
  domain.once('upgrade', ({ rawHeaders }) => bridge.upgraded(headerPairs(rawHeaders)));
  domain.once('open', () => bridge.opened());
  domain.once('unexpected-response', (_request, response) => bridge.refused(response));
  domain.on('error', (error) => bridge.failed(error));
  domain.on('message', (data, isBinary) => bridge.fromDomain(data, isBinary));
  domain.once('close', (code, reason) => bridge.closed(code, reason.toString('utf8')));
  page.on('message', (data, isBinary) => bridge.fromPage(data, isBinary));
  page.once('close', () => bridge.pageGone());
}

/** The two sockets, how far they have come, and what follows from each event. */
class SocketBridge {
  readonly #page: WebSocket;
  readonly #domain: WebSocket;
  readonly #limits: RelayLimits;
  /** A time for the whole handshake: that of `ws` begins anew with every byte that comes. */
  readonly #timer: NodeJS.Timeout;
  readonly #batcher: FrameBatcher | undefined;
  #stage: 'handshake' | 'open' | 'over' = 'handshake';
  #headers: readonly Header[] = [];
  #closedByUs = false;
  #broken: string | undefined;

  constructor(page: WebSocket, domain: WebSocket, limits: RelayLimits, batches: boolean) {
    this.#page = page;
    this.#domain = domain;
    this.#limits = limits;
    if (batches)
      this.#batcher = new FrameBatcher((batch) => passOn(domain, page, batch, true, limits.maxWaiting));
    this.#timer = setTimeout(() => {
      const text = `No handshake within ${String(limits.connect / 1000)} s.`;
      this.#finish({ kind: 'failed', code: relayCodes.connectTimeout, message: text });
    }, limits.connect);
  }

  upgraded(headers: readonly Header[]): void {
    this.#headers = headers;
  }

  opened(): void {
    this.#stage = 'open';
    clearTimeout(this.#timer);
    this.#page.send(controlText({ kind: 'opened', protocol: this.#domain.protocol, headers: this.#headers }));
  }

  refused(response: IncomingMessage): void {
    clearTimeout(this.#timer);
    void readRefusal(response, this.#limits.connect).then((notice) => this.#finish(notice));
  }

  failed(error: Error): void {
    const { code, message: text } = describeError(error, 'connect');
    if (this.#stage === 'open') this.#broken = `${code}: ${text}`;
    // What `ws` finds wrong with an answer to the handshake has no code.
    else
      this.#finish({
        kind: 'failed',
        code: code === 'Error' ? socketCodes.badHandshake : code,
        message: text,
      });
  }

  closed(code: number, reason: string): void {
    const isBroken = this.#broken !== undefined || code === 1006;
    const by = this.#closedByUs ? 'us' : isBroken ? 'nobody' : 'server';
    const detail = this.#broken === undefined ? {} : { detail: this.#broken };
    this.#finish({ kind: 'closed', code, reason, by, ...detail });
  }

  fromDomain(data: RawData, isBinary: boolean): void {
    const bytes = data as Buffer;
    if (this.#batcher !== undefined) {
      this.#batcher.add(bytes, isBinary);
      return;
    }
    const passed = isBinary ? bytes : Buffer.concat([Buffer.of(message), bytes]);
    passOn(this.#domain, this.#page, passed, isBinary, this.#limits.maxWaiting);
  }

  fromPage(data: RawData, isBinary: boolean): void {
    const bytes = data as Buffer;
    if (!isBinary && bytes[0] === control) this.#obey(bytes.toString('utf8', 1));
    else if (!isBinary && bytes[0] !== message)
      this.#page.close(protocolError, 'No message of this protocol.');
    else {
      const passed = isBinary ? bytes : bytes.subarray(1);
      passOn(this.#page, this.#domain, passed, isBinary, this.#limits.maxWaiting);
    }
  }

  pageGone(): void {
    this.#stage = 'over';
    clearTimeout(this.#timer);
    if (this.#domain.readyState === WebSocket.OPEN) this.#domain.close(1000);
    else this.#domain.terminate();
  }

  #obey(json: string): void {
    const order = parseSocketOrder(json);
    if (!order.ok || order.value.kind !== 'close') {
      this.#page.close(protocolError, 'No order that is possible now.');
      return;
    }
    this.#closedByUs = true;
    if (this.#stage === 'open') this.#domain.close(order.value.code, order.value.reason);
    else this.#page.close(1000);
  }

  #finish(notice: SocketNotice): void {
    if (this.#stage === 'over') return;
    this.#stage = 'over';
    clearTimeout(this.#timer);
    this.#batcher?.flush();
    if (this.#page.readyState === WebSocket.OPEN) this.#page.send(controlText(notice));
    this.#page.close(1000);
    this.#domain.terminate();
  }
}
