import { JSONPathEnvironment, JSONPathError, jsonpath } from 'json-p3';
import type { JSONPathQuery, JSONValue } from 'json-p3';
import { assertNever } from '../../assert-never.ts';
import type { JsonValue } from '../../json.ts';
import { parseJson } from '../parse-json.ts';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { bytePattern, escapeRegex, isAscii, markHits, toBytes } from './byte-pattern.ts';
import type { Marks, Pattern } from './byte-pattern.ts';
import type { ValueTest } from './filter-term.ts';
import type { Piece } from './piece.ts';
import type { PieceTest } from './piece-test.ts';
import { siftEach } from './piece-test.ts';
import { foldedRegex } from './text-test.ts';

/** Why a text is no JSONPath, and where in it. */
export interface PathMistake {
  readonly words: string;
  /** Place in the path, in UTF-16 units. */
  readonly place: number;
}

const environment = new JSONPathEnvironment();

/** A test for the values that a JSONPath (RFC 9535) leads to; notes and what is no JSON never meet it. */
export function jsonTest(
  path: string,
  test: ValueTest,
  hides: boolean,
  isNote: (number: number) => boolean,
): Result<PieceTest, PathMistake> {
  const query = compilePath(path);
  if (!query.ok) return query;
  const meets = meetsOf(test);
  const patterns = neededPatterns(query.value, test);
  return ok({
    cost: 5000,
    sift(piece, marks) {
      const candidates = candidatesOf(piece, patterns);
      siftEach(piece, marks, (number) => {
        const possible = candidates?.[number - piece.first] !== 0 && !isNote(number);
        return (possible && leadsTo(query.value, piece.text(number), meets)) !== hides;
      });
      return undefined;
    },
  });
}

function compilePath(path: string): Result<JSONPathQuery, PathMistake> {
  try {
    return ok(environment.compile(path));
  } catch (error) {
    // The library throws errors of its own, and a RangeError for brackets nested thousands deep.
    const [reason = ''] =
      error instanceof JSONPathError ? error.message.split(/ \('/) : ['it is nested too deep'];
    const place = error instanceof JSONPathError ? error.token.index : 0;
    return err({ words: `Not a JSONPath: ${reason}.`, place });
  }
}

/** What is asked of all values found. */
type Meets = (values: readonly JsonValue[]) => boolean;

function leadsTo(query: JSONPathQuery, text: string, meets: Meets): boolean {
  const value = parseJson(text);
  if (value === undefined) return false;
  try {
    return meets(query.query(value as JSONValue).values() as readonly JsonValue[]);
  } catch {
    // Nested deeper than the library goes.
    return false;
  }
}

function meetsOf(test: ValueTest): Meets {
  switch (test.kind) {
    case 'exists':
      return (values) => values.length > 0;
    case 'equals': {
      const isWanted = equalTo(test.value, test.quoted);
      return (values) => values.some(isWanted);
    }
    case 'differs': {
      const isWanted = equalTo(test.value, test.quoted);
      return (values) => values.length > 0 && !values.some(isWanted);
    }
    case 'contains': {
      const wanted = foldedRegex(test.text, '');
      return (values) => values.some((value) => typeof value === 'string' && wanted.test(value));
    }
    default:
      return assertNever(test);
  }
}

function equalTo(wanted: string, quoted: boolean): (value: JsonValue) => boolean {
  const literal = quoted ? undefined : parseJson(wanted);
  const scalar = typeof literal === 'object' && literal !== null ? undefined : literal;
  return (value) => value === wanted || (scalar !== undefined && value === scalar);
}

/** One of each list is in the bytes of every frame that can meet the test. */
function neededPatterns(query: JSONPathQuery, test: ValueTest): readonly (readonly Pattern[])[] {
  const names = query.segments.map(({ selectors: [selector, ...others] }) =>
    others.length === 0 && selector instanceof jsonpath.selectors.NameSelector ? selector.name : '',
  );
  const member = names.at(-1) ?? '';
  if (test.kind === 'equals' && isPlain(member) && isPlain(test.value)) return [memberPatterns(member, test)];
  // One name is enough, and the longest is the rarest.
  const name = names.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return [
    ...(isPlain(name) ? [[bytePattern(name), escape]] : []),
    ...(test.kind === 'contains' && isAscii(test.text) ? [[bytePattern(test.text, true), escape]] : []),
  ];
}

/** Whether a text has bytes that can be looked for: U+FFFD is also what invalid bytes become. */
function isPlain(text: string): boolean {
  return text !== '' && !text.includes('\ufffd');
}

/** A member of an object as JSON has it: `"name": value`. */
function memberPatterns(
  name: string,
  { value, quoted }: ValueTest & { readonly kind: 'equals' },
): readonly Pattern[] {
  const [nameBytes, valueBytes] = [name, value].map((text) => escapeRegex(toBytes(text)));
  const isNumber = typeof parseJson(value) === 'number';
  // Only whole numbers of that size have their digits in every spelling that has no exponent.
  const isCanonical = /^-?[1-9]\d{0,14}$/.test(value);
  const literal = quoted ? '' : `|${isNumber && !isCanonical ? String.raw`-?\d` : (valueBytes ?? '')}`;
  const source = String.raw`"${nameBytes ?? ''}"[ \t\r\n]*:[ \t\r\n]*(?:"${valueBytes ?? ''}"${literal})`;
  return [{ regex: new RegExp(source, 'g') }, escape, ...(isNumber && !quoted ? [exponent] : [])];
}

/** In JSON any character can be written as an escape. */
const escape = bytePattern('\\');

/** `1.14e2` is the number 114. */
const exponent: Pattern = { regex: /\d[eE]/g, length: 2 };

/** Marks of the frames that can meet the test; undefined for all. */
function candidatesOf(piece: Piece, lists: readonly (readonly Pattern[])[]): Marks | undefined {
  let candidates: Marks | undefined;
  for (const patterns of lists) {
    const found = new Uint8Array(piece.count);
    for (const pattern of patterns) markHits(piece, piece.bytes, pattern, found);
    const before = candidates;
    candidates = before === undefined ? found : found.map((mark, place) => mark & (before[place] ?? 0));
  }
  return candidates;
}
