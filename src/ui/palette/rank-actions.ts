import type { Action } from './actions.ts';

/**
 * The actions meant by what was typed, best first: each word must occur in title or hint; words at the beginning of the
 * title, then of a word of it, then anywhere in it count most. Equals keep their order.
 */
export function rankActions(actions: readonly Action[], typed: string): readonly Action[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return actions;
  return actions
    .map((action) => ({ action, rank: rankOf(action, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ action }) => action);
}

function rankOf({ title, hint }: Action, words: readonly string[]): number {
  const ranks = words.map((word) => rankOfWord(title.toLowerCase(), hint.toLowerCase(), word));
  return ranks.includes(0) ? 0 : ranks.reduce((sum, rank) => sum + rank, 0);
}

function rankOfWord(title: string, hint: string, word: string): number {
  if (title.startsWith(word)) return 8;
  if (title.split(/[^\p{L}\p{N}.]+/u).some((part) => part.startsWith(word))) return 4;
  if (title.includes(word)) return 2;
  return hint.includes(word) ? 1 : 0;
}
