/** Whose token the sessions of a feed are opened with, and where; as it was when the user pressed Connect. */
export type FeedOrigin =
  | { readonly kind: 'built-in'; readonly extension: string }
  /** `origin` is scheme, host and port: a token belongs to its host. */
  | { readonly kind: 'live'; readonly origin: string };
