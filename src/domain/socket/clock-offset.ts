import { headerValue } from '../http/header.ts';
import type { Header } from '../http/header.ts';
import { timestamp } from '../time.ts';
import type { Timestamp } from '../time.ts';

/** How far the server's clock is from ours: somewhere within `offset` ± `uncertainty`. */
export interface ClockOffset {
  /** Milliseconds that the server's clock is ahead of ours; negative where it is behind. */
  readonly offset: number;
  /** Milliseconds either way. */
  readonly uncertainty: number;
}

/** An answer of the server, as far as its clock can be read from it. Moments are by our clock. */
export interface TimedAnswer {
  readonly headers: readonly Header[];
  /** When the request went out. */
  readonly sent: Timestamp;
  /** When the first byte of the answer was here. */
  readonly answered: Timestamp;
}

/** A `Date` is in whole seconds, so the moment that it means is up to this much later; in milliseconds. */
const resolution = 1000;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The offset of the server's clock by the `Date` of an answer: the server wrote it at some moment between request and
 * answer, in whole seconds, so the truth is within half the round trip and half a second of the middle. Undefined where
 * the answer has no such header, or one of a cache (`Age`), whose date may be of any time.
 *
 * Source: RFC 9110 section 6.6.1 (Date), section 5.6.7 (its form); RFC 9111 section 5.1 (Age).
 */
export function clockOffset({ headers, sent, answered }: TimedAnswer): ClockOffset | undefined {
  const date = parseHttpDate(headerValue(headers, 'date') ?? '');
  if (date === undefined || answered < sent || headerValue(headers, 'age') !== undefined) return undefined;
  return {
    offset: date + resolution / 2 - (sent + answered) / 2,
    uncertainty: resolution / 2 + (answered - sent) / 2,
  };
}

/** The offset in words, e.g. `server clock −0.3 s ± 0.6 s`. Rounded so that the interval only gets wider. */
export function offsetInWords({ offset, uncertainty }: ClockOffset): string {
  const tenths = Math.round(offset / 100);
  const left = Math.abs(offset - tenths * 100);
  const sign = tenths < 0 ? '−' : '+';
  const either = Math.ceil((uncertainty + left) / 100) / 10;
  return `server clock ${sign}${(Math.abs(tenths) / 10).toFixed(1)} s ± ${either.toFixed(1)} s`;
}

/** The moment of an IMF-fixdate, the one form that servers may write: `Sun, 06 Nov 1994 08:49:37 GMT`. */
function parseHttpDate(text: string): Timestamp | undefined {
  const parts =
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/.exec(text);
  if (parts === null) return undefined;
  const [, day, month, year, hours, minutes, seconds] = parts;
  const index = months.indexOf(month ?? '');
  if (index === -1) return undefined;
  const at = Date.UTC(Number(year), index, Number(day), Number(hours), Number(minutes), Number(seconds));
  return timestamp(at);
}
