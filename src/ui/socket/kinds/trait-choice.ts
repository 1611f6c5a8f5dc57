import { addTerm, removeAt } from '../../../domain/socket/filter/edit-filter.ts';
import type { KindChoice } from '../../../domain/socket/filter/edit-filter.ts';
import type { FilterTerm, Trait } from '../../../domain/socket/filter/filter-term.ts';
import { parseFilter } from '../../../domain/socket/filter/parse-filter.ts';

/** How a filter's text chooses frames by a trait such as `is:unknown`. */
export function traitChoice(text: string, trait: Trait): KindChoice {
  const terms = termsOf(text, trait);
  if (terms.length === 0) return 'unsaid';
  return terms.some(({ hides }) => hides) ? 'hidden' : 'only';
}

/** The text with the trait asked for, hidden, or no longer named. */
export function chooseTrait(text: string, trait: Trait, choice: KindChoice): string {
  // From the end, so that the places before stay true.
  const without = [...termsOf(text, trait)].reverse().reduce((edited, { at }) => removeAt(edited, at), text);
  if (choice === 'unsaid') return without;
  return addTerm(without, { condition: { kind: 'trait', trait }, hides: choice === 'hidden' });
}

function termsOf(text: string, trait: Trait): readonly FilterTerm[] {
  return parseFilter(text).terms.filter(
    ({ condition }) => condition.kind === 'trait' && condition.trait === trait,
  );
}
