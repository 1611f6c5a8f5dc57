import { NumberList } from './number-list.ts';

/** What a value of JSON text is; `unfinished` is a scalar that the end of the text cut off. */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'true' | 'false' | 'null' | 'unfinished';

/** Where a value stands in the text. */
interface Place {
  readonly start: number;
  /** Offset after its last character. */
  readonly end: number;
  /** Offset of its member name's opening quotation mark; undefined where it has no name. */
  readonly name: number | undefined;
}

/**
 * The values of a JSON text as places in it: nodes numbered from 0 in the order in which they begin, so that the
 * descendants of a node are the numbers from `node + 1` to `next(node)`. Nothing is parsed into values: numbers of any
 * length, duplicate names, order and escapes stay as they came. 28 bytes a node. Made by a `JsonIndexer`; every method
 * wants a node of the index.
 */
export class JsonIndex {
  readonly text: string;

  readonly #starts = new NumberList();
  readonly #ends = new NumberList();
  /** Offset of the name and 1; 0 for what has none. */
  readonly #names = new NumberList();
  readonly #parents = new NumberList();
  readonly #nexts = new NumberList();
  readonly #sizes = new NumberList();
  readonly #positions = new NumberList();
  /** The container that is being read; -1 outside the outermost one. */
  #open = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Values in the text, containers included. */
  get count(): number {
    return this.#starts.length;
  }

  start(node: number): number {
    return this.#starts.at(node);
  }

  end(node: number): number {
    return this.#ends.at(node);
  }

  /** The node after this one and all that is in it. */
  next(node: number): number {
    return this.#nexts.at(node);
  }

  /** The container that the node is in; undefined for the outermost value. */
  parent(node: number): number | undefined {
    return node === 0 ? undefined : this.#parents.at(node);
  }

  /** Members of an object, items of an array; 0 for scalars. */
  size(node: number): number {
    return this.#sizes.at(node);
  }

  /** Place among the members or items of its container, from 0. */
  position(node: number): number {
    return this.#positions.at(node);
  }

  /** Containers around the node. */
  depth(node: number): number {
    let depth = 0;
    for (let above = this.parent(node); above !== undefined; above = this.parent(above)) depth += 1;
    return depth;
  }

  kind(node: number): JsonKind {
    switch (this.text.charAt(this.start(node))) {
      case '{':
        return 'object';
      case '[':
        return 'array';
      case '"':
        return this.#isWholeString(node) ? 'string' : 'unfinished';
      case 't':
        return this.value(node) === 'true' ? 'true' : 'unfinished';
      case 'f':
        return this.value(node) === 'false' ? 'false' : 'unfinished';
      case 'n':
        return this.value(node) === 'null' ? 'null' : 'unfinished';
      default:
        return /[0-9]$/.test(this.text.charAt(this.end(node) - 1)) ? 'number' : 'unfinished';
    }
  }

  isContainer(node: number): boolean {
    const first = this.text.charAt(this.start(node));
    return first === '{' || first === '[';
  }

  /** The value's text as it came. */
  value(node: number): string {
    return this.text.slice(this.start(node), this.end(node));
  }

  /** The text of the member's name as it came, quotation marks included; undefined for items and the outermost value. */
  name(node: number): string | undefined {
    const name = this.#names.at(node);
    if (name === 0) return undefined;
    const colon = this.text.lastIndexOf(':', this.start(node));
    return this.text.slice(name - 1, this.text.lastIndexOf('"', colon) + 1);
  }

  /** Members or items of a container, in order. */
  *children(node: number): IterableIterator<number> {
    const end = this.next(node);
    for (let child = node + 1; child < end; child = this.next(child)) yield child;
  }

  /** Adds the value that comes next; a container stays open for what is in it until `close`. */
  add({ start, end, name }: Place, container: boolean): void {
    const node = this.count;
    const open = this.#open;
    this.#starts.push(start);
    this.#ends.push(end);
    this.#names.push(name === undefined ? 0 : name + 1);
    this.#parents.push(Math.max(0, open));
    this.#nexts.push(node + 1);
    this.#sizes.push(0);
    this.#positions.push(open < 0 ? 0 : this.#sizes.at(open));
    if (open >= 0) this.#sizes.set(open, this.#sizes.at(open) + 1);
    if (container) this.#open = node;
  }

  /** Ends the innermost open container, whose last character is before `end`. */
  close(end: number): void {
    const node = this.#open;
    this.#ends.set(node, end);
    this.#nexts.set(node, this.count);
    this.#open = this.parent(node) ?? -1;
  }

  /** Ends all that is open, where the text ends too early. */
  closeAll(): void {
    while (this.#open >= 0) this.close(this.text.length);
  }

  #isWholeString(node: number): boolean {
    const end = this.end(node);
    if (end - this.start(node) < 2 || this.text.charAt(end - 1) !== '"') return false;
    let escapes = 0;
    while (this.text.charAt(end - 2 - escapes) === '\\') escapes += 1;
    return escapes % 2 === 0;
  }
}
