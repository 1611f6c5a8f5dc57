import type { JsonIndex } from './json-index.ts';

/** A tree begins with as many levels unfolded as give no more rows than this. */
const rowsAtFirst = 200;

/**
 * Which nodes of a JSON text a tree shows, row by row: the outermost value, and what is in containers that are
 * unfolded. 1 byte a node and 4 bytes a row.
 */
export class JsonTreeRows {
  readonly index: JsonIndex;
  /** 1 for containers that are unfolded. */
  readonly #unfolded: Uint8Array;
  /** The nodes that are rows, in order; they rise, so a node is found by halving. */
  #rows: Uint32Array = new Uint32Array();
  #count = 0;

  constructor(index: JsonIndex) {
    this.index = index;
    this.#unfolded = new Uint8Array(index.count);
    this.#unfoldAtFirst();
    this.#layOut();
  }

  get count(): number {
    return this.#count;
  }

  /** The node in a row that there is. */
  node(row: number): number {
    return this.#rows[row] ?? 0;
  }

  /** The row of a node; where a folded container hides it, the row of that container. */
  row(node: number): number {
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.node(middle) <= node) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Whether a node has something to unfold; empty containers have not. */
  canUnfold(node: number): boolean {
    return this.index.size(node) > 0;
  }

  isUnfolded(node: number): boolean {
    return this.#unfolded[node] === 1;
  }

  /** Unfolds or folds one container. */
  unfold(node: number, unfolded: boolean): void {
    if (!this.canUnfold(node) || this.isUnfolded(node) === unfolded) return;
    this.#unfolded[node] = unfolded ? 1 : 0;
    this.#layOut();
  }

  /** Unfolds a container with its siblings, as `*` does in trees. */
  unfoldSiblings(node: number): void {
    const parent = this.index.parent(node);
    for (const sibling of parent === undefined ? [node] : this.index.children(parent)) {
      this.#unfolded[sibling] = this.canUnfold(sibling) ? 1 : 0;
    }
    this.#layOut();
  }

  /** Unfolds everything. */
  unfoldAll(): void {
    for (let node = 0; node < this.index.count; node += 1) {
      this.#unfolded[node] = this.canUnfold(node) ? 1 : 0;
    }
    this.#layOut();
  }

  /** Folds everything but the outermost value. */
  foldAll(): void {
    this.#unfolded.fill(0);
    if (this.index.count > 0) this.#unfolded[0] = 1;
    this.#layOut();
  }

  /** Unfolds what is around a node, so that it has a row. */
  reveal(node: number): void {
    for (let above = this.index.parent(node); above !== undefined; above = this.index.parent(above)) {
      this.#unfolded[above] = 1;
    }
    this.#layOut();
  }

  #unfoldAtFirst(): void {
    const { index } = this;
    if (index.count === 0) return;
    this.#unfolded[0] = 1;
    let level = [...firstOf(index, 0)];
    for (let rows = 1 + index.size(0); level.length > 0;) {
      const containers = level.filter((node) => this.canUnfold(node));
      rows += containers.reduce((sum, node) => sum + index.size(node), 0);
      if (rows > rowsAtFirst) return;
      for (const node of containers) this.#unfolded[node] = 1;
      level = containers.flatMap((node) => [...index.children(node)]);
    }
  }

  #layOut(): void {
    const { index } = this;
    // Grown when it is too short, and kept: folding and unfolding back and forth makes no garbage.
    let rows = this.#rows;
    let count = 0;
    for (let node = 0; node < index.count; count += 1) {
      if (count === rows.length) {
        const longer = new Uint32Array(Math.max(256, rows.length * 2));
        longer.set(rows);
        rows = longer;
      }
      rows[count] = node;
      node = this.isUnfolded(node) ? node + 1 : index.next(node);
    }
    this.#rows = rows;
    this.#count = count;
  }
}

/** The children of a node, as many as can matter for what is unfolded at first. */
function* firstOf(index: JsonIndex, node: number): IterableIterator<number> {
  let left = rowsAtFirst;
  for (const child of index.children(node)) {
    if (left === 0) return;
    left -= 1;
    yield child;
  }
}
