import type { Millis } from '../time.ts';

/** A fault the built-in CCS commits on demand, for training and tests. */
export type Fault =
  | { readonly kind: 'none' }
  /** Answers come this much later. */
  | { readonly kind: 'delay'; readonly by: Millis }
  /** Every request is answered with this documented error. */
  | { readonly kind: 'status'; readonly status: 400 | 401 | 500 }
  /** Status 200 with an HTML page as body. */
  | { readonly kind: 'html' }
  /** The body ends half-way although its length promised more. */
  | { readonly kind: 'cut-off body' }
  /** The connection is reset before an answer. */
  | { readonly kind: 'reset' }
  /** Open sockets are dropped without a close frame, new ones soon after they are accepted. */
  | { readonly kind: 'socket drop' }
  /** Every `connect` is refused, whatever the token. */
  | { readonly kind: 'refused connect' }
  /** Now and then a frame that is no JSON. */
  | { readonly kind: 'garbage frame' }
  /** Now and then a binary frame. */
  | { readonly kind: 'binary frame' }
  /** A burst of this many frames at once. */
  | { readonly kind: 'burst'; readonly frames: number };

/** The kinds, in the order a menu lists them. */
export const faultKinds = [
  'none',
  'delay',
  'status',
  'html',
  'cut-off body',
  'reset',
  'socket drop',
  'refused connect',
  'garbage frame',
  'binary frame',
  'burst',
] as const satisfies readonly Fault['kind'][];
