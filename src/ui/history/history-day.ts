import type { HistoryItem } from './history-items.ts';

/** What happened on one day, newest first. */
export interface HistoryDay {
  /** E.g. `Today`, `Yesterday`, `Monday 23 November 2026`. */
  readonly heading: string;
  readonly items: readonly HistoryItem[];
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/**
 * Divides items (newest first) by the days of this computer's calendar. Neighbours are put together, so that an item
 * whose clock was wrong stays where it is in the order.
 */
export function historyDays(items: readonly HistoryItem[], now: number): readonly HistoryDay[] {
  const days: { heading: string; items: HistoryItem[] }[] = [];
  for (const item of items) {
    const heading = dayHeading(item.startedAt, now);
    const last = days.at(-1);
    if (last?.heading === heading) last.items.push(item);
    else days.push({ heading, items: [item] });
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
