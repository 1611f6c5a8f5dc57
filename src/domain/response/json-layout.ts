import { JsonLines } from './json-lines.ts';
import type { JsonTokenKind, JsonTokens } from './json-tokens.ts';
import { NumberList } from './number-list.ts';
import type { TextLines } from './text-lines.ts';

/** Deeper lines are not set further in, so that deep nesting does not push the text out of sight. */
const deepestIndent = 40;
const indentWidth = 2;

/** Collects where the lines begin while the tokens pass by. */
export class JsonLayout {
  readonly #starts = new NumberList();
  readonly #indents = new NumberList();
  readonly #lengths = new NumberList();
  #depth = 0;
  #start = 0;
  #length = 0;
  #indent = 0;
  #before: JsonTokenKind | undefined;
  #end = 0;

  add(token: JsonTokens): void {
    const { kind } = token;
    const closes = kind === '}' || kind === ']';
    if (closes) this.#depth -= 1;
    const before = this.#before;
    const opened = before === '{' || before === '[';
    if (before === undefined) this.#start = token.start;
    else if (before === ',' || (opened && !closes) || (closes && !opened)) this.#breakLine(token.start);
    this.#length += token.end - token.start + (kind === ':' ? 1 : 0);
    if (kind === '{' || kind === '[') this.#depth += 1;
    this.#before = kind;
    this.#end = token.end;
  }

  lines(text: string): TextLines {
    if (this.#before !== undefined) this.#breakLine(this.#end);
    return new JsonLines(text, this.#end, this.#starts, this.#indents, this.#lengths);
  }

  #breakLine(start: number): void {
    this.#starts.push(this.#start);
    this.#indents.push(this.#indent);
    this.#lengths.push(this.#length);
    this.#start = start;
    this.#length = 0;
    this.#indent = Math.min(this.#depth, deepestIndent) * indentWidth;
  }
}
