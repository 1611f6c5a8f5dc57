import type { AppContext } from '../context.ts';
import { feedsToRemember, parseRememberedFeeds } from '../state/remembered-feeds.ts';
import type { RememberedFeed } from '../state/remembered-feeds.ts';
import { readHistory } from './history.ts';
import { endSession } from './follow-session.ts';

const name = 'feeds';

/** Brings the feeds back that this tab had before it was reloaded; resolves when their frames are there. */
export async function restoreFeeds(context: AppContext): Promise<void> {
  const remembered = parseRememberedFeeds(context.tab.read(name));
  if (remembered === undefined) return;
  const { chosen, next, feeds } = remembered;
  context.store.dispatch({ kind: 'feeds restored', chosen, next, feeds: feeds.map(({ feed }) => feed) });
  await Promise.all(feeds.map((one) => resume(context, one)));
  // The history may have been read while the sessions of these feeds were being completed.
  await readHistory(context);
}

/** Writes what `restoreFeeds` reads whenever it has changed, but no more than that. */
export function createFeedsMemory({ store, tab, clock }: AppContext): () => void {
  let written = '';
  return () => {
    const remembered = feedsToRemember(store.getState().events, clock.now());
    const text = JSON.stringify(remembered);
    if (text === written) return;
    written = text;
    tab.write(name, remembered);
  };
}

async function resume(context: AppContext, { feed, range, left }: RememberedFeed): Promise<void> {
  if (range === undefined) return;
  const sessionRange = left?.tally.range;
  const session = sessionRange?.recording === range.recording ? { sessionFirst: sessionRange.from } : {};
  const resumed = await context.sockets.of(feed.id).resume({ ...range, ...session });
  if (!resumed.ok) {
    const text = `The events of “${feed.as ?? `Tab ${feed.id}`}” cannot be shown again. ${resumed.error}`;
    context.store.dispatch({
      kind: 'notice given',
      notice: { id: `feed ${feed.id}`, tone: 'warning', text },
    });
    return;
  }
  if (left === undefined) return;
  const at = feed.session.kind === 'closed' ? feed.session.closing.at : left.startedAt;
  await endSession(context, feed, { ...left, tally: resumed.value, end: { kind: 'left', at } });
}
