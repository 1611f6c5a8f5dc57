/** Where a payload lies: its block and the offset in it. The length is the caller's to remember. */
export interface PayloadPlace {
  readonly block: number;
  /** In bytes from the start of the block. */
  readonly offset: number;
}

/** A payload that was added. */
export interface PlacedPayload extends PayloadPlace {
  /** In bytes. */
  readonly length: number;
}

/** A UTF-16 unit takes at most so many bytes in UTF-8. */
const bytesOfUnit = 3;

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
  readonly #encoder = new TextEncoder();
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
  add(payload: Uint8Array): PlacedPayload {
    const block =
      payload.length > this.#blockSize / 4 ? this.#newBlock(payload.length) : this.#openBlock(payload.length);
    block.bytes.set(payload, block.used);
    return take(block, payload.length);
  }

  /** Writes `text` in as UTF-8, where it can be without a copy in between: thousands come a second. */
  addText(text: string): PlacedPayload {
    const open = this.#open;
    // How long it will be is not known before it is written; where it might not fit, it is encoded apart.
    if (open === undefined || open.used + text.length * bytesOfUnit > this.#blockSize)
      return this.add(this.#encoder.encode(text));
    const { written } = this.#encoder.encodeInto(text, open.bytes.subarray(open.used));
    return take(open, written);
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

/** Takes the next `length` bytes of `block`, which are written. */
function take(block: Block, length: number): PlacedPayload {
  const offset = block.used;
  block.used += length;
  block.live++;
  return { block: block.number, offset, length };
}
