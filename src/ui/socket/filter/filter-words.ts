import type { FeedCounts } from '../../../app/ports/socket-port.ts';

/** How much a filter lets through, e.g. `1,204 of 12,345`, and how far it has come where it still looks: `37% searched`. */
export function matchesInWords({ kept, matches }: FeedCounts): {
  readonly count: string;
  readonly progress: string;
} {
  if (matches === undefined) return { count: '', progress: '' };
  const found = matches.end - matches.first;
  const left = kept - matches.scanned;
  // What came since the last look is no search to speak of.
  const searching = matches.stopped === undefined && left > 0.01 * kept;
  const share = Math.floor((100 * matches.scanned) / Math.max(1, kept));
  return {
    count: `${found.toLocaleString('en')} of ${kept.toLocaleString('en')}`,
    progress: searching ? `${String(Math.min(99, share))}% searched` : '',
  };
}
