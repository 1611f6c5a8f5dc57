const chunkLength = 16_384;

/**
 * Frame numbers in order, 4 bytes each: added at the end, taken away at both ends. A place in the list stays with its
 * number when the front is taken away. Numbers up to 2^32 - 1.
 */
export class NumberList {
  readonly #chunks = new Map<number, Uint32Array>();
  #front = 0;
  #length = 0;

  /** Place of the first number that is still there. */
  get front(): number {
    return this.#front;
  }

  /** Place after the last number. */
  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    const key = Math.floor(this.#length / chunkLength);
    let chunk = this.#chunks.get(key);
    if (chunk === undefined) {
      chunk = new Uint32Array(chunkLength);
      this.#chunks.set(key, chunk);
    }
    chunk[this.#length % chunkLength] = number;
    this.#length++;
  }

  /** The number at a place; undefined where there is none. */
  at(place: number): number | undefined {
    if (place < this.#front || place >= this.#length) return undefined;
    return this.#chunks.get(Math.floor(place / chunkLength))?.[place % chunkLength];
  }

  /** The first place whose number `isThere` holds for; `length` where none does. It holds for all after one, too. */
  search(isThere: (number: number) => boolean): number {
    let low = this.#front;
    let high = this.#length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const number = this.at(middle);
      if (number !== undefined && isThere(number)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Takes away what is before `place`. */
  dropBefore(place: number): void {
    this.#front = Math.min(Math.max(this.#front, place), this.#length);
    const key = Math.floor(this.#front / chunkLength);
    for (const other of this.#chunks.keys()) if (other < key) this.#chunks.delete(other);
  }

  /** Takes away what is at `place` and after. */
  dropFrom(place: number): void {
    this.#length = Math.max(this.#front, Math.min(this.#length, place));
    const key = Math.ceil(this.#length / chunkLength);
    for (const other of this.#chunks.keys()) if (other >= key) this.#chunks.delete(other);
  }
}
