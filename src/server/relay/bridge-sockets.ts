import { WebSocket } from 'ws';
import type { RawData } from 'ws';
import type { Header } from '../../domain/http/header.ts';
import {
  controlPrefix,
  controlText,
  messagePrefix,
  parseSocketOrder,
  socketCodes,
} from '../../relay/socket-protocol.ts';
import type { SocketNotice } from '../../relay/socket-protocol.ts';
import { headerPairs } from '../http/header-pairs.ts';
import { passOn } from './pass-on.ts';
import { readRefusal } from './read-refusal.ts';
import { describeError } from './relay-failure.ts';
import type { RelayLimits } from './relay-limits.ts';

const control = controlPrefix.charCodeAt(0);
const message = messagePrefix.charCodeAt(0);

/** Joins the page's socket with the one to the Domain that has just begun its handshake, until one of them ends. */
export function bridgeSockets(page: WebSocket, domain: WebSocket, limits: RelayLimits): void {
  let headers: readonly Header[] = [];
  let stage: 'handshake' | 'open' | 'over' = 'handshake';
  let closedByUs = false;
  let broken: string | undefined;

  const finish = (notice: SocketNotice) => {
    if (stage === 'over') return;
    stage = 'over';
    if (page.readyState === WebSocket.OPEN) page.send(controlText(notice));
    page.close(1000);
    domain.terminate();
  };

  domain.once('upgrade', ({ rawHeaders }) => {
    headers = headerPairs(rawHeaders);
  });
  domain.once('open', () => {
    stage = 'open';
    page.send(controlText({ kind: 'opened', protocol: domain.protocol, headers }));
  });
  domain.once('unexpected-response', (_request, response) => {
    void readRefusal(response, limits.connect).then(finish);
  });
  domain.on('error', (error) => {
    const { code, message: text } = describeError(error, 'connect');
    if (stage === 'open') broken = `${code}: ${text}`;
    else finish({ kind: 'failed', code: code === 'Error' ? socketCodes.badHandshake : code, message: text });
  });
  domain.on('message', (data: RawData, isBinary: boolean) => {
    const bytes = data as Buffer;
    const shown = isBinary ? bytes : Buffer.concat([Buffer.of(message), bytes]);
    passOn(domain, page, shown, isBinary, limits.maxWaiting);
  });
  domain.once('close', (code, reason) => {
    const by = closedByUs ? 'us' : broken !== undefined || code === 1006 ? 'nobody' : 'server';
    const detail = broken === undefined ? {} : { detail: broken };
    finish({ kind: 'closed', code, reason: reason.toString('utf8'), by, ...detail });
  });

  page.on('message', (data: RawData, isBinary: boolean) => {
    const bytes = data as Buffer;
    if (isBinary) passOn(page, domain, bytes, true, limits.maxWaiting);
    else if (bytes[0] === message) passOn(page, domain, bytes.subarray(1), false, limits.maxWaiting);
    else if (bytes[0] === control) obey(bytes.toString('utf8', 1));
    else page.close(1002, 'Not a message of this protocol.');
  });
  page.once('close', () => {
    stage = 'over';
    if (domain.readyState === WebSocket.OPEN) domain.close(1000);
    else domain.terminate();
  });

  const obey = (json: string) => {
    const order = parseSocketOrder(json);
    if (!order.ok || order.value.kind !== 'close') {
      page.close(1002, 'Not an order that is possible now.');
      return;
    }
    closedByUs = true;
    if (stage === 'open') domain.close(order.value.code, order.value.reason);
    else page.close(1000);
  };
}
