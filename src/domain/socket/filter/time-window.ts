import { assertNever } from '../../assert-never.ts';
import type { Millis, Timestamp } from '../../time.ts';
import type { FilterCondition, TimePoint } from './filter-term.ts';
import { dayLength } from './parse-time.ts';

/** When and where a filter was set. */
export interface FilterMoment {
  readonly now: Timestamp;
  /** What the user's clock is ahead of UTC. */
  readonly zoneOffset: Millis;
}

/** Whether a moment is in a time window: from its start, up to but not at its end. */
export function isInWindow(
  at: Timestamp,
  { from, to }: Extract<FilterCondition, { readonly kind: 'time' }>,
  moment: FilterMoment,
): boolean {
  // From 23:50 to 0:10 goes over midnight: then one of the two is enough.
  const overMidnight =
    from?.kind === 'clock' && to?.kind === 'clock' && from.sinceMidnight > to.sinceMidnight;
  const started = from === undefined || !isBefore(at, from, moment);
  const notEnded = to === undefined || isBefore(at, to, moment);
  return overMidnight ? started || notEnded : started && notEnded;
}

function isBefore(at: Timestamp, point: TimePoint, { now, zoneOffset }: FilterMoment): boolean {
  switch (point.kind) {
    case 'clock': {
      const local = (at + zoneOffset) % dayLength;
      return (local < 0 ? local + dayLength : local) < point.sinceMidnight;
    }
    case 'ago':
      return at < now - point.by;
    case 'moment':
      return at < point.at;
    default:
      return assertNever(point);
  }
}
