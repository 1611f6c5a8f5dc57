import type { Mark } from '../../domain/socket/marks.ts';
import type { AppContext } from '../context.ts';

/** Marks a frame of the chosen feed; a mark that it has already gets the new note. */
export function markFrame({ store }: AppContext, mark: Mark): void {
  store.dispatch({ kind: 'frame marked', feed: store.getState().events.chosen, mark });
}

/** Takes the mark off a frame of the chosen feed, with its note. */
export function unmarkFrame({ store }: AppContext, number: number): void {
  store.dispatch({ kind: 'frame unmarked', feed: store.getState().events.chosen, number });
}
