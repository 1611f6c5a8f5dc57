import type { Timestamp } from '../../domain/time.ts';
import { civil } from './civil.ts';

/**
 * A moment as the answers print it, e.g. `2021-03-12 07:23:02 AM`. The document names no zone; UTC is our choice.
 * Source: section 4.3, `modified_on`.
 */
export function formatDateTime(at: Timestamp): string {
  const { year, month, day, hour, minute, second } = civil(at);
  const clock = `${two(hour % 12 === 0 ? 12 : hour % 12)}:${two(minute)}:${two(second)}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${clock} ${hour < 12 ? 'AM' : 'PM'}`;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment as the `Date` header has it, e.g. `Fri, 12 Mar 2021 07:23:02 GMT`. Source: RFC 9110 section 5.6.7. */
export function formatHttpDate(at: Timestamp): string {
  const { year, month, day, weekday, hour, minute, second } = civil(at);
  const date = `${weekdays[weekday] ?? ''}, ${two(day)} ${months[month - 1] ?? ''} ${String(year).padStart(4, '0')}`;
  return `${date} ${two(hour)}:${two(minute)}:${two(second)} GMT`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
