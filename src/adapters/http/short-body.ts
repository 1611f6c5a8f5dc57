import { headerValue } from '../../domain/http/header.ts';
import type { Header } from '../../domain/http/header.ts';

/**
 * How far a body came that ended early, e.g. `after 40 of 80 bytes`. The promised length is that of the bytes on the
 * wire, so it says nothing where the browser has decompressed them.
 */
export function howFar(received: number, headers: readonly Header[], decoded: boolean): string {
  const promised = headerValue(headers, 'Content-Length');
  const isKnown =
    promised !== undefined && !(decoded && headerValue(headers, 'Content-Encoding') !== undefined);
  return `after ${String(received)}${isKnown ? ` of ${promised}` : ''} bytes`;
}
