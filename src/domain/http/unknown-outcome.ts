import type { Failure } from './outcome.ts';

/** In few words. A browser that lost the connection cannot tell a page whether anything was sent; the console's server can. */
export function unknownOutcome({ who }: Failure): string {
  return who === 'browser' ? 'Outcome unknown' : 'Sent, outcome unknown';
}
