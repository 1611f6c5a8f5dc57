import type { Header } from '../domain/http/header.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { isCount, isHeaders, isTexts, parseObject } from './shape.ts';

/*
 * One browser socket at `/relay/socket` carries one socket to a live Domain. A page cannot see why a handshake was
 * refused, cannot set headers and cannot learn most close codes; so the relay accepts the page first, connects on its
 * word, and tells the rest in control messages.
 *
 *   text, first character `c`   control: the rest is JSON, see the types below
 *   text, first character `m`   message: the rest is a text frame of, or for, the other side
 *   binary                      a binary frame as it is; where the page has ordered `batches`, all frames of the other
 *                               side come this way, one or more in each message, see `frame-batch.ts`
 *
 * The page's first message is `open`, within 5 seconds. Then comes exactly one of `opened`, `refused` and `failed`; after
 * `opened` messages flow both ways until `closed`. After `refused`, `failed` and `closed` the relay ends the browser's
 * socket with 1000. A page that gives up during the handshake closes its socket, or orders `close`: then no notice comes.
 * A page that just closes its socket later has the one to the Domain closed with 1000. The relay pings the browser's
 * socket; browsers answer pings by themselves.
 */

/** First character of a control message. */
export const controlPrefix = 'c';

/** First character of a text frame that is passed on. */
export const messagePrefix = 'm';

/** What the page tells the relay. */
export type SocketOrder =
  | {
      readonly kind: 'open';
      /** The secret of this launch, from the console's configuration. */
      readonly secret: string;
      /** Absolute `ws:` or `wss:` URL. */
      readonly url: string;
      /** Further headers of the handshake, e.g. a cookie; usually none. */
      readonly headers: readonly Header[];
      /** Subprotocols to offer (RFC 6455 section 1.9); usually none. */
      readonly protocols: readonly string[];
      /** Whether frames of the other side come in batches. */
      readonly batches?: true;
    }
  | {
      readonly kind: 'close';
      /** A code that `maySendCloseCode` admits. */
      readonly code: number;
      /** At most 123 bytes in UTF-8. */
      readonly reason: string;
    };

/** What the relay tells the page. */
export type SocketNotice =
  /** The other side accepted the handshake. */
  | { readonly kind: 'opened'; readonly protocol: string; readonly headers: readonly Header[] }
  /** The other side answered the handshake with a status other than 101. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly statusText: string;
      readonly headers: readonly Header[];
      /** The first 4,096 bytes of the body, read as UTF-8. */
      readonly body: string;
      /** There was more. */
      readonly truncated: boolean;
    }
  /** No handshake came about; `code` is one of `socketCodes`, of `relayCodes`, or the platform's. */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  /** The socket to the Domain is closed. */
  | {
      readonly kind: 'closed';
      /** The code that was received; 1005 where the close frame had none, 1006 where no close frame came. */
      readonly code: number;
      readonly reason: string;
      /** Who began: the page, the other side, or nobody (the connection broke). */
      readonly by: 'us' | 'server' | 'nobody';
      /** Raw code and text of the platform, where the connection broke, e.g. for a frame against the protocol. */
      readonly detail?: string;
    };

/** Bytes of a close reason in UTF-8 (RFC 6455 section 5.5). */
const maxReasonLength = 123;

/** Whether a close frame may carry the code (RFC 6455 section 7.4.2; 1004 to 1006 and 1015 are never sent). */
export function maySendCloseCode(code: number): boolean {
  return (code >= 1000 && code <= 1014 && (code < 1004 || code > 1006)) || (code >= 3000 && code <= 4999);
}

/** Codes that only `failed` knows. */
export const socketCodes = {
  /** The secret is not the one of this launch: the console server was restarted since the page was loaded. */
  badSecret: 'BAD_SECRET',
  /** The answer to the handshake breaks the rules of RFC 6455. */
  badHandshake: 'BAD_HANDSHAKE',
} as const;

/** The text of a control message. */
export function controlText(message: SocketOrder | SocketNotice): string {
  return controlPrefix + JSON.stringify(message);
}

/** Reads the JSON of a control message from the page (the text after the prefix). */
export function parseSocketOrder(json: string): Result<SocketOrder, string> {
  const object = parseObject(json);
  if (!object.ok) return object;
  const { kind, secret, url, headers, protocols, batches, code, reason } = object.value;
  switch (kind) {
    case 'open':
      if (typeof secret !== 'string' || typeof url !== 'string')
        return err('`open` needs a secret and a URL.');
      if (!isHeaders(headers) || !isTexts(protocols))
        return err('`open` needs lists of headers and protocols.');
      return ok({ kind, secret, url, headers, protocols, ...(batches === true ? { batches } : {}) });
    case 'close':
      if (!isCount(code) || !maySendCloseCode(code)) return err('`close` needs a code that may be sent.');
      if (typeof reason !== 'string' || new TextEncoder().encode(reason).length > maxReasonLength) {
        return err('`close` needs a reason of at most 123 bytes.');
      }
      return ok({ kind, code, reason });
    default:
      return err('No such control message.');
  }
}

/** Reads the JSON of a control message from the relay (the text after the prefix). */
export function parseSocketNotice(json: string): Result<SocketNotice, string> {
  const object = parseObject(json);
  if (!object.ok) return object;
  const notice = object.value;
  switch (notice['kind']) {
    case 'opened':
      return parseOpened(notice);
    case 'refused':
      return parseRefused(notice);
    case 'failed': {
      const { code, message } = notice;
      if (typeof code !== 'string' || typeof message !== 'string')
        return err('`failed` needs a code and a message.');
      return ok({ kind: 'failed', code, message });
    }
    case 'closed':
      return parseClosed(notice);
    default:
      return err('No such control message.');
  }
}

type Members = { readonly [name: string]: unknown };

function parseOpened({ protocol, headers }: Members): Result<SocketNotice, string> {
  if (typeof protocol !== 'string' || !isHeaders(headers))
    return err('`opened` needs a protocol and headers.');
  return ok({ kind: 'opened', protocol, headers });
}

function parseRefused({
  status,
  statusText,
  headers,
  body,
  truncated,
}: Members): Result<SocketNotice, string> {
  if (!isCount(status) || typeof statusText !== 'string' || !isHeaders(headers)) {
    return err('`refused` needs a status and headers.');
  }
  if (typeof body !== 'string' || typeof truncated !== 'boolean') return err('`refused` needs a body.');
  return ok({ kind: 'refused', status, statusText, headers, body, truncated });
}

function parseClosed({ code, reason, by, detail }: Members): Result<SocketNotice, string> {
  if (!isCount(code) || typeof reason !== 'string') return err('`closed` needs a code and a reason.');
  if (by !== 'us' && by !== 'server' && by !== 'nobody') return err('`closed` does not say who began.');
  return ok({ kind: 'closed', code, reason, by, ...(typeof detail === 'string' ? { detail } : {}) });
}
