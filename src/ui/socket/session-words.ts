import { assertNever } from '../../domain/assert-never.ts';
import type { Session } from '../../domain/socket/session.ts';
import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';

/** A session's state for reading. */
export interface SessionWords {
  readonly tone: 'good' | 'info' | 'warn' | 'bad' | 'soft';
  readonly words: string;
  /** What that means just now; empty where the words say it all. */
  readonly hint: string;
}

/**
 * The state of the socket session in words at moment `now`. After `answerWithin` seconds without an answer it says so;
 * a socket that is silent is healthy all the same, because nothing may be happening.
 */
export function sessionWords(session: Session, now: Timestamp, answerWithin: number): SessionWords {
  switch (session.kind) {
    case 'none':
      return { tone: 'soft', words: 'not connected', hint: '' };
    case 'opening':
      return { tone: 'info', words: 'opening', hint: '' };
    case 'open':
      return { tone: 'warn', words: 'open', hint: 'no connect message has been sent' };
    case 'connect sent': {
      const waited = Math.floor((now - session.since) / 1000);
      const silent =
        waited >= answerWithin ? `for ${String(waited)} s; silence is normal in quiet times` : 'yet';
      return { tone: 'good', words: 'connect sent', hint: `connected, nothing received ${silent}` };
    }
    case 'accepted':
      return { tone: 'good', words: 'accepted', hint: 'connected' };
    case 'refused':
      return { tone: 'bad', words: 'refused', hint: '' };
    case 'closed': {
      const { code, reason, by } = session.closing;
      const told = reason === '' ? String(code) : `${String(code)}, ${reason}`;
      return { tone: by === 'us' ? 'soft' : 'warn', words: `closed (${told})`, hint: '' };
    }
    default:
      return assertNever(session);
  }
}

/** How a session's state is meant, whenever that is. */
export function sessionTone(session: Session): SessionWords['tone'] {
  return sessionWords(session, timestamp(0), 0).tone;
}
