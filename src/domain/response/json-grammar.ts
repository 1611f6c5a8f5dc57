import type { JsonTokenKind } from './json-tokens.ts';
import { NumberList } from './number-list.ts';

/** What may come next. */
type Wanted = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or end' | 'nothing';

/** Whether the tokens, one after the other, are JSON (RFC 8259 section 2). */
export class JsonGrammar {
  #wanted: Wanted = 'value';
  /** Open containers, outermost first: 1 for an object, 0 for an array. */
  readonly #open = new NumberList();

  /** True when a whole value was read and nothing may follow. */
  get done(): boolean {
    return this.#wanted === 'nothing';
  }

  get wantsValue(): boolean {
    return this.#wanted === 'value' || this.#wanted === 'value or ]';
  }

  get wantsName(): boolean {
    return this.#wanted === 'name' || this.#wanted === 'name or }';
  }

  /** Takes the next token; what was expected instead when it does not fit. */
  take(kind: JsonTokenKind): string | undefined {
    const wanted = this.#wanted;
    if (wanted === 'colon' && kind === ':') this.#wanted = 'value';
    else if (wanted === 'comma or end' && kind === ',') this.#wanted = this.#inObject ? 'name' : 'value';
    else if (this.wantsName && kind === 'string') this.#wanted = 'colon';
    else if (this.wantsValue && beginsValue(kind)) this.#value(kind);
    else if ((wanted === 'comma or end' || wanted === 'name or }') && kind === '}' && this.#inObject)
      this.#close();
    else if ((wanted === 'comma or end' || wanted === 'value or ]') && kind === ']' && !this.#inObject)
      this.#close();
    else return this.#words();
    return undefined;
  }

  get #inObject(): boolean {
    return this.#open.at(this.#open.length - 1) === 1;
  }

  #value(kind: JsonTokenKind): void {
    if (kind === '{') {
      this.#open.push(1);
      this.#wanted = 'name or }';
    } else if (kind === '[') {
      this.#open.push(0);
      this.#wanted = 'value or ]';
    } else this.#afterValue();
  }

  #close(): void {
    this.#open.pop();
    this.#afterValue();
  }

  #afterValue(): void {
    this.#wanted = this.#open.length === 0 ? 'nothing' : 'comma or end';
  }

  #words(): string {
    const words: { readonly [wanted in Wanted]: string } = {
      value: 'a value',
      'value or ]': 'a value or ]',
      name: 'a member name in double quotes',
      'name or }': 'a member name in double quotes, or }',
      colon: 'a colon',
      'comma or end': this.#inObject ? 'a comma or }' : 'a comma or ]',
      nothing: 'the end of the text',
    };
    return words[this.#wanted];
  }
}

function beginsValue(kind: JsonTokenKind): boolean {
  switch (kind) {
    case '{':
    case '[':
    case 'string':
    case 'number':
    case 'true':
    case 'false':
    case 'null':
      return true;
    default:
      return false;
  }
}
