import { assertNever } from '../assert-never.ts';
import type { Timestamp } from '../time.ts';
import { asksForOtherCredentials } from './close-code.ts';
import type { HandshakeAnswer } from './handshake-answer.ts';
import type { StopReason } from './stop-reason.ts';

/**
 * Who ended a session: us, because the user wanted it; `watch`, which is us too, because no sign of life came in time; the
 * other side; or nobody (the connection broke, or never came about).
 */
export type EndedBy = 'us' | 'watch' | 'server' | 'nobody';

/** Something that happened to a socket; told by the adapter, in order. */
export type SessionSignal =
  | { readonly kind: 'opening'; readonly at: Timestamp; readonly url: string }
  | { readonly kind: 'opened'; readonly at: Timestamp }
  | { readonly kind: 'connect sent'; readonly at: Timestamp }
  /** Nothing that answers `connect` came in the time that the feed allows. */
  | { readonly kind: 'no answer'; readonly at: Timestamp }
  /** The first JSON frame after `connect`, see `connect-answer.ts`; `refusal` when it is an error frame. */
  | { readonly kind: 'first frame'; readonly at: Timestamp; readonly refusal?: string }
  /** No frame has come since `last`: `stale` where pings went out in that time, `quiet` where none did. */
  | { readonly kind: 'silent'; readonly at: Timestamp; readonly last: Timestamp; readonly as: Silence }
  /** A frame came after all. */
  | { readonly kind: 'alive'; readonly at: Timestamp }
  | {
      readonly kind: 'closed';
      readonly at: Timestamp;
      readonly code: number;
      readonly reason: string;
      readonly by: EndedBy;
      /** What is known beyond the code, in words: a refused handshake, a connection given up. */
      readonly detail?: string;
      /** What the server answered instead of opening the socket, where that is known. */
      readonly answer?: HandshakeAnswer;
    }
  /** The session will be opened anew at `due`; attempts are counted from 1. */
  | {
      readonly kind: 'waiting';
      readonly at: Timestamp;
      readonly attempt: number;
      readonly due: Timestamp;
    }
  /** Nothing will be opened by itself. */
  | { readonly kind: 'stopped'; readonly at: Timestamp; readonly why: StopReason };

/** A line on which nothing comes: `quiet` may be as it should be, `stale` is most likely dead. */
export type Silence = 'quiet' | 'stale';

/** How a closed session ended. */
export interface Closing {
  readonly at: Timestamp;
  /** Close code (RFC 6455 section 7.4); 1006 where no close frame came. */
  readonly code: number;
  readonly reason: string;
  readonly by: EndedBy;
  readonly detail?: string;
  readonly answer?: HandshakeAnswer;
}

/** How far a session had come when it ended, and since when it had been there. */
export interface Stage {
  readonly reached: 'opening' | 'open' | 'connect sent' | 'accepted';
  readonly since: Timestamp;
}

/** A session whose socket is open and was heard of not too long ago. */
export type OpenSession =
  | { readonly kind: 'open'; readonly url: string; readonly since: Timestamp }
  | { readonly kind: 'connect sent'; readonly url: string; readonly since: Timestamp }
  /** As `connect sent`, and the time for an answer is over. It may still come. */
  | { readonly kind: 'no answer'; readonly url: string; readonly since: Timestamp }
  /** A frame came after `connect`: the server lets us listen (a reading; the document names no reply). */
  | {
      readonly kind: 'accepted';
      readonly url: string;
      readonly since: Timestamp;
      /** When `connect` was sent, right after the socket was open. */
      readonly openedAt: Timestamp;
    };

/** The state of the one session; each member carries only what is known then. */
export type Session =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly url: string; readonly since: Timestamp }
  | OpenSession
  /** An open socket on which no frame has come since `since`; `before` is what it is when one comes. */
  | {
      readonly kind: Silence;
      readonly url: string;
      readonly since: Timestamp;
      readonly before: OpenSession;
    }
  /** Closed by the server after `connect` and before anything else, or answered by an error frame. */
  | {
      readonly kind: 'refused';
      readonly url: string;
      readonly closing?: Closing;
      readonly reason?: string;
      readonly at: Timestamp;
      readonly after?: Stage;
    }
  /** Ended, and to be opened anew by itself. */
  | {
      readonly kind: 'waiting';
      readonly url: string;
      readonly closing: Closing;
      readonly after?: Stage;
      readonly attempt: number;
      readonly due: Timestamp;
    }
  | {
      readonly kind: 'closed';
      readonly url: string;
      readonly closing: Closing;
      readonly after?: Stage;
      /** Why it is not opened anew by itself. */
      readonly stopped?: StopReason;
    };

