import type { HistorySummary } from '../../domain/history/history-entry.ts';

/** The entries of one day, newest first. */
export interface HistoryDay {
  /** E.g. `Today`, `Yesterday`, `Monday 23 November 2026`. */
  readonly heading: string;
  readonly entries: readonly HistorySummary[];
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/**
 * Divides entries (newest first) by the days of this computer's calendar. Neighbours are put together, so that an entry
 * whose clock was wrong stays where it is in the order.
 */
export function historyDays(entries: readonly HistorySummary[], now: number): readonly HistoryDay[] {
  const days: { heading: string; entries: HistorySummary[] }[] = [];
  for (const entry of entries) {
    const heading = dayHeading(entry.startedAt, now);
    const last = days.at(-1);
    if (last?.heading === heading) last.entries.push(entry);
    else days.push({ heading, entries: [entry] });
  }
  return days;
}

function dayHeading(moment: number, now: number): string {
  const day = startOfDay(moment);
  const today = startOfDay(now);
  if (day === today) return 'Today';
  // A day has 23 to 25 hours: an hour before midnight is always yesterday.
  if (day === startOfDay(today - 3_600_000)) return 'Yesterday';
  return dayFormat.format(moment);
}

function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
