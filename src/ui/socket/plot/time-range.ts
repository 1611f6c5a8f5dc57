import { chooseTime } from '../../../domain/socket/filter/edit-filter.ts';
import { parseFilter } from '../../../domain/socket/filter/parse-filter.ts';
import type { Timestamp } from '../../../domain/time.ts';

/** A span of time, `to` exclusive. */
export interface TimeRange {
  readonly from: Timestamp;
  readonly to: Timestamp;
}

/** The span between two moments that a filter's text lets through; undefined where it names none. */
export function rangeInFilter(text: string): TimeRange | undefined {
  for (const { condition, hides } of parseFilter(text).terms) {
    if (condition.kind !== 'time' || hides) continue;
    const { from, to } = condition;
    if (from?.kind === 'moment' && to?.kind === 'moment') return { from: from.at, to: to.at };
  }
  return undefined;
}

/** The filter's text with the span, or without any. */
export function withRange(text: string, range: TimeRange | undefined): string {
  return chooseTime(text, range);
}
