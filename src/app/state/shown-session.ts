import { assertNever } from '../../domain/assert-never.ts';
import type { SessionEntry } from '../../domain/history/session-entry.ts';
import type { Closing, Session } from '../../domain/socket/session.ts';
import { leftWords } from './remembered-feeds.ts';

const unknownWords = 'How it ended is not known: its page was closed or crashed, and nobody came back to it.';

/** A stored session as Events shows it: it is over. */
export function shownSession({ url, startedAt, end }: SessionEntry): Session {
  const closed = (closing: Closing): Session => ({ kind: 'closed', url, closing });
  switch (end.kind) {
    case 'closed': {
      const { at, code, reason, by } = end;
      return closed({ at, code, reason, by });
    }
    case 'left':
      return closed({ at: end.at, code: 1006, reason: '', by: 'us', detail: leftWords });
    case 'running':
      return closed({ at: startedAt, code: 1006, reason: '', by: 'us', detail: unknownWords });
    default:
      return assertNever(end);
  }
}
