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

/** The state of the socket session in words at moment `now`. */
export function sessionWords(session: Session, now: Timestamp): SessionWords {
  switch (session.kind) {
    case 'none':
      return { tone: 'soft', words: 'not connected', hint: '' };
    case 'opening':
      return { tone: 'info', words: 'opening', hint: '' };
    case 'open':
      return { tone: 'warn', words: 'open', hint: 'no connect message has been sent' };
    case 'connect sent':
      return { tone: 'good', words: 'connect sent', hint: 'connected, nothing received yet' };
    case 'no answer': {
      const waited = seconds(now - session.since);
      const hint = `no answer for ${waited} s; silence is normal in quiet times`;
      return { tone: 'good', words: 'connect sent', hint };
    }
    case 'accepted':
      return { tone: 'good', words: 'accepted', hint: 'connected' };
    case 'quiet': {
      const { words } = sessionWords(session.before, now);
      const silent = `quiet for ${seconds(now - session.since)} s`;
      const hint = `${silent}; without keep-alive a quiet line cannot be told from a dead one`;
      return { tone: 'soft', words, hint };
    }
    case 'stale': {
      const silent = `no sign of life for ${seconds(now - session.since)} s, although pings went out`;
      return { tone: 'bad', words: 'stale', hint: `${silent}: the connection is most likely dead` };
    }
    case 'refused':
      return { tone: 'bad', words: 'refused', hint: '' };
    case 'waiting': {
      const left = session.due - now;
      const when = left > 0 ? `in ${(left / 1000).toFixed(1)} s, ` : '';
      // The words are spoken when they change: what changes all the time is in the hint.
      return { tone: 'warn', words: 'reconnecting', hint: `${when}attempt ${String(session.attempt)}` };
    }
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
  return sessionWords(session, timestamp(0)).tone;
}

/** Whole seconds. */
function seconds(milliseconds: number): string {
  return String(Math.max(0, Math.floor(milliseconds / 1000)));
}
