import type { FeedId } from '../../domain/socket/feed.ts';
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

/** Ends a feed: its session, its log and its tab. */
export function closeFeed({ store, sockets }: AppContext, feed: FeedId): void {
  sockets.release(feed);
  store.dispatch({ kind: 'feed closed', feed });
}
