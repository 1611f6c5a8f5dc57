import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Header } from '../../domain/http/header.ts';

/** Headers that frame a message or belong to one connection (RFC 9110 section 7.6.1); the relay sets its own. */
const connectionHeaders = new Set([
  'connection',
  'expect',
  'http2-settings',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** What is wrong with a header of a request or a handshake, in one sentence; undefined where all may be sent. */
export function findBadHeader(headers: readonly Header[], host: string): string | undefined {
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (!isValid(name, value))
      return `The header ${JSON.stringify(name)} has characters that HTTP does not allow.`;
    if (connectionHeaders.has(lower) || lower.startsWith('proxy-')) {
      return `The header ${name} belongs to the connection, which is the relay's; remove it.`;
    }
    if (lower === 'host' && value.toLowerCase() !== host) {
      return `The header ${name} names another host than the address does (${host}).`;
    }
  }
  return findRepeated(headers);
}

function isValid(name: string, value: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}

function findRepeated(headers: readonly Header[]): string | undefined {
  for (const single of ['host', 'content-length']) {
    const [first, second] = headers.filter(([name]) => name.toLowerCase() === single);
    if (first !== undefined && second !== undefined) return `The header ${first[0]} is there twice.`;
  }
  return undefined;
}
