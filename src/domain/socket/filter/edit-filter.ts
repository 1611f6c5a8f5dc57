import type { Direction } from '../frame.ts';
import type { Timestamp } from '../../time.ts';
import type { FilterCondition, FilterTerm } from './filter-term.ts';
import { parseFilter } from './parse-filter.ts';
import { printTerm } from './print-filter.ts';

/** What menus and plots write into a filter's text. Everything else in the text stays as the user wrote it. */

/** Whether frames of a kind are let through by a filter's `kind:` terms: only they, all but they, or without a word. */
export type KindChoice = 'only' | 'hidden' | 'unsaid';

/** How the filter chooses the kind `id`. */
export function kindChoice(text: string, id: string): KindChoice {
  const terms = parseFilter(text).terms.filter(({ condition }) => names(condition, id));
  if (terms.length === 0) return 'unsaid';
  return terms.some(({ hides }) => hides) ? 'hidden' : 'only';
}

/** The text with the kind `id` shown (together with the kinds shown already), hidden, or no longer named. */
export function chooseKind(text: string, id: string, choice: KindChoice): string {
  let edited = text;
  for (const hides of [false, true]) {
    const ids = parseFilter(edited).terms.flatMap((term) =>
      term.condition.kind === 'frame kind' && term.hides === hides ? term.condition.ids : [],
    );
    const named = choice === (hides ? 'hidden' : 'only');
    if (ids.includes(id) === named) continue;
    edited = chooseKinds(edited, named ? [...ids, id] : ids.filter((other) => other !== id), hides);
  }
  return edited;
}

/** The text with exactly these kinds named by one `kind:` (or, where `hides`, `-kind:`) term; with none, without one. */
function chooseKinds(text: string, ids: readonly string[], hides: boolean): string {
  const picks = (term: FilterTerm): boolean => term.condition.kind === 'frame kind' && term.hides === hides;
  return replaceTerms(
    text,
    picks,
    ids.length === 0 ? undefined : { condition: { kind: 'frame kind', ids }, hides },
  );
}

/** The text with its time window from `from` (inclusive) to `to` (exclusive); undefined takes every `time:` away. */
export function chooseTime(
  text: string,
  window: { readonly from: Timestamp; readonly to: Timestamp } | undefined,
): string {
  const condition: FilterCondition | undefined = window && {
    kind: 'time',
    from: { kind: 'moment', at: window.from },
    to: { kind: 'moment', at: window.to },
  };
  return replaceTerms(
    text,
    ({ condition: { kind } }) => kind === 'time',
    condition && { condition, hides: false },
  );
}

/** The text with one direction; undefined takes every `dir:` away. */
export function chooseDirection(text: string, direction: Direction | undefined): string {
  return replaceTerms(
    text,
    ({ condition: { kind } }) => kind === 'direction',
    direction && { condition: { kind: 'direction', direction }, hides: false },
  );
}

/** The direction that the filter lets through; undefined for both. */
export function chosenDirection(text: string): Direction | undefined {
  for (const { condition, hides } of parseFilter(text).terms) {
    if (condition.kind === 'direction') return (condition.direction === 'in') === hides ? 'out' : 'in';
  }
  return undefined;
}

/** The text with the term added at its end, unless it has it already. */
export function addTerm(text: string, term: Pick<FilterTerm, 'condition' | 'hides'>): string {
  const printed = printTerm(term);
  if (parseFilter(text).terms.some((other) => printTerm(other) === printed)) return text;
  return appendTerm(text, printed);
}

/** The text with its term or mistake at `from` taken away. */
export function removeAt(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return join(text.slice(0, from), text.slice(to));
}

/** Puts `by` where the first picked term is, or at the end, and takes the other picked ones away. */
function replaceTerms(
  text: string,
  picks: (term: FilterTerm) => boolean,
  by: Pick<FilterTerm, 'condition' | 'hides'> | undefined,
): string {
  const picked = parseFilter(text).terms.filter(picks);
  if (picked.length === 0) return by === undefined ? text : appendTerm(text, printTerm(by));
  let edited = text;
  // From the end, so that the places before stay true.
  for (const [index, { at }] of [...picked.entries()].reverse()) {
    const printed = index === 0 && by !== undefined ? printTerm(by) : '';
    edited = join(edited.slice(0, at.from), printed, edited.slice(at.to));
  }
  return edited;
}

/** Adds a printed term at the end; at the front where the end is an open quotation mark that would swallow it. */
export function appendTerm(text: string, printed: string): string {
  const edited = join(text, printed);
  const last = parseFilter(edited).terms.at(-1);
  return last !== undefined && edited.slice(last.at.from) === printed ? edited : join(printed, text);
}

/**
 * Parts of a text with one space between those that are not empty. Its ends stay as they are: space there may stand in
 * an open quotation mark.
 */
function join(...parts: readonly string[]): string {
  return parts.reduce((before, after) => {
    const start = before.trimEnd();
    const end = after.trimStart();
    return start === '' || end === '' ? start + end : `${start} ${end}`;
  });
}

function names(condition: FilterCondition, id: string): boolean {
  return condition.kind === 'frame kind' && condition.ids.includes(id);
}
