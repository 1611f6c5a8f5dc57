/** Where in the request a problem is. */
export type ProblemPlace =
  | { readonly kind: 'domain' }
  | { readonly kind: 'path' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'query'; readonly name: string }
  | { readonly kind: 'header'; readonly name: string }
  /** Line and column count from 1 where the text itself is at fault; `pointer` (RFC 6901) names a member. */
  | { readonly kind: 'body'; readonly line?: number; readonly column?: number; readonly pointer?: string };

/**
 * Something about a draft that the user should know before it is sent. `warning`: can be sent all the same.
 * `error`: cannot be put on the wire at all.
 */
export interface Problem {
  readonly gravity: 'warning' | 'error';
  readonly at: ProblemPlace;
  readonly text: string;
}
