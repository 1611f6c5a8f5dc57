import { isJsonObject } from '../json.ts';
import type { JsonValue } from '../json.ts';
import { oneLine } from './one-line.ts';
import { numberText } from './parse-json.ts';

const separator = ' · ';
const valueLimit = 60;
const membersShown = 8;

/** A value that a pointer led to. */
interface Found {
  readonly text: string;
  /** The pointer up to its first `*`; empty where it has none. */
  readonly list: string;
  /** Elements of that list besides the one shown. */
  readonly more: number;
}

/**
 * The values that the summary pointers of a frame kind lead to, e.g. `101 Reese Nath · Away · Lunch Break (+3 more)`.
 * In a pointer `*` stands for the elements of an array: the first is shown, the others are counted. Pointers in one
 * item, separated by a space, give values that stand together; a word that is no pointer stands there as it is, as long
 * as one of its item's pointers leads somewhere. Undefined where none does.
 */
export function summariseByPointers(items: readonly string[], root: JsonValue): string | undefined {
  const parts = items.flatMap((item) => {
    const words = item.split(' ').flatMap((word) => (isPointer(word) ? (follow(word, root) ?? []) : word));
    const first = words.find((word) => typeof word !== 'string');
    const text = words.map((word) => (typeof word === 'string' ? word : word.text)).join(' ');
    return first === undefined ? [] : [{ ...first, text }];
  });
  if (parts.length === 0) return undefined;
  const texts = parts.map(({ text, list, more }, index) =>
    more > 0 && parts[index + 1]?.list !== list ? `${text} (+${String(more)} more)` : text,
  );
  return texts.join(separator);
}

/** The start of a JSON value that nobody described: the first members of an object, the first element of an array. */
export function summariseStart(value: JsonValue): string {
  if (isList(value)) {
    const [first] = value;
    return first === undefined ? textOf(value) : `${textOf(value)}: ${textOf(first)}`;
  }
  if (!isJsonObject(value)) return textOf(value);
  const members = Object.entries(value);
  const shown = members
    .slice(0, membersShown)
    .map(([name, member]) => `${oneLine(name, valueLimit)}: ${textOf(member)}`);
  const hidden = members.length - shown.length;
  return (
    (members.length === 0 ? '{}' : shown.join(separator)) + (hidden > 0 ? ` (+${String(hidden)} more)` : '')
  );
}

function isPointer(word: string): boolean {
  return word === '' || word.startsWith('/');
}

function follow(pointer: string, root: JsonValue): Found | undefined {
  let current: JsonValue | undefined = root;
  let list = '';
  let more = 0;
  let inner = '';
  const tokens = pointer.split('/').slice(1);
  for (const [index, token] of tokens.entries()) {
    if (token === '*' && isList(current)) {
      const others: number = current.length - 1;
      if (list === '') {
        list = tokens.slice(0, index + 1).join('/');
        more = others;
      } else if (others > 0) inner += ` (+${String(others)})`;
      current = current[0];
    } else current = member(current, token.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return current === undefined ? undefined : { text: textOf(current) + inner, list, more };
}

function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (isList(value)) return /^(0|[1-9][0-9]*)$/.test(name) ? value[Number(name)] : undefined;
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function textOf(value: JsonValue): string {
  if (typeof value === 'string') return value === '' ? '""' : oneLine(value, valueLimit);
  if (typeof value === 'number') return numberText(value);
  if (isList(value)) return value.length === 1 ? '1 item' : `${String(value.length)} items`;
  return isJsonObject(value) ? '{…}' : String(value);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
