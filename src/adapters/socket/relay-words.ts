import { socketCodes } from '../../relay/socket-protocol.ts';
import type { SocketNotice } from '../../relay/socket-protocol.ts';
import { describeRelayError } from '../http/describe-relay-error.ts';

const bodyShown = 300;

/** A handshake that was answered with another status than 101, in words. */
export function describeRefusedHandshake({
  status,
  statusText,
  body,
}: Extract<SocketNotice, { kind: 'refused' }>): string {
  const line = [String(status), statusText].join(' ').trim();
  const text = body.replace(/\s+/g, ' ').trim();
  const said =
    text === '' ? '' : ` It said: ${text.slice(0, bodyShown)}${text.length > bodyShown ? '…' : ''}`;
  return `The API refused the handshake with status ${line} instead of opening the socket.${said}`;
}

/** A handshake with `url` that did not come about, in words. */
export function describeFailure(
  { code, message }: Extract<SocketNotice, { kind: 'failed' }>,
  url: string,
): string {
  switch (code) {
    case socketCodes.badSecret:
      return `${message} (${code})`;
    case socketCodes.badHandshake:
      return `The API answered the handshake in a way that RFC 6455 does not allow: ${message} (${code})`;
    default:
      return `${describeRelayError({ phase: 'connect', code, message }, url, '').what} (${code})`;
  }
}

/** The console's own server is not there, or ended the connection without a word. */
export function describeLostRelay(code: number): string {
  return `The console's own server ended the connection or did not answer (code ${String(code)}). Look whether it is still running, then reload the page.`;
}

/** The two halves of the console do not understand each other. */
export const strangeRelay =
  'The console’s own server sent something that this page does not understand: it may be of another version. Reload the page.';
