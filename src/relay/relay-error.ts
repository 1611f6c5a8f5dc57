import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { parseObject } from './shape.ts';

/** Codes of the relay's own; every other code is the platform's, e.g. `ECONNREFUSED` or `HPE_INVALID_CONSTANT`. */
export const relayCodes = {
  /** The target is not among the hosts that the operator listed. */
  notAllowed: 'NOT_ALLOWED',
  /** The target's address is malformed or of a form that is refused for safety. */
  badUrl: 'BAD_URL',
  /** HTTP does not allow the method, or the relay does not (`CONNECT`). */
  badMethod: 'BAD_METHOD',
  /** HTTP does not allow the header, or it is one of those that frame or route a message. */
  badHeader: 'BAD_HEADER',
  /** What the page posted is not in the form of this protocol. */
  badMessage: 'BAD_MESSAGE',
  /** A request with this id has been accepted before; it is not sent a second time. */
  alreadySent: 'ALREADY_SENT',
  /** No TCP connection within the time allowed. */
  connectTimeout: 'CONNECT_TIMEOUT',
  /** Connected, but the other side did not complete the TLS handshake within the time allowed. */
  tlsTimeout: 'TLS_TIMEOUT',
  /** The request went out and nothing came back within the time allowed. */
  answerTimeout: 'ANSWER_TIMEOUT',
  /** The page's upload ended before or after the length it had announced. */
  badUpload: 'BAD_UPLOAD',
} as const;

/** How far a send had come when it failed; what can be known about delivery follows from it. */
export type RelayPhase =
  /** Refused by the relay itself: nothing left this computer. */
  | 'check'
  /** Looking up the name, connecting, or agreeing on TLS: the request was not sent. */
  | 'connect'
  /** The request, or a part of it, went out and no answer came: its outcome is unknown. */
  | 'wait'
  /** The answer had begun: it is incomplete. */
  | 'body';

/** Why a send through the relay failed. */
export interface RelayError {
  readonly phase: RelayPhase;
  /** One of `relayCodes`, or the platform's code. */
  readonly code: string;
  /** The raw text of the platform, or a sentence of the relay's own. Never empty. */
  readonly message: string;
  /** The first bytes of an answer that is not HTTP, with escapes for what is not printable. */
  readonly received?: string;
}

/** Reads a `RelayError`. */
export function parseRelayError(payload: Uint8Array): Result<RelayError, string> {
  const object = parseObject(payload);
  if (!object.ok) return object;
  const { phase, code, message, received } = object.value;
  if (phase !== 'check' && phase !== 'connect' && phase !== 'wait' && phase !== 'body') {
    return err('The error names no phase.');
  }
  if (typeof code !== 'string' || typeof message !== 'string')
    return err('The error has no code or no message.');
  return ok({ phase, code, message, ...(typeof received === 'string' ? { received } : {}) });
}
