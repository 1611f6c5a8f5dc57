import { STATUS_CODES } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Header } from '../../domain/http/header.ts';
import type { Refusal } from '../../relay/console-protocol.ts';
import { securityHeaders } from './security-headers.ts';

/** Answers with a line of plain text. */
export function replyText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

/** Answers with a refusal that the page understands. */
export function replyRefusal(response: ServerResponse, status: number, refusal: Refusal): void {
  if (status === 405) response.setHeader('Allow', 'POST');
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(refusal));
}

/** Answers on a connection that has no response object (an upgrade, a request that is not HTTP) and ends it. */
export function replyOnConnection(connection: Duplex, status: number, text: string): void {
  connection.on('error', () => {
    // A connection that breaks here has nobody to be told; unheard, the error would end the program.
  });
  if (!connection.writable) {
    connection.destroy();
    return;
  }
  const headers: readonly Header[] = [
    ...securityHeaders,
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Length', String(Buffer.byteLength(text))],
    ['Connection', 'close'],
  ];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  connection.end(`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines}\r\n${text}`);
}
