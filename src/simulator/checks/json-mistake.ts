import { assertNever } from '../../domain/assert-never.ts';

const whiteSpace = /[ \t\n\r]*/y;
/** The tokens of RFC 8259; of the alternatives exactly one group matches. */
const token =
  // eslint-disable-next-line no-control-regex -- section 7 forbids exactly these letters unescaped.
  /([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

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
    if (at === text.length)
      return expected === 'the end' ? undefined : `it ends where ${expected} was expected`;
    const end: number | undefined = endOf(token, text, at);
    const next: Expectation | undefined =
      end === undefined ? undefined : follow(expected, kindOf(text[at] ?? ''), open);
    if (end === undefined || next === undefined) return describe(text, at, expected);
    expected = next;
    at = end;
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

function describe(text: string, at: number, expected: Expectation): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  const found = JSON.stringify([...text.slice(at, at + 2)][0] ?? '');
  return `expected ${expected} at position ${String(at)} (line ${String(line)}, column ${String(column)}), found ${found}`;
}
