import { escapeRegex } from './byte-pattern.ts';
import type { FilterTerm, TextRange } from './filter-term.ts';
import { foldedRegex } from './text-test.ts';

/** More marks than this in one text help nobody. */
const most = 200;
/** A longer text is not searched by the user's own expressions: here nothing watches the time they take. */
const longest = 20_000;

/** What is looked for in texts that are shown, ready to be used on many of them. */
export type Highlighter = (text: string) => readonly TextRange[];

/**
 * Finds what a filter's terms look for in a text: places in order, without overlaps. Hidden terms show nothing, nor do
 * those that are not about text; a JSON term shows its value.
 */
export function createHighlighter(terms: readonly FilterTerm[]): Highlighter {
  const searches = terms.filter(({ hides }) => !hides).flatMap(({ condition }) => searchesOf(condition));
  return searches.length === 0 ? () => [] : (text) => join(searches.flatMap((search) => find(text, search)));
}

interface Search {
  readonly regex: RegExp;
  readonly isUsers: boolean;
}

function searchesOf(condition: FilterTerm['condition']): readonly Search[] {
  switch (condition.kind) {
    case 'text':
      return [{ regex: foldedRegex(condition.text, 'g'), isUsers: false }];
    case 'exact':
      return [{ regex: new RegExp(escapeRegex(condition.text), 'g'), isUsers: false }];
    case 'regex':
      return [{ regex: new RegExp(condition.source, `${condition.flags}g`), isUsers: true }];
    case 'json': {
      const { test } = condition;
      if (test.kind === 'equals' && test.value !== '')
        return [{ regex: new RegExp(escapeRegex(test.value), 'g'), isUsers: false }];
      return test.kind === 'contains' && test.text !== ''
        ? [{ regex: foldedRegex(test.text, 'g'), isUsers: false }]
        : [];
    }
    default:
      return [];
  }
}

function find(text: string, { regex, isUsers }: Search): readonly TextRange[] {
  const ranges: TextRange[] = [];
  regex.lastIndex = 0;
  if (isUsers && text.length > longest) return ranges;
  for (let match = regex.exec(text); match !== null && ranges.length < most; match = regex.exec(text)) {
    const [found] = match;
    if (found === '') regex.lastIndex++;
    else ranges.push({ from: match.index, to: match.index + found.length });
  }
  return ranges;
}

function join(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || range.from > last.to) joined.push(range);
    else if (range.to > last.to) joined[joined.length - 1] = { from: last.from, to: range.to };
  }
  return joined;
}
