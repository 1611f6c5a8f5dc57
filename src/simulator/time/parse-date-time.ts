import type { Timestamp } from '../../domain/time.ts';
import { civil, fromCivil } from './civil.ts';

const form = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})$/;

/**
 * The moment of a query date such as `2021-10-07T07:22:21`, read as UTC; undefined for other forms and for dates
 * that do not exist. Source: section 4.21, example path.
 */
export function parseDateTime(text: string): Timestamp | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12) return undefined;
  const at = fromCivil({ year, month, day, hour, minute, second });
  // A day or hour that does not exist (30 February, 25 o'clock) would come back as another one.
  const back = civil(at);
  const same = back.day === day && back.hour === hour && back.minute === minute && back.second === second;
  return same && back.month === month ? at : undefined;
}
