import type { Timestamp } from '../time.ts';

/**
 * What the log says between frames, in a row of its own: kept as JSON text in the order in which it happened, so that a
 * recording explains itself.
 */
export type SessionNote =
  | { readonly kind: 'opened'; readonly url: string }
  | {
      readonly kind: 'closed';
      /** Close code (RFC 6455 section 7.4); 1006 where no close frame came. */
      readonly code: number;
      readonly reason: string;
      readonly by: 'us' | 'server' | 'nobody';
    }
  /** Nothing could be received from `from` to `to`: what happened then is not in the log. */
  | { readonly kind: 'gap'; readonly from: Timestamp; readonly to: Timestamp };
