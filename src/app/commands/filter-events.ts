import { parseFilter } from '../../domain/socket/filter/parse-filter.ts';
import { millis } from '../../domain/time.ts';
import type { AppContext } from '../context.ts';
import { selectFeed } from '../select/select-feed.ts';
import type { FeedFilter } from '../state/app-state.ts';
import { chosenPort } from './feeds.ts';

/** Filters the frames of the chosen feed; a text without anything in it takes the filter away. */
export function filterEvents(context: AppContext, text: string): void {
  const { store, clock } = context;
  store.dispatch({ kind: 'filter set', feed: store.getState().events.chosen, text });
  const { filter, marks } = selectFeed(store.getState());
  const minutesBehind = new Date(clock.now()).getTimezoneOffset();
  chosenPort(context).filter(
    text.trim() === ''
      ? undefined
      : {
          id: filter.id,
          text,
          zoneOffset: millis(0 - minutesBehind * 60_000),
          marked: marks.map(({ number }) => number),
        },
  );
}

/** Shows the matches of the chosen feed's filter only, or all frames. */
export function showEvents({ store }: AppContext, shows: FeedFilter['shows']): void {
  store.dispatch({ kind: 'filter shown', feed: store.getState().events.chosen, shows });
}

/** Looks anew where the filter asks for marked frames, and the marks have changed. */
export function filterByMarks(context: AppContext): void {
  const { text } = selectFeed(context.store.getState()).filter;
  const asks = parseFilter(text).terms.some(
    ({ condition }) => condition.kind === 'trait' && condition.trait === 'marked',
  );
  if (asks) filterEvents(context, text);
}
