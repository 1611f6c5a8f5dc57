import type {
  OpenFile,
  SealedFile,
  SegmentFolder,
} from '../../../../src/adapters/socket/journal/segment-folder.ts';

/** A recording's folder without a disk. */
export class MemoryFolder implements SegmentFolder {
  readonly files = new Map<number, Uint8Array<ArrayBuffer>>();
  /** Bytes that still fit on it. */
  free = Infinity;
  /** Held back until it resolves: the disk is slow. */
  slow: Promise<void> = Promise.resolve();

  async create(first: number): Promise<OpenFile> {
    await this.slow;
    this.files.set(first, new Uint8Array(0));
    return {
      append: (bytes) => {
        if (bytes.length > this.free) throw new DOMException('', 'QuotaExceededError');
        this.free -= bytes.length;
        this.files.set(first, joined(this.#file(first), bytes));
      },
      seal: async () => this.#sealed(first),
    };
  }

  async list() {
    return [...this.files.keys()]
      .sort((a, b) => a - b)
      .map((first) => ({ first, file: this.#sealed(first) }));
  }

  async remove(first: number) {
    this.files.delete(first);
  }

  /** What a crash leaves of it, the last file cut off after `length` bytes. */
  crashed(length = Infinity): MemoryFolder {
    const left = new MemoryFolder();
    const last = Math.max(...this.files.keys());
    for (const [first, bytes] of this.files) {
      left.files.set(first, first === last ? bytes.slice(0, Math.max(length, 0)) : bytes.slice());
    }
    return left;
  }

  #sealed(first: number): SealedFile {
    return { size: this.#file(first).length, read: () => this.#file(first).slice() };
  }

  #file(first: number): Uint8Array<ArrayBuffer> {
    const bytes = this.files.get(first);
    if (bytes === undefined) throw new DOMException('', 'NotFoundError');
    return bytes;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
