import type { FrameFacts } from '../../../domain/socket/frame-columns.ts';
import type { FrameSpan, LoggedFrame } from '../../../domain/socket/frame-source.ts';
import { timestamp } from '../../../domain/time.ts';

const OUT = 1;
const BINARY = 2;
const MASKED = 4;
const NOTE = 8;

/** A run of frames with their payloads in one piece of memory: 13 bytes a frame beside the payload. */
export class SegmentFrames {
  /** Number of its first frame. */
  readonly first: number;
  #count = 0;
  #at: Float64Array<ArrayBuffer>;
  #lengths: Uint32Array<ArrayBuffer>;
  #flags: Uint8Array<ArrayBuffer>;
  /** Where each payload begins; one more than there are frames. */
  #offsets: Uint32Array<ArrayBuffer>;
  #bytes: Uint8Array<ArrayBuffer>;

  /** `rows` is how many frames it can take, `bytes` the payload memory it begins with. */
  constructor(first: number, rows: number, bytes: number) {
    this.first = first;
    this.#at = new Float64Array(rows);
    this.#lengths = new Uint32Array(rows);
    this.#flags = new Uint8Array(rows);
    this.#offsets = new Uint32Array(rows + 1);
    this.#bytes = new Uint8Array(bytes);
  }

  /** Frames in it. */
  get count(): number {
    return this.#count;
  }

  /** Number after its last frame. */
  get end(): number {
    return this.first + this.#count;
  }

  /** How many of its frames are notes. */
  get notes(): number {
    let notes = 0;
    for (const flags of this.#flags.subarray(0, this.#count)) if ((flags & NOTE) !== 0) notes++;
    return notes;
  }

  /** Payload bytes of all its frames. */
  get size(): number {
    return this.#offset(this.#count);
  }

  /** Copies a frame in behind the last one. */
  add(facts: FrameFacts, payload: Uint8Array): void {
    const row = this.#count;
    this.#at[row] = facts.at;
    this.#flags[row] = packFlags(facts);
    this.#addPayload(payload);
  }

  /** Copies frames in behind the last one: the columns as `columns` gives them, the payloads one after another. */
  addAll({ at, lengths, flags, bytes }: Columns): void {
    this.#at.set(at, this.#count);
    this.#flags.set(flags, this.#count);
    let offset = 0;
    for (const length of lengths) {
      this.#addPayload(bytes.subarray(offset, offset + length));
      offset += length;
    }
  }

  /** Views of the columns of the frames from the row `from` (0 is the first) on, and of their payloads. */
  columns(from: number): Columns {
    return {
      at: this.#at.subarray(from, this.#count),
      lengths: this.#lengths.subarray(from, this.#count),
      flags: this.#flags.subarray(from, this.#count),
      bytes: this.#bytes.subarray(this.#offset(from), this.size),
    };
  }

  has(number: number): boolean {
    return Number.isInteger(number) && number >= this.first && number < this.end;
  }

  /** The frame `number`, which must be in it. */
  read(number: number): LoggedFrame {
    const row = number - this.first;
    const bytes = this.#bytes.subarray(this.#offset(row), this.#offset(row + 1));
    return { ...this.facts(number), number, bytes };
  }

  /** Facts of the frame `number`, which must be in it. */
  facts(number: number): FrameFacts {
    const row = number - this.first;
    return unpackFlags(this.#at[row] ?? Number.NaN, this.#flags[row] ?? 0);
  }

  /** The frames from `first` to `end` (exclusive), which must be in it. */
  span(first: number, end: number): FrameSpan {
    const from = this.#offset(first - this.first);
    const bytes = this.#bytes.subarray(from, this.#offset(end - this.first));
    return { first, end, bytes, offset: (number) => this.#offset(number - this.first) - from };
  }

  #addPayload(payload: Uint8Array): void {
    const row = this.#count;
    const offset = this.#offset(row);
    const end = offset + payload.length;
    if (end > this.#bytes.length) this.#grow(end);
    this.#bytes.set(payload, offset);
    this.#lengths[row] = payload.length;
    this.#offsets[row + 1] = end;
    this.#count++;
  }

  /** Into new memory, because views of the old may be held. */
  #grow(atLeast: number): void {
    const grown = new Uint8Array(Math.max(atLeast, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.size));
    this.#bytes = grown;
  }

  #offset(row: number): number {
    return this.#offsets[row] ?? 0;
  }
}

/** Columns of a run of frames. */
export interface Columns {
  /** Milliseconds since the epoch. */
  readonly at: Float64Array<ArrayBuffer>;
  /** Payload lengths in bytes. */
  readonly lengths: Uint32Array<ArrayBuffer>;
  /** 1 out, 2 binary, 4 masked, 8 a note of ours. */
  readonly flags: Uint8Array<ArrayBuffer>;
  /** The payloads one after another. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

function packFlags({ direction, opcode, masked, note }: FrameFacts): number {
  return (
    (direction === 'out' ? OUT : 0) |
    (opcode === 'binary' ? BINARY : 0) |
    (masked ? MASKED : 0) |
    (note ? NOTE : 0)
  );
}

function unpackFlags(at: number, flags: number): FrameFacts {
  return {
    at: timestamp(at),
    direction: (flags & OUT) === 0 ? 'in' : 'out',
    opcode: (flags & BINARY) === 0 ? 'text' : 'binary',
    masked: (flags & MASKED) !== 0,
    note: (flags & NOTE) !== 0,
  };
}
