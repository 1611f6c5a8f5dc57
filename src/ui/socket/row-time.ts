import { assertNever } from '../../domain/assert-never.ts';
import { timeSince } from '../../domain/socket/time-of-frame.ts';
import type { TimeMode } from '../../domain/socket/time-of-frame.ts';
import type { Timestamp } from '../../domain/time.ts';
import { clockTime } from './clock-time.ts';

/** The moments that a row's time can be counted from; absent where they are not known. */
export interface TimeOrigins {
  /** When the connections of the feed were opened, in order. */
  readonly opens: readonly Timestamp[];
  /** The moment of the row above. */
  readonly previous: Timestamp | undefined;
}

/** The time of a row as the list shows it; a dash where what it is counted from is not known. */
export function rowTime(mode: TimeMode, at: Timestamp, { opens, previous }: TimeOrigins): string {
  switch (mode) {
    case 'clock':
      return clockTime(at);
    case 'since connect':
      return since(
        opens.findLast((opened) => opened <= at),
        at,
      );
    case 'since previous':
      return since(previous, at);
    default:
      return assertNever(mode);
  }
}

function since(from: Timestamp | undefined, at: Timestamp): string {
  return from === undefined ? '–' : timeSince(from, at);
}
