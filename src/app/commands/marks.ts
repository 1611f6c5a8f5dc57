import type { Mark } from '../../domain/socket/marks.ts';
import type { AppContext } from '../context.ts';
import { filterByMarks } from './filter-events.ts';

/** Marks a frame of the chosen feed; a mark that it has already gets the new note. */
export function markFrame(context: AppContext, mark: Mark): void {
  const { store } = context;
  store.dispatch({ kind: 'frame marked', feed: store.getState().events.chosen, mark });
  filterByMarks(context);
}

/** Takes the mark off a frame of the chosen feed, with its note. */
export function unmarkFrame(context: AppContext, number: number): void {
  const { store } = context;
  store.dispatch({ kind: 'frame unmarked', feed: store.getState().events.chosen, number });
  filterByMarks(context);
}
