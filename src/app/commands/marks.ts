import type { FeedId } from '../../domain/socket/feed.ts';
import { markOf } from '../../domain/socket/marks.ts';
import type { Mark } from '../../domain/socket/marks.ts';
import type { RecordingState } from '../../domain/socket/recording-state.ts';
import type { AppContext } from '../context.ts';
import type { Feed } from '../state/app-state.ts';
import { filterByMarks } from './filter-events.ts';
import { readMarks, writeMarks } from '../state/remembered-marks.ts';

/** Marks a frame of the chosen feed; a mark that it has already gets the new note. */
export function markFrame(context: AppContext, mark: Mark): void {
  const { chosen: feed } = context.store.getState().events;
  const noted = markOf(feedOf(context, feed)?.marks ?? [], mark.number) !== undefined;
  context.store.dispatch({ kind: 'frame marked', feed, mark });
  storeMarks(context, feed);
  // Another note on the same frame lets no other frame through.
  if (!noted) filterByMarks(context);
}

/** Takes the mark off a frame of the chosen feed, with its note. */
export function unmarkFrame(context: AppContext, number: number): void {
  const feed = context.store.getState().events.chosen;
  context.store.dispatch({ kind: 'frame unmarked', feed, number });
  storeMarks(context, feed);
  filterByMarks(context);
}

/** Takes what has become of a feed's frames: marks that were stored for them come back, those set since are stored. */
export function takeRecording(context: AppContext, feed: FeedId, recording: RecordingState): void {
  const { store, preferences } = context;
  if (feedOf(context, feed)?.recording.kind === 'none') {
    const { marks, opens } = readMarks(preferences, recording);
    if (marks.length > 0 || opens.length > 0) store.dispatch({ kind: 'marks recalled', feed, marks, opens });
  }
  store.dispatch({ kind: 'recording changed', feed, recording });
  storeMarks(context, feed);
}

/** Stores the marks of a feed with its recording, so that they are there after a reload; nothing where it has none. */
export function storeMarks(context: AppContext, feed: FeedId): void {
  const found = feedOf(context, feed);
  if (found !== undefined) writeMarks(context.preferences, found);
}

function feedOf({ store }: AppContext, feed: FeedId): Feed | undefined {
  return store.getState().events.feeds.find(({ id }) => id === feed);
}
