import { kindCodes } from '../frame-kinds.ts';
import type { KindCode } from '../frame-kinds.ts';

const rowsInChunk = 16_384;

/** Set beside the code of a kind when the frame is not what the kind's schema says. */
const FAULTY = 0x8000;

/** What is known of a frame's kind. */
export interface FrameClass {
  readonly code: KindCode;
  /** Whether the frame is not what its kind's schema says. */
  readonly faulty: boolean;
}

const unread: FrameClass = { code: kindCodes.unread, faulty: false };

/**
 * The classes of numbered frames, 2 bytes each, in chunks that are made when first written to: frames may be written in
 * any order. What was not written is unread.
 */
export class KindColumn {
  readonly #chunks = new Map<number, Uint16Array>();
  /** The chunk asked for last: a scan asks for one many times. */
  #last: Uint16Array | undefined;
  #lastIndex = -1;
  /** Objects for the classes that occur, so that reading makes none. */
  readonly #classes = new Map<number, FrameClass>();

  get(number: number): FrameClass {
    const cell = this.#chunkAt(Math.floor(number / rowsInChunk))?.[number % rowsInChunk] ?? 0;
    return this.#classes.get(cell) ?? unread;
  }

  set(number: number, value: FrameClass): void {
    const index = Math.floor(number / rowsInChunk);
    const chunk = this.#chunkAt(index) ?? this.#makeChunk(index);
    const cell = value.code | (value.faulty ? FAULTY : 0);
    chunk[number % rowsInChunk] = cell;
    if (!this.#classes.has(cell)) this.#classes.set(cell, value);
  }

  /** Frees the chunks that hold only frames before `number`. */
  cutBefore(number: number): void {
    const first = Math.floor(number / rowsInChunk);
    for (const index of this.#chunks.keys()) if (index < first) this.#chunks.delete(index);
    if (this.#lastIndex < first) this.#forgetLast();
  }

  clear(): void {
    this.#chunks.clear();
    this.#forgetLast();
  }

  #chunkAt(index: number): Uint16Array | undefined {
    if (index !== this.#lastIndex) {
      this.#last = this.#chunks.get(index);
      this.#lastIndex = index;
    }
    return this.#last;
  }

  #makeChunk(index: number): Uint16Array {
    const chunk = new Uint16Array(rowsInChunk);
    this.#chunks.set(index, chunk);
    this.#last = chunk;
    this.#lastIndex = index;
    return chunk;
  }

  #forgetLast(): void {
    this.#last = undefined;
    this.#lastIndex = -1;
  }
}
