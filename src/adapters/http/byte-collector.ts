/** Bytes that come in pieces. */
export class ByteCollector {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  /** How many have come. */
  get length(): number {
    return this.#length;
  }

  add(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** All of them in one. */
  join(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }
}
