/** Where a payload lies: its block and the offset in it. The length is the caller's to remember. */
export interface PayloadPlace {
  readonly block: number;
  /** In bytes from the start of the block. */
  readonly offset: number;
}

interface Block {
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bytes taken from its start. */
  used: number;
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
  /** The block that small payloads go into. */
  #open: Block | undefined;

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
    const block =
      payload.length > this.#blockSize / 4 ? this.#newBlock(payload.length) : this.#openBlock(payload.length);
    const offset = block.used;
    block.bytes.set(payload, offset);
    block.used += payload.length;
    block.live++;
    return { block: block.number, offset };
  }

  /** A view of a payload that is not released; it keeps its block in memory as long as it is held. */
  view(place: PayloadPlace, length: number): Uint8Array<ArrayBuffer> {
    return this.#block(place.block).bytes.subarray(place.offset, place.offset + length);
  }

  /** Gives one payload of `block` up. */
  release(block: number): void {
    const held = this.#block(block);
    held.live--;
    if (held.live === 0 && held !== this.#open) this.#blocks.delete(block);
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

  /** The open block if `length` bytes fit into it, else a new one. */
  #openBlock(length: number): Block {
    const open = this.#open;
    if (open !== undefined && open.used + length <= this.#blockSize) return open;
    if (open?.live === 0) this.#blocks.delete(open.number);
    this.#open = this.#newBlock(this.#blockSize);
    return this.#open;
  }

  #newBlock(size: number): Block {
    const block: Block = { number: this.#nextBlock++, bytes: new Uint8Array(size), used: 0, live: 0 };
    this.#blocks.set(block.number, block);
    return block;
  }
}
