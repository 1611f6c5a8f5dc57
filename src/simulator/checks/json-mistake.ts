import { assertNever } from '../../domain/assert-never.ts';

const whiteSpace = /[ \t\n\r]*/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** A punctuation mark, `string`, or `scalar` for what is neither. */
type Token = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'scalar';

/** What the text may go on with. */
type Expectation =
  | 'a value'
  | 'a value or "]"'
  | 'a member name'
  | 'a member name or "}"'
  | '":"'
  | '"," or "]"'
  | '"," or "}"'
  | 'the end';

/**
 * Where `text` stops being JSON (RFC 8259), in words with what was expected and found; undefined when it is JSON. The
 * engine's own message is not used: it often leaves the position out.
 */
export function jsonMistake(text: string): string | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expectation = 'a value';
  let at = 0;
  for (;;) {
    at = endOf(whiteSpace, text, at) ?? at;
    if (at === text.length) return expected === 'the end' ? undefined : `it ends, expected ${expected}`;
    const kind = kindOf(text[at] ?? '');
    const next: Expectation | undefined = follow(expected, kind, open);
    if (next === undefined) return `expected ${expected}${found(text, at)}`;
    const end = endOfToken(kind, text, at);
    if (end === undefined)
      return `${kind === 'string' ? 'unclosed or broken string' : `expected ${expected}`}${found(text, at)}`;
    expected = next;
    at = end;
  }
}

/** Where the token of this kind that begins at `at` ends; undefined when it is broken. */
function endOfToken(kind: Token, text: string, at: number): number | undefined {
  switch (kind) {
    case 'string':
      return endOfString(text, at);
    case 'scalar':
      return endOf(scalar, text, at);
    default:
      return at + 1;
  }
}

/** By hand, because the engine's stack overflows on a pattern for strings of some million letters. */
function endOfString(text: string, start: number): number | undefined {
  let at = start + 1;
  for (;;) {
    const letter = text[at];
    if (letter === '"') return at + 1;
    if (letter === undefined || letter < ' ') return undefined;
    const next = letter === '\\' ? endOf(escaped, text, at) : at + 1;
    if (next === undefined) return undefined;
    at = next;
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function kindOf(first: string): Token {
  switch (first) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ',':
    case ':':
      return first;
    case '"':
      return 'string';
    default:
      return 'scalar';
  }
}

/** What is expected after `found`, with `open` brought up to date; undefined when `found` does not fit. */
function follow(expected: Expectation, found: Token, open: ('{' | '[')[]): Expectation | undefined {
  switch (expected) {
    case 'a value':
    case 'a value or "]"':
      if (found === '{' || found === '[') {
        open.push(found);
        return found === '{' ? 'a member name or "}"' : 'a value or "]"';
      }
      if (found === ']') return expected === 'a value' ? undefined : closed(open);
      return found === 'string' || found === 'scalar' ? afterValue(open) : undefined;
    case 'a member name':
    case 'a member name or "}"':
      if (found === '}') return expected === 'a member name' ? undefined : closed(open);
      return found === 'string' ? '":"' : undefined;
    case '":"':
      return found === ':' ? 'a value' : undefined;
    case '"," or "]"':
      if (found === ',') return 'a value';
      return found === ']' ? closed(open) : undefined;
    case '"," or "}"':
      if (found === ',') return 'a member name';
      return found === '}' ? closed(open) : undefined;
    case 'the end':
      return undefined;
    default:
      return assertNever(expected);
  }
}

function closed(open: ('{' | '[')[]): Expectation {
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly ('{' | '[')[]): Expectation {
  const inside = open.at(-1);
  if (inside === undefined) return 'the end';
  return inside === '{' ? '"," or "}"' : '"," or "]"';
}

function found(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  const letter = JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return ` at position ${String(at)} (line ${String(line)}, column ${String(column)}), found ${letter}`;
}