/** The state after `signal`. Signals that make no sense in a state leave it as it is. */
export function reduceSession(session: Session, signal: SessionSignal): Session {
  switch (signal.kind) {
    case 'opening':
      return { kind: 'opening', url: signal.url, since: signal.at };
    case 'opened':
      return session.kind === 'opening' ? { kind: 'open', url: session.url, since: signal.at } : session;
    case 'connect sent':
      return session.kind === 'open' ? { kind: 'connect sent', url: session.url, since: signal.at } : session;
    case 'no answer':
      if (session.kind === 'connect sent') return { ...session, kind: 'no answer' };
      // A line may be silent by the feed's own settings before the time for an answer is over.
      return (session.kind === 'quiet' || session.kind === 'stale') && session.before.kind === 'connect sent'
        ? { ...session, before: { ...session.before, kind: 'no answer' } }
        : session;
    case 'first frame':
      return session.kind === 'connect sent' || session.kind === 'no answer'
        ? answered(session, signal)
        : session;
    case 'silent': {
      const before = openPart(session);
      return before === undefined
        ? session
        : { kind: signal.as, url: before.url, since: signal.last, before };
    }
    case 'alive':
      return session.kind === 'quiet' || session.kind === 'stale' ? session.before : session;
    case 'closed':
      return ended(session, signal);
    case 'waiting': {
      if (session.kind !== 'closed') return session;
      const { url, closing, after } = session;
      const { attempt, due } = signal;
      return { kind: 'waiting', url, closing, attempt, due, ...(after === undefined ? {} : { after }) };
    }
    case 'stopped': {
      if (session.kind !== 'waiting' && session.kind !== 'closed') return session;
      const { url, closing, after } = session;
      return { kind: 'closed', url, closing, stopped: signal.why, ...(after === undefined ? {} : { after }) };
    }
    default:
      return assertNever(signal);
  }
}

/** The open session, silent or not; undefined where no socket is open. */
export function openPart(session: Session): OpenSession | undefined {
  switch (session.kind) {
    case 'open':
    case 'connect sent':
    case 'no answer':
    case 'accepted':
      return session;
    case 'quiet':
    case 'stale':
      return session.before;
    case 'none':
    case 'opening':
    case 'refused':
    case 'waiting':
    case 'closed':
      return undefined;
    default:
      return assertNever(session);
  }
}

/** True while a socket exists: Disconnect makes sense, Connect does not. */
export function isLive(session: Session): boolean {
  return (
    session.kind === 'opening' ||
    openPart(session) !== undefined ||
    (session.kind === 'refused' && session.closing === undefined)
  );
}

type Signal<Kind extends SessionSignal['kind']> = Extract<SessionSignal, { kind: Kind }>;

function answered(
  { url, since }: Extract<OpenSession, { kind: 'connect sent' | 'no answer' }>,
  { at, refusal }: Signal<'first frame'>,
): Session {
  return refusal === undefined
    ? { kind: 'accepted', url, since: at, openedAt: since }
    : { kind: 'refused', url, at, reason: refusal, after: { reached: 'connect sent', since } };
}

function ended(session: Session, signal: Signal<'closed'>): Session {
  if (!isLive(session)) return session;
  const { kind: _kind, ...closing } = signal;
  if (session.kind === 'refused') return { ...session, closing };
  const state = session.kind === 'opening' ? session : openPart(session);
  if (state === undefined) return session;
  const after: Stage = {
    reached: state.kind === 'no answer' ? 'connect sent' : state.kind,
    since: state.since,
  };
  const { url } = state;
  return isRefusal(state, signal)
    ? { kind: 'refused', url, at: signal.at, closing, after }
    : { kind: 'closed', url, closing, after };
}

/** "If the connection is not validated, it is closed from the server side" (section 2.1.2). */
function isRefusal({ kind }: OpenSession | { readonly kind: 'opening' }, { by, code }: Signal<'closed'>) {
  if (by !== 'server') return false;
  // Long after connect a close is one like any other, unless its code says what it is about.
  return kind === 'connect sent' || (kind === 'no answer' && asksForOtherCredentials(code));
}
