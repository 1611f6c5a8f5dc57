import type { IncomingMessage } from 'node:http';
import type { SocketNotice } from '../../relay/socket-protocol.ts';
import { headerPairs } from '../http/header-pairs.ts';

/** Bytes of a refusal's body that are shown. */
const maxBody = 4_096;

/** What the other side said instead of accepting a handshake; its body as far as it comes within `wait` milliseconds. */
export function readRefusal(response: IncomingMessage, wait: number): Promise<SocketNotice> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer);
      resolve({
        kind: 'refused',
        status: response.statusCode ?? 0,
        statusText: response.statusMessage ?? '',
        headers: headerPairs(response.rawHeaders),
        body: Buffer.concat(chunks).subarray(0, maxBody).toString('utf8'),
        truncated: length > maxBody || !response.complete,
      });
    };
    const timer = setTimeout(settle, wait);
    response.on('data', (chunk: Uint8Array) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBody) settle();
    });
    response.once('end', settle).once('error', settle).once('close', settle);
  });
}
