import type { FilterCondition } from './filter-term.ts';

/** What a reader of one term found in the text. */
export type Reading =
  | { readonly kind: 'condition'; readonly condition: FilterCondition; readonly end: number }
  | { readonly kind: 'mistake'; readonly words: string; readonly end: number }
  /** The beginning of a term that asks for nothing yet, like `"` or `//`. */
  | { readonly kind: 'nothing'; readonly end: number };
