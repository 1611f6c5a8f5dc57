import { assertNever } from '../assert-never.ts';
import type { Label } from '../api/label.ts';
import type { SocketDocument } from '../api/socket-document.ts';
import { asksForOtherCredentials, describeCloseCode } from './close-code.ts';
import { elapsed } from './elapsed.ts';
import type { Closing, Session, Stage } from './session.ts';
import { describeStop } from './stop-reason.ts';

/** The end of a session in words; each text is a sentence or more. */
export interface ClosingInWords {
  /** Who ended it, when, and the raw code and reason. */
  readonly what: string;
  /** What that probably means here. */
  readonly meaning: string;
  /** Where the meaning is a reading, how well founded it is. */
  readonly label?: Label;
  readonly next: string;
}

/** A session that is over. */
export type Ended = Extract<Session, { kind: 'refused' | 'waiting' | 'closed' }>;

type Reading = Omit<ClosingInWords, 'what'>;

/** Codes that have nothing to do with a token. */
const technicalCodes = new Set([1001, 1002, 1003, 1007, 1009, 1010, 1011, 1012, 1013, 1014]);
/** A session that ends so soon after `connect` was probably ended because of it; in milliseconds. */
const soon = 5000;

const newToken =
  'Get a new token (sign in again, or enter it) and connect again. Nothing is retried by itself, because repeated failures can lock a user out.';

/**
 * Explains why a session ended. The document says one thing only: a connection that is not validated is closed from the
 * server side (section 2.1.2). Readings beyond that carry a label.
 */
export function explainClosing(session: Ended, document: SocketDocument | undefined): ClosingInWords {
  const { closing, after } = session;
  if (session.kind === 'refused' && session.reason !== undefined) {
    const answer = `The server answered connect with an error: “${session.reason}”`;
    const what = sentences(answer, closing && rawCode(closing));
    return { what, meaning: 'The token was refused.', label: 'inferred', next: newToken };
  }
  if (closing === undefined) {
    const what = 'The server refused the session.';
    return { what, meaning: 'The token was probably refused.', label: 'inferred', next: newToken };
  }
  const what = sentences(`${who(closing)}${when(closing, after)}`, rawCode(closing), closing.detail);
  const reading = read(closing, after, describeCloseCode(closing.code, document?.close).meaning);
  return { what, ...reading, next: whatNext(session, reading.next) };
}

/** `manual` is what the user can do. */
function whatNext(session: Ended, manual: string): string {
  if (session.kind === 'waiting') return 'It is opened again by itself, with the token of that moment.';
  if (session.kind === 'refused' || session.stopped === undefined) return manual;
  return sentences(describeStop(session.stopped), manual);
}

/** `meaning` is the code's. */
function read(closing: Closing, after: Stage | undefined, meaning: string): Reading {
  if (closing.by === 'us') {
    return { meaning: 'You disconnected.', next: 'Press Connect to open a new session.' };
  }
  if (after?.reached === 'opening') return neverOpened(closing);
  if (closing.by === 'watch') {
    const why = 'A connection that broke without a word looks just like a server that has nothing to say.';
    return { meaning: why, next: nextAfter(closing.code) };
  }
  if (closing.by === 'nobody') return brokeOff(closing, after, meaning);
  if (tokenIsSuspect(closing, after)) {
    return {
      meaning: `The token was probably refused: if it is not valid, the server closes the socket. ${meaning}`,
      label: 'inferred',
      next: newToken,
    };
  }
  const waited = ' No connect message had been sent; the server wants one first (section 2.1.2).';
  return { meaning: after?.reached === 'open' ? meaning + waited : meaning, next: nextAfter(closing.code) };
}

function tokenIsSuspect({ at, code }: Closing, after: Stage | undefined): boolean {
  if (asksForOtherCredentials(code)) return true;
  return after?.reached === 'connect sent' && at - after.since < soon && !technicalCodes.has(code);
}

function neverOpened({ detail }: Closing): Reading {
  const meaning = 'The socket was never open, so no connect message and no token went out.';
  if (detail !== undefined) return { meaning, next: 'Once that is put right, press Connect.' };
  return {
    meaning: `${meaning} A browser does not tell a page why: the host may not exist, nothing may be listening there, its certificate may not be trusted, or it may have refused the handshake.`,
    next: 'Check the Domain; connected through the relay, the console shows the reason.',
  };
}

function brokeOff({ at, detail }: Closing, after: Stage | undefined, meaning: string): Reading {
  const causes =
    detail === undefined
      ? ' The network or the server dropped the connection, or the server sent a frame against the protocol (such as text that is not UTF-8), on which the browser ends the connection and tells the page nothing.'
      : '';
  const next =
    'What was received until then is kept. The console of the browser’s developer tools may know the reason; then press Connect.';
  if (after?.reached === 'connect sent' && at - after.since < soon) {
    return {
      meaning: `${meaning}${causes} So soon after connect it may also be the server’s way to refuse the token.`,
      label: 'inferred',
      next: 'Check the token, then press Connect.',
    };
  }
  return { meaning: `${meaning}${causes}`, next };
}

function nextAfter(code: number): string {
  switch (code) {
    case 1002:
    case 1003:
    case 1007:
      return 'What was received until then is kept: look at the last frames, and at what was sent.';
    case 1009:
      return 'Send a shorter message.';
    case 1012:
    case 1013:
      return 'Wait a moment, then press Connect.';
    default:
      return 'Press Connect to open a new session; events of the time between are not delivered later.';
  }
}

function who({ by }: Closing): string {
  switch (by) {
    case 'us':
      return 'Closed by this page';
    case 'watch':
      return 'Given up by this page';
    case 'server':
      return 'Closed by the server';
    case 'nobody':
      return 'The connection ended';
    default:
      return assertNever(by);
  }
}

function when({ at }: Closing, after: Stage | undefined): string {
  if (after === undefined) return '';
  const time = elapsed(at - after.since);
  switch (after.reached) {
    case 'opening':
      return ` before the socket was open, ${time} after the attempt began`;
    case 'open':
      return ` ${time} after the socket was open, before a connect message`;
    case 'connect sent':
      return ` ${time} after the connect message, before any answer`;
    case 'accepted':
      return ` ${time} after the first answer`;
    default:
      return assertNever(after.reached);
  }
}

function rawCode({ code, reason }: Closing): string {
  const { name } = describeCloseCode(code);
  return `Code ${String(code)}${name === '' ? '' : ` (${name})`}${reason === '' ? '' : `, reason “${reason}”`}`;
}

/** Joins what is there, each part ended by a full stop. */
function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
