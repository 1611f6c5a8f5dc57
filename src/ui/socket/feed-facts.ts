import type { Feed } from '../../app/state/app-state.ts';
import type { FilterView } from './take-away/selection-options.ts';

/** The filter that is on, and what it shows. */
export function filterOf({ filter, counts }: Feed): FilterView | undefined {
  if (filter.text === '') return undefined;
  const { matches } = counts;
  return { text: filter.text, count: matches && matches.end - matches.first };
}

/** A replay that has come to its end needs no explanation. */
export function hasPlayedOut({ source, session }: Feed): boolean {
  return source?.kind === 'replay' && session.kind === 'closed' && session.closing.code === 1000;
}

/** Whether the session is over, for good or for now. */
export function hasEnded({ kind }: Feed['session']): boolean {
  return kind === 'refused' || kind === 'waiting' || kind === 'closed';
}
