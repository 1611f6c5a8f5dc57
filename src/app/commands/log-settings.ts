import type { FeedId } from '../../domain/socket/feed.ts';
import type { LogSettings } from '../../domain/socket/log-settings.ts';
import type { AppContext } from '../context.ts';
import { writeLogSettings } from '../state/remembered-events.ts';

/** Changes how much the chosen feed keeps; feeds that come later begin with the same. */
export function changeLogSettings({ store, preferences }: AppContext, settings: LogSettings): void {
  store.dispatch({ kind: 'log settings changed', feed: store.getState().events.chosen, settings });
  writeLogSettings(preferences, settings);
}

/** Tells each feed how much to keep, as soon as there is a new one or the settings of one have changed. */
export function createLogKeeper({ store, sockets }: AppContext): () => void {
  const told = new Map<FeedId, LogSettings>();
  return () => {
    for (const { id, log } of store.getState().events.feeds) {
      if (told.get(id) === log) continue;
      told.set(id, log);
      sockets.of(id).keep(log);
    }
  };
}

/** Asks the browser how much room there is; it is shown with the settings. */
export async function lookAtDisk({ store, disk }: AppContext): Promise<void> {
  store.dispatch({ kind: 'disk looked at', space: await disk.space() });
}
