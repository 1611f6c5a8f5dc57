import type { FeedId } from '../../domain/socket/feed.ts';
import { defaultSessionSettings } from '../../domain/socket/session-settings.ts';
import { defaultLogSettings } from '../../domain/socket/log-settings.ts';
import type { LogSettings } from '../../domain/socket/log-settings.ts';
import type { SessionSettings } from '../../domain/socket/session-settings.ts';
import type { FeedCounts } from '../ports/socket-port.ts';
import type { Feed, FeedFilter } from './app-state.ts';

/** Counts of a log that nothing has come into. */
export const noCounts: FeedCounts = { kept: 0, dropped: 0, bytes: 0, notes: 0 };

/** No filter: all frames are shown. */
const noFilter: FeedFilter = { id: 0, text: '', shows: 'matches' };

/** A feed that has not been connected yet. */
export function emptyFeed(
  id: FeedId,
  settings: SessionSettings = defaultSessionSettings,
  log: LogSettings = defaultLogSettings,
): Feed {
  return {
    id,
    session: { kind: 'none' },
    settings,
    counts: noCounts,
    recording: { kind: 'none' },
    log,
    generation: 0,
    opens: [],
    marks: [],
    filter: noFilter,
    repetition: { text: '', state: { kind: 'none' } },
  };
}
