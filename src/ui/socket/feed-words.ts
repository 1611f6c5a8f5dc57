import type { Feed } from '../../app/state/app-state.ts';
import type { FeedCounts } from '../../app/ports/socket-port.ts';

/** What a feed's tab is called: whose session it is and where to, or its number while there was none. */
export function feedTitle({ id, as }: Feed): string {
  return as === undefined ? `Tab ${id}, not connected yet` : as.replace(/^as /, '');
}

/** How many frames have come since the log was cleared, those that fell off included, e.g. `1,204 frames`. */
export function framesInWords({ kept, dropped, notes }: FeedCounts): string {
  const frames = kept + dropped - notes;
  return frames === 1 ? '1 frame' : `${frames.toLocaleString('en')} frames`;
}
