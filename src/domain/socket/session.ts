import { assertNever } from '../assert-never.ts';
import type { Timestamp } from '../time.ts';

/** Something that happened to a socket; told by the adapter, in order. */
export type SessionSignal =
  | { readonly kind: 'opening'; readonly at: Timestamp; readonly url: string }
  | { readonly kind: 'opened'; readonly at: Timestamp }
  | { readonly kind: 'connect sent'; readonly at: Timestamp }
  /** The first JSON frame after `connect`, see `connect-answer.ts`; `refusal` when it is an error frame. */
  | { readonly kind: 'first frame'; readonly at: Timestamp; readonly refusal?: string }
  | {
      readonly kind: 'closed';
      readonly at: Timestamp;
      readonly code: number;
      readonly reason: string;
      /** Who began: us (Disconnect), or the other side, or nobody (the connection broke). */
      readonly by: 'us' | 'server' | 'nobody';
      /** What the relay knows of a handshake that was refused, in words. */
      readonly detail?: string;
    };

/** How a closed session ended. */
export interface Closing {
  readonly at: Timestamp;
  /** Close code (RFC 6455 section 7.4); 1006 where no close frame came. */
  readonly code: number;
  readonly reason: string;
  readonly by: 'us' | 'server' | 'nobody';
  readonly detail?: string;
}

/** How far a session had come when it ended, and since when it had been there. */
export interface Stage {
  readonly reached: 'opening' | 'open' | 'connect sent' | 'accepted';
  readonly since: Timestamp;
}

/** The state of the one session; each member carries only what is known then. */
export type Session =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly url: string; readonly since: Timestamp }
  | { readonly kind: 'open'; readonly url: string; readonly since: Timestamp }
  | { readonly kind: 'connect sent'; readonly url: string; readonly since: Timestamp }
  /** A frame came after `connect`: the server lets us listen (a reading; the document names no reply). */
  | {
      readonly kind: 'accepted';
      readonly url: string;
      readonly since: Timestamp;
      readonly openedAt: Timestamp;
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
  | { readonly kind: 'closed'; readonly url: string; readonly closing: Closing; readonly after?: Stage };

/** The state after `signal`. Signals that make no sense in a state leave it as it is. */
export function reduceSession(session: Session, signal: SessionSignal): Session {
  switch (signal.kind) {
    case 'opening':
      return { kind: 'opening', url: signal.url, since: signal.at };
    case 'opened':
      return session.kind === 'opening' ? { kind: 'open', url: session.url, since: signal.at } : session;
    case 'connect sent':
      return session.kind === 'open' ? { kind: 'connect sent', url: session.url, since: signal.at } : session;
    case 'first frame':
      if (session.kind !== 'connect sent') return session;
      return signal.refusal === undefined
        ? { kind: 'accepted', url: session.url, since: signal.at, openedAt: session.since }
        : {
            kind: 'refused',
            url: session.url,
            at: signal.at,
            reason: signal.refusal,
            after: { reached: 'connect sent', since: session.since },
          };
    case 'closed': {
      if (session.kind === 'none' || session.kind === 'closed') return session;
      if (session.kind === 'refused' && session.closing !== undefined) return session;
      const closing: Closing = {
        at: signal.at,
        code: signal.code,
        reason: signal.reason,
        by: signal.by,
        ...(signal.detail === undefined ? {} : { detail: signal.detail }),
      };
      if (session.kind === 'refused') return { ...session, closing };
      const after: Stage = { reached: session.kind, since: session.since };
      return session.kind === 'connect sent' && signal.by === 'server'
        ? { kind: 'refused', url: session.url, at: signal.at, closing, after }
        : { kind: 'closed', url: session.url, closing, after };
    }
    default:
      return assertNever(signal);
  }
}

/** True while a socket exists: Disconnect makes sense, Connect does not. */
export function isLive(session: Session): boolean {
  switch (session.kind) {
    case 'opening':
    case 'open':
    case 'connect sent':
    case 'accepted':
      return true;
    case 'refused':
      return session.closing === undefined;
    case 'none':
    case 'closed':
      return false;
    default:
      return assertNever(session);
  }
}
