import { JsonGrammar } from './json-grammar.ts';
import { jsonMistake } from './json-mistake.ts';
import type { JsonMistake } from './json-mistake.ts';
import { JsonTokens } from './json-tokens.ts';

/** What a step of a reader came to: a token that fits, the end of a whole text, or the place where it is no JSON. */
export type ReaderStep = 'token' | 'end' | 'mistake';

/** Reads JSON text (RFC 8259) token by token, up to its end or to the first token that does not fit. */
export class JsonReader {
  /** The present token; set by `next`. */
  readonly token: JsonTokens;
  /** Whether the present token is the name of a member. */
  isName = false;
  /** Where the text is no JSON; set once `next` was `mistake`. */
  mistake: JsonMistake | undefined;

  readonly #text: string;
  readonly #grammar = new JsonGrammar();

  constructor(text: string) {
    this.#text = text;
    this.token = new JsonTokens(text);
  }

  /** Goes to the next token. After `end` and `mistake` there is none. */
  next(): ReaderStep {
    const { token } = this;
    const grammar = this.#grammar;
    token.next();
    if (token.kind === 'end' && grammar.done) return 'end';
    this.isName = grammar.wantsName;
    // Asked before the grammar takes the token, because that changes what it wants.
    const begun = token.kind === 'wrong' && this.#isBegun();
    const expected = grammar.take(token.kind);
    if (expected === undefined) return 'token';
    const flaw = begun ? token.flaw : undefined;
    this.mistake = jsonMistake(this.#text, flaw?.at ?? token.start, flaw?.expected ?? expected);
    return 'mistake';
  }

  /** Whether the mistake is that the text ends too early: then everything before it is right. */
  get cutOff(): boolean {
    return this.mistake?.offset === this.#text.length;
  }

  /** Whether a wrong token stands where it could have been right: then what is wrong inside it is the mistake. */
  #isBegun(): boolean {
    const grammar = this.#grammar;
    return grammar.wantsValue || (grammar.wantsName && this.#text.charAt(this.token.start) === '"');
  }
}
