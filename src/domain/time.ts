/** A length of time in milliseconds; fractions allowed. */
export type Millis = number & { readonly __unit: 'ms' };

/** A moment: milliseconds since 1970-01-01T00:00:00Z; fractions allowed. */
export type Timestamp = number & { readonly __unit: 'ms since epoch' };

/** Marks a plain number of milliseconds as a length of time. */
export function millis(value: number): Millis {
  return value as Millis;
}

/** Marks a plain number of milliseconds since the epoch as a moment. */
export function timestamp(value: number): Timestamp {
  return value as Timestamp;
}
