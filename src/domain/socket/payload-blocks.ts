/** Where a payload lies: its block and the offset in it. The length is the caller's to remember. */
export interface PayloadPlace {
  readonly block: number;
  /** In bytes from the start of the block. */
  readonly offset: number;
}

interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Payloads in it that are not yet released. */
  live: number;
}

/**
 * Payload bytes in large blocks, so that a million frames are a few hundred objects. Payloads are never moved or
 * overwritten; a block is freed as soon as its last payload is released.
 *
 * A payload larger than a quarter of a block gets a block of its own size: what the end of a block wastes stays
 * under a quarter.
 */
export class PayloadBlocks {
  readonly #blockSize: number;
  readonly #blocks = new Map<number, Block>();
  #nextBlock = 0;
  #open: { readonly number: number; readonly block: Block; used: number } | undefined;

  /** `blockSize` in bytes. */
  constructor(blockSize: number) {
    this.#blockSize = blockSize;
  }

  /** Bytes taken from the platform for all blocks together. */
  get allocated(): number {
    let total = 0;
    for (const block of this.#blocks.values()) total += block.bytes.length;
    return total;
  }

  /** Copies `payload` in. */
  add(payload: Uint8Array): PayloadPlace {
    if (payload.length > this.#blockSize / 4) {
      const [number, block] = this.#newBlock(payload.length);
      block.bytes.set(payload);
      block.live = 1;
      return { block: number, offset: 0 };
    }
    if (this.#open === undefined || this.#open.used + payload.length > this.#blockSize) this.#openNext();
    const open = this.#open!;
    const offset = open.used;
    open.block.bytes.set(payload, offset);
    open.block.live++;
    open.used += payload.length;
    return { block: open.number, offset };
  }

  /** A view of a payload that is not released; it keeps its block in memory as long as it is held. */
  view(place: PayloadPlace, length: number): Uint8Array<ArrayBuffer> {
    return this.#block(place.block).bytes.subarray(place.offset, place.offset + length);
  }

  /** Gives one payload of `block` up. */
  release(block: number): void {
    const held = this.#block(block);
    held.live--;
    if (held.live === 0 && this.#open?.number !== block) this.#blocks.delete(block);
  }

  /** Gives everything up. */
  clear(): void {
    this.#blocks.clear();
    this.#open = undefined;
  }

  #block(number: number): Block {
    const block = this.#blocks.get(number);
    if (block === undefined) throw new Error(`Block ${String(number)} was freed already`);
    return block;
  }

  #openNext(): void {
    const full = this.#open;
    if (full?.block.live === 0) this.#blocks.delete(full.number);
    const [number, block] = this.#newBlock(this.#blockSize);
    this.#open = { number, block, used: 0 };
  }

  #newBlock(size: number): readonly [number: number, block: Block] {
    const number = this.#nextBlock++;
    const block: Block = { bytes: new Uint8Array(size), live: 0 };
    this.#blocks.set(number, block);
    return [number, block];
  }
}
