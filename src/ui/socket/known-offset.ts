import type { Exchange, Feed } from '../../app/state/app-state.ts';
import { clockOffset } from '../../domain/socket/clock-offset.ts';
import type { ClockOffset } from '../../domain/socket/clock-offset.ts';
import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';
import { submittedTo } from './events-selectors.ts';

/** How far a server's clock is from ours, and by which answer that is known. */
export interface KnownOffset {
  readonly offset: ClockOffset;
  /** When the answer was here. */
  readonly answered: Timestamp;
}

/** The offset of the clock of the feed's server, by the exchange shown; undefined where it cannot be known. */
export function knownOffset(feed: Feed, exchange: Exchange | undefined): KnownOffset | undefined {
  const sent = submittedTo(feed, exchange);
  if (sent === undefined || exchange === undefined || !('response' in exchange.result)) return undefined;
  const { response, timings } = exchange.result;
  const answered = timestamp(sent + (timings.firstByte ?? timings.end));
  const offset = clockOffset({ headers: response.headers, sent, answered });
  return offset && { offset, answered };
}
