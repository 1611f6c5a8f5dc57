import type { Timestamp } from '../../domain/time.ts';

/** The time of day of a moment where the user is, e.g. `10:01:02.123`. */
export function clockTime(at: Timestamp): string {
  const moment = new Date(at);
  const [hours, minutes, seconds] = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(
    (part) => String(part).padStart(2, '0'),
  );
  return `${hours ?? ''}:${minutes ?? ''}:${seconds ?? ''}.${String(moment.getMilliseconds()).padStart(3, '0')}`;
}
