import { JsonIndex } from './json-index.ts';
import type { JsonMistake } from './json-mistake.ts';
import { JsonReader } from './json-reader.ts';

/** An index that was read to its end. */
export type IndexedJson =
  | { readonly kind: 'whole'; readonly index: JsonIndex }
  /** Right up to the end of the text, which came too early: what is there is in the index. */
  | { readonly kind: 'cut off'; readonly index: JsonIndex; readonly mistake: JsonMistake }
  | { readonly kind: 'broken'; readonly mistake: JsonMistake };

/** The clock is asked after so many tokens: some tens of microseconds. */
const tokensInRow = 512;

/** Makes the index of a text in slices, so that a text of any length stops nothing else. */
export class JsonIndexer {
  /** Set once everything is read. */
  indexed: IndexedJson | undefined;

  readonly #reader: JsonReader;
  readonly #index: JsonIndex;
  #name: number | undefined;

  constructor(text: string) {
    this.#reader = new JsonReader(text);
    this.#index = new JsonIndex(text);
  }

  /** How much of the text is read, from 0 to 1. */
  get progress(): number {
    const { length } = this.#index.text;
    return length === 0 ? 1 : this.#reader.token.end / length;
  }

  /** Goes on until `isTimeUp` says so, or until all is read. */
  step(isTimeUp: () => boolean): 'more' | 'done' {
    do {
      if (!this.#readTokens()) return 'done';
    } while (!isTimeUp());
    return 'more';
  }

  /** Takes some tokens; false when there are no more. */
  #readTokens(): boolean {
    if (this.indexed !== undefined) return false;
    for (let left = tokensInRow; left > 0; left -= 1) {
      if (this.#reader.next() !== 'token') {
        this.indexed = this.#finish();
        return false;
      }
      this.#take();
    }
    return true;
  }

  #finish(): IndexedJson {
    const { mistake } = this.#reader;
    if (mistake === undefined) return { kind: 'whole', index: this.#index };
    return this.#reader.cutOff ? this.#cutOff(mistake) : { kind: 'broken', mistake };
  }

  #take(): void {
    const { token, isName } = this.#reader;
    switch (token.kind) {
      case '}':
      case ']':
        this.#index.close(token.end);
        return;
      case ',':
      case ':':
        return;
      default:
        if (isName) this.#name = token.start;
        else this.#add(token.kind === '{' || token.kind === '[');
    }
  }

  #add(container: boolean): void {
    const { start, end } = this.#reader.token;
    this.#index.add({ start, end, name: this.#name }, container);
    this.#name = undefined;
  }

  #cutOff(mistake: JsonMistake): IndexedJson {
    const { token, isName } = this.#reader;
    // A value that has begun is shown as far as it came; a name without a value is no member yet.
    if (token.kind === 'wrong' && !isName) this.#add(false);
    this.#index.closeAll();
    return this.#index.count === 0
      ? { kind: 'broken', mistake }
      : { kind: 'cut off', index: this.#index, mistake };
  }
}

/** The index of a whole text at once; for texts that are short. */
export function indexJson(text: string): IndexedJson {
  const indexer = new JsonIndexer(text);
  for (;;) {
    indexer.step(() => false);
    if (indexer.indexed !== undefined) return indexer.indexed;
  }
}
