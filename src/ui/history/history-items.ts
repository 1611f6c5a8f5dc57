import type { HistorySummary } from '../../domain/history/history-entry.ts';
import type { SessionEntry } from '../../domain/history/session-entry.ts';
import type { AppState } from '../../app/state/app-state.ts';
import type { Timestamp } from '../../domain/time.ts';

/** A line of the history. */
export type HistoryItem = { readonly id: string; readonly startedAt: Timestamp } & (
  | { readonly kind: 'exchange'; readonly entry: HistorySummary }
  | { readonly kind: 'session'; readonly entry: SessionEntry }
);

/**
 * Exchanges and sessions in one order, newest first. What is older than the end of a list that goes on is left out until
 * that list has come so far.
 */
export function historyItems({
  entries,
  more,
  sessions,
  moreSessions,
}: AppState['history']): readonly HistoryItem[] {
  const oldest = [more ? entries.at(-1)?.id : undefined, moreSessions ? sessions.at(-1)?.id : undefined];
  const from = oldest.reduce<string>((last, id) => (id !== undefined && id > last ? id : last), '');
  const exchanges = entries.map((entry): HistoryItem => ({
    kind: 'exchange',
    entry,
    id: entry.id,
    startedAt: entry.startedAt,
  }));
  const stored = sessions.map((entry): HistoryItem => ({
    kind: 'session',
    entry,
    id: entry.id,
    startedAt: entry.startedAt,
  }));
  return [...exchanges, ...stored]
    .filter(({ id }) => id >= from)
    .sort((one, other) => (one.id < other.id ? 1 : one.id > other.id ? -1 : 0));
}
