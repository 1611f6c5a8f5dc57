import { FrameColumns, type FrameFacts } from './frame-columns.ts';
import { PayloadBlocks } from './payload-blocks.ts';

/** How much a log keeps. */
export interface LogLimits {
  readonly frames: number;
  /** Payload bytes. */
  readonly bytes: number;
  /** Bytes in one block of memory. */
  readonly blockSize: number;
}

/** A million frames or 512 MB, in blocks of 1 MB. */
const defaultLogLimits: LogLimits = {
  frames: 1_000_000,
  bytes: 512 * 1024 * 1024,
  blockSize: 1024 * 1024,
};

/** A frame as the log keeps it. */
export interface LoggedFrame extends FrameFacts {
  readonly number: number;
  /** A view of the log's memory, never overwritten; holding it holds its whole block, so copy what is to stay. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The frames of a socket in order, compact and bounded. Frames are numbered from 0 since the log was cleared; when a
 * limit is passed the oldest fall off and are counted, and the numbers of the others stay.
 */
export class FrameLog {
  readonly #limits: LogLimits;
  readonly #columns = new FrameColumns();
  readonly #blocks: PayloadBlocks;
  #kept = 0;
  #dropped = 0;
  #bytes = 0;

  constructor(limits: Partial<LogLimits> = {}) {
    this.#limits = { ...defaultLogLimits, ...limits };
    this.#blocks = new PayloadBlocks(this.#limits.blockSize);
  }

  /** Frames in the log. */
  get kept(): number {
    return this.#kept;
  }

  /** Frames that fell off the front since the log was cleared; also the number of the first frame kept. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Payload bytes of the frames kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Bytes of memory held for payloads: at least `bytes`, more by what blocks waste. */
  get allocated(): number {
    return this.#blocks.allocated;
  }

  /** Copies the payload in, drops what passes a limit and returns the frame's number. */
  append(facts: FrameFacts, payload: Uint8Array): number {
    const number = this.#dropped + this.#kept;
    this.#columns.add(number, { ...facts, place: this.#blocks.add(payload), length: payload.length });
    this.#kept++;
    this.#bytes += payload.length;
    while (this.#kept > this.#limits.frames || this.#bytes > this.#limits.bytes) this.#dropFirst();
    return number;
  }

  /** The frame `number`; undefined when it has fallen off or is not there yet. */
  read(number: number): LoggedFrame | undefined {
    if (!Number.isInteger(number) || number < this.#dropped || number >= this.#dropped + this.#kept)
      return undefined;
    const { place, length, ...facts } = this.#columns.record(number);
    return { ...facts, number, bytes: this.#blocks.view(place, length) };
  }

  /** Forgets all frames; numbers start at 0 again. */
  clear(): void {
    this.#columns.clear();
    this.#blocks.clear();
    this.#kept = 0;
    this.#dropped = 0;
    this.#bytes = 0;
  }

  #dropFirst(): void {
    const { place, length } = this.#columns.record(this.#dropped);
    this.#blocks.release(place.block);
    this.#kept--;
    this.#dropped++;
    this.#bytes -= length;
    this.#columns.cutBefore(this.#dropped);
  }
}
