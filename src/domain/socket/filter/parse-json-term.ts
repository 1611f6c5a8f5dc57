import type { ValueTest } from './filter-term.ts';
import { readQuoted } from './read-quoted.ts';
import type { Reading } from './reading.ts';

/** Whether a JSONPath begins at `from`: `$` and then what can follow it. `$5` is text. */
export function startsJsonTerm(text: string, from: number): boolean {
  return text[from] === '$' && /^(?:$|[\s.[=~]|!=)/.test(text.slice(from + 1, from + 3));
}

/**
 * Reads `$.path=value` from the `$` at `from`. The path ends at white space or an operator outside of its brackets; it
 * is not compiled here, so that a page can read filters without the library for it.
 */
export function parseJsonTerm(text: string, from: number): Reading {
  const pathEnd = endOfPath(text, from);
  const path = text.slice(from, pathEnd);
  const operator = /^(?:!?=|~)/.exec(text.slice(pathEnd, pathEnd + 2))?.[0];
  if (operator === undefined)
    return { kind: 'condition', condition: { kind: 'json', path, test: { kind: 'exists' } }, end: pathEnd };
  const value = readValue(text, pathEnd + operator.length);
  if (value === undefined) {
    const end = wordEndAt(text, pathEnd);
    return { kind: 'mistake', words: 'After the closing quotation mark there must be a space.', end };
  }
  if (value.text === '' && !value.quoted)
    return {
      kind: 'mistake',
      words: `Say what is looked for after ${operator}; "" is the empty text.`,
      end: value.end,
    };
  return {
    kind: 'condition',
    condition: { kind: 'json', path, test: toTest(operator, value) },
    end: value.end,
  };
}

interface Value {
  readonly text: string;
  readonly quoted: boolean;
  readonly end: number;
}

function toTest(operator: string, { text, quoted }: Value): ValueTest {
  if (operator === '~') return { kind: 'contains', text };
  return { kind: operator === '=' ? 'equals' : 'differs', value: text, quoted };
}

function readValue(text: string, from: number): Value | undefined {
  if (text[from] === '"') {
    const quoted = readQuoted(text, from);
    return quoted && { ...quoted, quoted: true };
  }
  const end = wordEndAt(text, from);
  return { text: text.slice(from, end), quoted: false, end };
}

function wordEndAt(text: string, from: number): number {
  const length = text.slice(from).search(/\s/);
  return length === -1 ? text.length : from + length;
}

function endOfPath(text: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let place = from; place < text.length; place++) {
    const character = text.charAt(place);
    if (quote !== '') {
      if (character === '\\') place++;
      else if (character === quote) quote = '';
    } else if (depth > 0 && (character === '"' || character === "'")) quote = character;
    else if (character === '[') depth++;
    else if (character === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && /^(?:[\s=~]|!=)/.test(text.slice(place, place + 2))) return place;
  }
  return text.length;
}
