import type { AppState, Feed } from '../state/app-state.ts';

/** The feed that the user looks at. */
export function selectFeed({ events }: AppState): Feed {
  const chosen = events.feeds.find(({ id }) => id === events.chosen) ?? events.feeds[0];
  if (chosen === undefined) throw new Error('There is always a feed');
  return chosen;
}
