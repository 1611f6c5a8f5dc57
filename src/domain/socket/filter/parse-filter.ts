import type { FilterMistake, FilterTerm } from './filter-term.ts';
import { parseFields } from './parse-fields.ts';
import { parseJsonTerm, startsJsonTerm } from './parse-json-term.ts';
import { parseRegex } from './parse-regex.ts';
import { readQuoted, wordEnd } from './read-quoted.ts';
import type { Reading } from './reading.ts';

/** What a filter's text says. */
export interface ParsedFilter {
  /** What could be understood, in order. */
  readonly terms: readonly FilterTerm[];
  /** What could not, in order; the terms hold without it. */
  readonly mistakes: readonly FilterMistake[];
}

/**
 * Reads a filter. Every text is a filter: what is half typed is taken as far as it goes (an open quotation mark closes
 * at the end), what makes no sense becomes a mistake, and all other terms hold. Never throws, in linear time but for
 * what the platform needs to compile a regular expression.
 *
 * The language is described in this folder's README.
 */
export function parseFilter(text: string): ParsedFilter {
  const terms: FilterTerm[] = [];
  const mistakes: FilterMistake[] = [];
  let place = skipSpace(text, 0);
  while (place < text.length) {
    const hides = text[place] === '-';
    const reading = readTerm(text, hides ? place + 1 : place);
    const at = { from: place, to: reading.end };
    if (reading.kind === 'condition') terms.push({ condition: reading.condition, hides, at });
    else if (reading.kind === 'mistake') mistakes.push({ words: reading.words, at });
    place = skipSpace(text, reading.end);
  }
  return { terms, mistakes };
}

function readTerm(text: string, from: number): Reading {
  const first = text[from];
  if (first === undefined || isSpace(first)) return { kind: 'nothing', end: from };
  if (first === '"' || first === "'") {
    const quoted = readQuoted(text, from);
    if (quoted !== undefined) {
      if (quoted.text === '') return { kind: 'nothing', end: quoted.end };
      const kind = first === '"' ? 'text' : 'exact';
      return { kind: 'condition', condition: { kind, text: quoted.text }, end: quoted.end };
    }
  }
  if (first === '/') {
    const regex = parseRegex(text, from);
    if (regex !== undefined) return regex;
  }
  if (startsJsonTerm(text, from)) return parseJsonTerm(text, from);
  const end = wordEnd(text, from);
  const word = text.slice(from, end);
  const field = parseFields(word);
  if (field === undefined) return { kind: 'condition', condition: { kind: 'text', text: word }, end };
  return typeof field === 'string'
    ? { kind: 'mistake', words: field, end }
    : { kind: 'condition', condition: field, end };
}

function skipSpace(text: string, from: number): number {
  let place = from;
  while (place < text.length && isSpace(text.charAt(place))) place++;
  return place;
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}
