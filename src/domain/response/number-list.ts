/** A list of whole numbers below 2³² that grows at its end; 4 bytes each, for indexes over large bodies. */
export class NumberList {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    this.#numbers[this.#length] = value;
    this.#length += 1;
  }

  pop(): void {
    if (this.#length > 0) this.#length -= 1;
  }

  /** Changes the number at `index`, which must be in the list. */
  set(index: number, value: number): void {
    if (index < this.#length) this.#numbers[index] = value;
  }

  /** The number at `index`; 0 outside the list. */
  at(index: number): number {
    return index < this.#length ? (this.#numbers[index] ?? 0) : 0;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#numbers.length * 2);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
