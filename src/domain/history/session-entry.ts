import type { SessionTally } from '../socket/recording-state.ts';
import type { EndedBy } from '../socket/session.ts';
import type { Timestamp } from '../time.ts';

/** How a stored session ended, as far as it is known. */
export type SessionEnd =
  /** It had not ended when this was written; where its recording is not being written any more, the end is unknown. */
  | { readonly kind: 'running' }
  | {
      readonly kind: 'closed';
      readonly at: Timestamp;
      /** Close code (RFC 6455 section 7.4); 1006 where no close frame came. */
      readonly code: number;
      readonly reason: string;
      readonly by: EndedBy;
    }
  /** The page was reloaded, closed or crashed meanwhile; `at` is when it was last seen. */
  | { readonly kind: 'left'; readonly at: Timestamp };

/** One stored session: one connection from its opening to its close. Secrets stand in it as placeholders. */
export interface SessionEntry {
  readonly version: 1;
  /** Grows with each new entry, together with those of the exchanges; order is by this, not by the clock. */
  readonly id: string;
  readonly startedAt: Timestamp;
  /** `Built-in CCS` or `Live CCS`. */
  readonly environment: string;
  /** The Domain as host or host:port, or `Built-in CCS`. */
  readonly target: string;
  /** The socket's address. */
  readonly url: string;
  /** Whose token it was opened with, and where to; what the tab of Events was called. */
  readonly as: string;
  readonly end: SessionEnd;
  /** As when this was written: for a session that runs, what it had at its beginning. */
  readonly tally: SessionTally;
}
