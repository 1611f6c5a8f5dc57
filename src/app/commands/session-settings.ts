import type { SessionSettings } from '../../domain/socket/session-settings.ts';
import type { AppContext } from '../context.ts';
import { writeSessionSettings } from '../state/remembered-events.ts';

/** Changes how the chosen feed's session is kept alive and judged; feeds that come later begin with the same. */
export function changeSessionSettings(context: AppContext, settings: SessionSettings): void {
  const { store, sockets, preferences } = context;
  const feed = store.getState().events.chosen;
  store.dispatch({ kind: 'session settings changed', feed, settings });
  sockets.of(feed).configure(settings);
  writeSessionSettings(preferences, settings);
}
