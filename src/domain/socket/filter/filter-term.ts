import type { Millis, Timestamp } from '../../time.ts';
import type { Direction } from '../frame.ts';

/** A place in a filter's text: UTF-16 units, `to` exclusive. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** One end of a time window. */
export type TimePoint =
  /** Every day at this time where the user is; milliseconds since midnight, 0 to 86,400,000. */
  | { readonly kind: 'clock'; readonly sinceMidnight: Millis }
  /** So long before the filter was set. */
  | { readonly kind: 'ago'; readonly by: Millis }
  | { readonly kind: 'moment'; readonly at: Timestamp };

/** What is asked of the values that a JSONPath leads to; one of them is enough. */
export type ValueTest =
  | { readonly kind: 'exists' }
  /** Written in quotation marks, `value` is a string; else also the number, truth value or null of this spelling. */
  | { readonly kind: 'equals'; readonly value: string; readonly quoted: boolean }
  /** The path leads somewhere, and none of the values there equals. */
  | { readonly kind: 'differs'; readonly value: string; readonly quoted: boolean }
  /** A string that contains it, ignoring case. */
  | { readonly kind: 'contains'; readonly text: string };

export const traits = ['unknown', 'violation', 'marked', 'masked', 'note', 'binary'] as const;

/** What `is:` can ask for. */
export type Trait = (typeof traits)[number];

/** What a term asks of a frame. */
export type FilterCondition =
  /** The payload contains it, ignoring case. */
  | { readonly kind: 'text'; readonly text: string }
  /** The payload contains the UTF-8 bytes of it. */
  | { readonly kind: 'exact'; readonly text: string }
  /** The payload's text matches the regular expression; it was compiled once already. */
  | { readonly kind: 'regex'; readonly source: string; readonly flags: string }
  /** The frame is of one of these kinds, by their ids in the socket document. */
  | { readonly kind: 'frame kind'; readonly ids: readonly string[] }
  | { readonly kind: 'direction'; readonly direction: Direction }
  /** Payload bytes, both ends inclusive; `to` may be Infinity. */
  | { readonly kind: 'size'; readonly from: number; readonly to: number }
  /** `from` inclusive, `to` exclusive; at least one of them is there. */
  | { readonly kind: 'time'; readonly from?: TimePoint; readonly to?: TimePoint }
  /** `path` is a JSONPath (RFC 9535) as it was written; whether it is one is not known yet. */
  | { readonly kind: 'json'; readonly path: string; readonly test: ValueTest }
  | { readonly kind: 'trait'; readonly trait: Trait };

/** One part of a filter. A frame is let through when every term lets it through. */
export interface FilterTerm {
  readonly condition: FilterCondition;
  /** Written with a leading `-`: lets through what does not meet the condition. */
  readonly hides: boolean;
  /** Where it stands in the text, the `-` included. */
  readonly at: TextRange;
}

/** Why a part of a filter is not used. */
export interface FilterMistake {
  readonly at: TextRange;
  /** A sentence for the user. */
  readonly words: string;
}
