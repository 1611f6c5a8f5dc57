import { millis } from '../time.ts';
import type { Millis, Timestamp } from '../time.ts';
import type { Silence } from './session.ts';
import { silentAfter } from './session-settings.ts';
import type { SessionSettings } from './session-settings.ts';

/** What is known of an open line when it is looked at for signs of life. */
export interface Line {
  /** The last frame that came, or the opening of the socket. */
  readonly last: Timestamp;
  /** Since when pings go out; undefined while keep-alive is off. */
  readonly pinging: Timestamp | undefined;
  /** When a ping was sent out of turn, because a look came too late; undefined where none was. */
  readonly probed: Timestamp | undefined;
  /** When this look was to be. */
  readonly due: Timestamp;
}

/** What a look finds. */
export type Look =
  /** The line has been silent for too long. */
  | { readonly kind: 'silent'; readonly as: Silence }
  /** Nothing can be said yet; look again after so long. */
  | { readonly kind: 'look again'; readonly after: Millis }
  /** As `look again`, and a ping is to be sent now. */
  | { readonly kind: 'probe'; readonly after: Millis };

/** A look that is later than this (in milliseconds) did not see the line: the computer slept, or the browser stood still. */
const tooLate = 5000;

/** A ping sent after such a sleep has to be answered within this time, in milliseconds. */
const probeWithin = 5000;

/** Looks at an open line for signs of life. */
export function lookAtLine(line: Line, now: Timestamp, settings: SessionSettings): Look {
  const limit = silentAfter(settings) * 1000;
  const { last, pinging, probed, due } = line;
  if (pinging === undefined) {
    return now - last >= limit ? { kind: 'silent', as: 'quiet' } : again(limit - (now - last), limit);
  }
  // What came while nobody listened is unknown, and so is what did not: ask before judging.
  if (now - due > tooLate && probed === undefined) return { kind: 'probe', after: millis(probeWithin) };
  if (probed !== undefined && probed > last) {
    const waited = now - probed;
    return waited >= probeWithin ? { kind: 'silent', as: 'stale' } : again(probeWithin - waited, probeWithin);
  }
  const silent = now - Math.max(last, pinging);
  return silent >= limit ? { kind: 'silent', as: 'stale' } : again(limit - silent, limit);
}

/** A clock that was set back must not lead to a look that comes never, nor a fraction to one that comes too early. */
function again(after: number, limit: number): { readonly kind: 'look again'; readonly after: Millis } {
  return { kind: 'look again', after: millis(Math.ceil(Math.min(Math.max(1, after), limit))) };
}
