import type { FeedFilter } from '../../app/state/app-state.ts';
import type { FeedCounts } from '../../app/ports/socket-port.ts';

/** Which rows a list is made of. */
export interface ListView {
  /** The filter whose matches these are; undefined for all rows. Positions of different filters have nothing in common. */
  readonly filter: number | undefined;
  /** Position of the first row. */
  readonly first: number;
  /** Position after the last row. */
  readonly end: number;
  /** The filter that marks matches among all rows; rows that were read for another one are out of date. */
  readonly marksOf: number | undefined;
}

/** Where a list is paused: the end at that moment, in the log and among the matches of the filter that was on. */
export interface PausePlace {
  readonly number: number;
  readonly filter: number | undefined;
  readonly position: number;
}

/** The rows that a feed's list shows. A filter counts as soon as the worker has told what it has found. */
export function listView(counts: FeedCounts, filter: FeedFilter, paused: PausePlace | undefined): ListView {
  const matches = isOn(filter) ? counts.matches : undefined;
  if (matches === undefined || filter.shows === 'all') {
    const end = paused?.number ?? counts.dropped + counts.kept;
    return { filter: undefined, first: counts.dropped, end, marksOf: matches?.filter };
  }
  const stays = paused?.filter === matches.filter ? paused.position : undefined;
  const { filter: id, first, end } = matches;
  return { filter: id, first, end: Math.max(first, stays ?? end), marksOf: id };
}

/** Where a list stands that is paused now. */
export function pausePlace({ dropped, kept, matches }: FeedCounts): PausePlace {
  return { number: dropped + kept, filter: matches?.filter, position: matches?.end ?? 0 };
}

/** Whether there is a filter. */
export function isOn({ text }: FeedFilter): boolean {
  return text.trim() !== '';
}
