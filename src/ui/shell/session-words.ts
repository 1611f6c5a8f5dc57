import { assertNever } from '../../domain/assert-never.ts';
import type { Session } from '../../domain/socket/session.ts';
import type { Tone } from '../elements/status-word.ts';

/** A session's state in a few words, with how it is meant. */
export interface SessionWords {
  readonly text: string;
  readonly tone: Tone;
}

/** The words for a session's state. */
export function sessionWords(session: Session): SessionWords {
  switch (session.kind) {
    case 'none':
      return { text: 'not connected', tone: 'soft' };
    case 'opening':
      return { text: 'opening', tone: 'info' };
    case 'open':
      return { text: 'open', tone: 'info' };
    case 'connect sent':
      return { text: 'connect sent', tone: 'info' };
    case 'no answer':
      return { text: 'connect sent, no answer', tone: 'info' };
    case 'quiet':
      return sessionWords(session.before);
    case 'stale':
      return { text: 'stale', tone: 'bad' };
    case 'waiting':
      return { text: `reconnecting, attempt ${String(session.attempt)}`, tone: 'warn' };
    case 'accepted':
      return { text: 'connected, accepted', tone: 'good' };
    case 'refused':
      return { text: 'refused', tone: 'bad' };
    case 'closed':
      return session.closing.by === 'us'
        ? { text: 'disconnected', tone: 'soft' }
        : { text: `closed, code ${String(session.closing.code)}`, tone: 'warn' };
    default:
      return assertNever(session);
  }
}
