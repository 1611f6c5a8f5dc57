/** The tokens of JSON text (RFC 8259); `wrong` is what fits none of them, `end` is after the last. */
export type JsonTokenKind =
  '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'number' | 'true' | 'false' | 'null' | 'wrong' | 'end';

/** What is wrong inside a token. */
export interface TokenFlaw {
  /** Offset of the first character that does not fit; the length of the text where it ended too early. */
  readonly at: number;
  /** What would have fitted; undefined where that depends on what stands before the token. */
  readonly expected: string | undefined;
}

/**
 * Reads JSON text token by token, white space skipped. Nothing is copied or converted: a token is a place in the text,
 * so numbers of any length, escapes and duplicate names stay as they came. Wrong text becomes a `wrong` token and
 * reading goes on after it.
 */
export class JsonTokens {
  /** The present token; all four fields change with each `next`. */
  kind: JsonTokenKind = 'end';
  start = 0;
  end = 0;
  /** Set on `wrong` tokens only. */
  flaw: TokenFlaw | undefined;

  readonly #text: string;

  constructor(text: string, from = 0) {
    this.#text = text;
    this.end = from;
  }

  /** Goes to the next token and tells its kind. At the end it stays on `end`. */
  next(): JsonTokenKind {
    this.#read();
    return this.kind;
  }

  #read(): void {
    const text = this.#text;
    let at = this.end;
    while (isJsonSpace(text.charCodeAt(at))) at += 1;
    this.start = at;
    this.flaw = undefined;
    if (at >= text.length) {
      this.kind = 'end';
      this.end = text.length;
      return;
    }
    const character = text.charAt(at);
    switch (character) {
      case '{':
      case '}':
      case '[':
      case ']':
      case ':':
      case ',':
        this.kind = character;
        this.end = at + 1;
        return;
      case '"':
        this.#string();
        return;
      default:
        if (character === '-' || isDigit(text.charCodeAt(at))) this.#number();
        else this.#word();
    }
  }

  #string(): void {
    const text = this.#text;
    let at = this.start + 1;
    let flaw: TokenFlaw | undefined;
    for (;;) {
      const code = text.charCodeAt(at);
      // A string may not go over a line's end; stopping there lets reading go on with the next line.
      if (at >= text.length || code === lineFeed || code === carriageReturn) {
        this.#wrong(at, flaw ?? { at, expected: 'the end of the string (")' });
        return;
      }
      if (code === quote) break;
      if (code === backslash) {
        const after = escapeEnd(text, at);
        flaw ??= after.flaw;
        at = after.end;
      } else {
        if (code < 0x20)
          flaw ??= { at, expected: 'an escape, because control characters are not allowed in strings' };
        at += 1;
      }
    }
    if (flaw !== undefined) {
      this.#wrong(at + 1, flaw);
      return;
    }
    this.kind = 'string';
    this.end = at + 1;
  }

  #number(): void {
    const text = this.#text;
    let at = this.start;
    const needDigits = (): boolean => {
      const first = at;
      while (isDigit(text.charCodeAt(at))) at += 1;
      return at > first;
    };
    if (text.charAt(at) === '-') at += 1;
    const leadingZero = text.charAt(at) === '0';
    if (leadingZero) at += 1;
    else if (!needDigits()) return this.#wrong(this.#wordEnd(at), { at, expected: 'a digit' });
    if (text.charAt(at) === '.') {
      at += 1;
      if (!needDigits()) return this.#wrong(this.#wordEnd(at), { at, expected: 'a digit after the point' });
    }
    if (/[eE]/.test(text.charAt(at))) {
      at += 1;
      if (/[+-]/.test(text.charAt(at))) at += 1;
      if (!needDigits()) return this.#wrong(this.#wordEnd(at), { at, expected: 'a digit of the exponent' });
    }
    const wordEnd = this.#wordEnd(at);
    if (wordEnd > at) {
      const expected =
        leadingZero && isDigit(text.charCodeAt(at))
          ? 'no digit after a leading zero'
          : 'the end of the number';
      return this.#wrong(wordEnd, { at, expected });
    }
    this.kind = 'number';
    this.end = at;
  }

  #word(): void {
    const end = Math.max(this.#wordEnd(this.start), this.start + 1);
    const word = this.#text.slice(this.start, Math.min(end, this.start + 6));
    if (word === 'true' || word === 'false' || word === 'null') {
      this.kind = word;
      this.end = end;
      return;
    }
    const begun =
      end === this.#text.length ? words.find((candidate) => candidate.startsWith(word)) : undefined;
    if (begun === undefined) this.#wrong(end, { at: this.start, expected: undefined });
    else this.#wrong(end, { at: end, expected: `the rest of ${begun}` });
  }

  /** Where the run of characters that begin no other token ends. */
  #wordEnd(from: number): number {
    const text = this.#text;
    let at = from;
    while (at < text.length && !isJsonSpace(text.charCodeAt(at)) && !delimiters.includes(text.charAt(at)))
      at += 1;
    return at;
  }

  #wrong(end: number, flaw: TokenFlaw): void {
    this.kind = 'wrong';
    this.end = end;
    this.flaw = flaw;
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const backslash = 0x5c;
const delimiters = '{}[]:,"';
const words = ['true', 'false', 'null'] as const;

/** RFC 8259 section 2: space, tab, LF, CR; nothing else is white space in JSON. */
function isJsonSpace(code: number): boolean {
  return code === 0x20 || code === lineFeed || code === carriageReturn || code === 0x09;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Where the escape that begins at `start` ends, and what is wrong with it. */
function escapeEnd(text: string, start: number): { readonly end: number; readonly flaw?: TokenFlaw } {
  const letter = text.charAt(start + 1);
  if (letter === '') return { end: text.length };
  if ('"\\/bfnrt'.includes(letter)) return { end: start + 2 };
  if (letter !== 'u') {
    return {
      end: start + 2,
      flaw: { at: start + 1, expected: 'one of " \\ / b f n r t u after the backslash' },
    };
  }
  for (let at = start + 2; at < start + 6; at += 1) {
    if (at >= text.length) return { end: text.length };
    if (!/[0-9a-fA-F]/.test(text.charAt(at)))
      return { end: at, flaw: { at, expected: 'four hexadecimal digits after \\u' } };
  }
  return { end: start + 6 };
}
