import type { SessionEntry } from '../../domain/history/session-entry.ts';
import type { FeedId } from '../../domain/socket/feed.ts';
import type { SessionTally } from '../../domain/socket/recording-state.ts';
import type { SessionSignal } from '../../domain/socket/session.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { AppContext } from '../context.ts';
import type { Feed } from '../state/app-state.ts';

/**
 * Writes a session to the history when it begins and when it ends. To be called with every signal before the state takes
 * it. An attempt that the feed makes by itself is a session only once its socket is open; what is replayed is none.
 */
export function followSession(
  context: AppContext,
  id: FeedId,
  signal: SessionSignal,
  tally: SessionTally,
): void {
  const feed = context.store.getState().events.feeds.find((one) => one.id === id);
  if (feed === undefined || feed.source !== undefined) return;
  switch (signal.kind) {
    case 'opening':
      if (feed.session.kind !== 'waiting') begin(context, feed, signal.url, signal.at, tally);
      return;
    case 'opened':
      if (feed.entry === undefined && 'url' in feed.session) {
        begin(context, feed, feed.session.url, signal.at, tally);
      }
      return;
    case 'closed': {
      const { at, code, reason, by } = signal;
      if (feed.entry !== undefined) {
        void endSession(context, feed, {
          ...feed.entry,
          tally,
          end: { kind: 'closed', at, code, reason, by },
        });
      }
      return;
    }
    default:
      return;
  }
}

/** Completes the entry of a feed's session. */
export async function endSession(context: AppContext, { id }: Feed, entry: SessionEntry): Promise<void> {
  context.store.dispatch({ kind: 'session entry changed', feed: id, entry: undefined });
  await storeSession(context, entry);
}

function begin(
  context: AppContext,
  { id, as = '', origin }: Feed,
  url: string,
  startedAt: Timestamp,
  tally: SessionTally,
): void {
  const live = origin?.kind === 'live';
  const entry: SessionEntry = {
    version: 1,
    id: context.clock.nextId(),
    startedAt,
    environment: live ? 'Live CCS' : 'Built-in CCS',
    target: live ? new URL(origin.origin).host : 'Built-in CCS',
    url,
    as,
    end: { kind: 'running' },
    tally,
  };
  context.store.dispatch({ kind: 'session entry changed', feed: id, entry });
  void storeSession(context, entry);
}

async function storeSession({ store, history }: AppContext, entry: SessionEntry): Promise<void> {
  store.dispatch({ kind: 'session written', entry });
  const written = await history.putSession(entry);
  if (!written.ok) store.dispatch({ kind: 'history failed', why: written.error });
}
