/** A message that goes out again and again by itself, or did. */
export type Repeating =
  | { readonly kind: 'none' }
  | { readonly kind: 'on'; /** Seconds. */ readonly every: number; readonly sent: number }
  | { readonly kind: 'ended'; readonly sent: number; readonly why: RepeatEnd };

/** Why a repetition ended: the user stopped it, the session ended, or the socket took no more. */
export type RepeatEnd = 'stopped' | 'session ended' | 'not sent';

/** Seconds between two sends. */
export const repeatBounds = { min: 0.5, max: 3600 } as const;
