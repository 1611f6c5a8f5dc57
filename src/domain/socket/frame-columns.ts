import { timestamp } from '../time.ts';
import type { Timestamp } from '../time.ts';
import type { Direction, Opcode } from './frame.ts';
import type { PayloadPlace, PlacedPayload } from './payload-blocks.ts';

/** What the log knows of a frame besides its payload's bytes. */
export interface FrameFacts {
  readonly at: Timestamp;
  readonly direction: Direction;
  readonly opcode: Opcode;
  /** Whether a secret was replaced in the payload. */
  readonly masked: boolean;
  /** Whether it is no frame but a note of ours: a `SessionNote` as JSON text. */
  readonly note: boolean;
}

/** A row of the columns. */
export interface FrameRecord extends FrameFacts {
  readonly place: PayloadPlace;
  /** Payload length in bytes. */
  readonly length: number;
}

const rowsInChunk = 16_384;

const OUT = 1;
const BINARY = 2;
const MASKED = 4;
const NOTE = 8;

/** 21 bytes a row. */
interface Chunk {
  readonly at: Float64Array;
  readonly block: Uint32Array;
  readonly offset: Uint32Array;
  readonly length: Uint32Array;
  readonly flags: Uint8Array;
}

/**
 * Facts of numbered frames in typed arrays, grown at the end and cut at the front chunk by chunk. Numbers start at 0
 * and stay with their frames. The caller asks only for numbers that it added and did not cut off.
 */
export class FrameColumns {
  #chunks: Chunk[] = [];
  /** Chunks cut off the front. */
  #cut = 0;

  /** Writes the row `number`, which must follow the last one. */
  add(number: number, facts: FrameFacts, payload: PlacedPayload): void {
    const row = number % rowsInChunk;
    if (row === 0 || this.#chunks.length === 0) this.#chunks.push(newChunk());
    const chunk = this.#chunkOf(number);
    chunk.at[row] = facts.at;
    chunk.block[row] = payload.block;
    chunk.offset[row] = payload.offset;
    chunk.length[row] = payload.length;
    chunk.flags[row] =
      (facts.direction === 'out' ? OUT : 0) |
      (facts.opcode === 'binary' ? BINARY : 0) |
      (facts.masked ? MASKED : 0) |
      (facts.note ? NOTE : 0);
  }

  /** The row `number`. */
  record(number: number): FrameRecord {
    const chunk = this.#chunkOf(number);
    const row = number % rowsInChunk;
    const flags = cell(chunk.flags, row);
    return {
      at: timestamp(cell(chunk.at, row)),
      direction: (flags & OUT) === 0 ? 'in' : 'out',
      opcode: (flags & BINARY) === 0 ? 'text' : 'binary',
      masked: (flags & MASKED) !== 0,
      note: (flags & NOTE) !== 0,
      place: { block: cell(chunk.block, row), offset: cell(chunk.offset, row) },
      length: cell(chunk.length, row),
    };
  }

  /** The block that the payload of row `number` is in. */
  block(number: number): number {
    return cell(this.#chunkOf(number).block, number % rowsInChunk);
  }

  /** Where the payload of row `number` begins in its block. */
  offset(number: number): number {
    return cell(this.#chunkOf(number).offset, number % rowsInChunk);
  }

  /** Payload length of row `number` in bytes. */
  length(number: number): number {
    return cell(this.#chunkOf(number).length, number % rowsInChunk);
  }

  /** Frees the chunks that hold only rows before `number`. */
  cutBefore(number: number): void {
    while ((this.#cut + 1) * rowsInChunk <= number) {
      this.#chunks.shift();
      this.#cut++;
    }
  }

  /** Forgets all rows; the next one has the number `from`. */
  clear(from: number): void {
    this.#chunks = [];
    this.#cut = Math.floor(from / rowsInChunk);
  }

  #chunkOf(number: number): Chunk {
    const chunk = this.#chunks[Math.floor(number / rowsInChunk) - this.#cut];
    if (chunk === undefined) throw new Error(`Frame ${String(number)} is not in the columns`);
    return chunk;
  }
}

function newChunk(): Chunk {
  return {
    at: new Float64Array(rowsInChunk),
    block: new Uint32Array(rowsInChunk),
    offset: new Uint32Array(rowsInChunk),
    length: new Uint32Array(rowsInChunk),
    flags: new Uint8Array(rowsInChunk),
  };
}

function cell(column: Float64Array | Uint32Array | Uint8Array, row: number): number {
  const value = column[row];
  if (value === undefined) throw new Error(`Row ${String(row)} is not in the chunk`);
  return value;
}
