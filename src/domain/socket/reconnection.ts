import { assertNever } from '../assert-never.ts';
import type { Timestamp } from '../time.ts';
import { asksForOtherCredentials } from './close-code.ts';
import { openPart } from './session.ts';
import type { OpenSession, Session } from './session.ts';
import type { StopReason } from './stop-reason.ts';

/** What is known from one session to the next since the user pressed Connect. */
export interface Chain {
  /** Whether any of the sessions was accepted. */
  readonly accepted: boolean;
  /** Attempts in a row after which no session lived for long. */
  readonly failures: number;
  /** Sessions in a row that ended soon after `connect`. */
  readonly endedAtOnce: number;
}

/** As it is when the user presses Connect. */
export const newChain: Chain = { accepted: false, failures: 0, endedAtOnce: 0 };

/** A session that ends so soon after `connect` may have been ended because of it; in milliseconds. */
const soon = 5000;

/**
 * A session must have been heard of and have lived so long (in milliseconds) before the back-off starts anew: a server
 * that accepts and then drops everybody is to be spared as well.
 */
const goodLife = 10_000;

/** What follows from the end of a session. */
export interface Verdict {
  readonly chain: Chain;
  readonly next:
    | { readonly kind: 'again'; /** Counted from 1. */ readonly attempt: number }
    | { readonly kind: 'stop'; readonly why: StopReason };
}

/** Judges the end of a session: `before` is its state until then, `after` the one since. */
export function judgeEnd(
  chain: Chain,
  before: Session,
  after: Extract<Session, { kind: 'closed' | 'refused' }>,
  reconnect: 'on' | 'off',
): Verdict {
  const at = after.closing?.at;
  const open = openPart(before);
  const connectSent = open === undefined ? undefined : connectSentAt(open);
  const lived = at === undefined || connectSent === undefined ? 0 : at - connectSent;
  const accepted = open?.kind === 'accepted';
  const failures = accepted && lived >= goodLife ? 0 : chain.failures;
  const next: Chain = {
    accepted: chain.accepted || accepted,
    failures: failures + 1,
    // An attempt that never got so far says nothing about the token, neither for nor against it.
    endedAtOnce: connectSent === undefined ? chain.endedAtOnce : lived < soon ? chain.endedAtOnce + 1 : 0,
  };
  const why = reasonToStop(next, after, reconnect);
  return {
    chain: next,
    next: why === undefined ? { kind: 'again', attempt: next.failures } : { kind: 'stop', why },
  };
}

function reasonToStop(
  { accepted, endedAtOnce }: Chain,
  after: Extract<Session, { kind: 'closed' | 'refused' }>,
  reconnect: 'on' | 'off',
): StopReason | undefined {
  if (after.closing?.by === 'us') return { kind: 'by user' };
  if (after.kind === 'refused' || asksForOtherCredentials(after.closing.code)) return { kind: 'refused' };
  if (!accepted) return { kind: 'never accepted' };
  if (reconnect === 'off') return { kind: 'off' };
  return endedAtOnce >= 2 ? { kind: 'ended at once twice' } : undefined;
}

function connectSentAt(open: OpenSession): Timestamp | undefined {
  switch (open.kind) {
    case 'accepted':
      return open.openedAt;
    case 'connect sent':
    case 'no answer':
      return open.since;
    case 'open':
      return undefined;
    default:
      return assertNever(open);
  }
}
