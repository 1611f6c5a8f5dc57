import type { FeedId } from '../../domain/socket/feed.ts';
import { endSession } from './follow-session.ts';
import type { AppContext } from '../context.ts';
import type { SocketPort } from '../ports/socket-port.ts';

/** The port of the feed that the user looks at. */
export function chosenPort({ store, sockets }: AppContext): SocketPort {
  return sockets.of(store.getState().events.chosen);
}

/** Empties the log of the chosen feed; a session goes on. */
export function clearEvents({ store, sockets }: AppContext): void {
  const feed = store.getState().events.chosen;
  sockets.of(feed).clear();
  store.dispatch({ kind: 'log cleared', feed });
}

/** Ends a feed: its session, its log and its tab. What the history has of it stays. */
export async function closeFeed(context: AppContext, feed: FeedId): Promise<void> {
  const { store, sockets, clock } = context;
  const closed = store.getState().events.feeds.find(({ id }) => id === feed);
  const released = sockets.release(feed);
  store.dispatch({ kind: 'feed closed', feed });
  if (closed?.entry === undefined) return;
  const end = { kind: 'closed', at: clock.now(), code: 1000, reason: '', by: 'us' } as const;
  const tally = (await released) ?? closed.entry.tally;
  await endSession(context, closed, { ...closed.entry, tally, end });
}
