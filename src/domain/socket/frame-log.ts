import { FrameColumns, type FrameFacts } from './frame-columns.ts';
import type { FrameSource, FrameSpan, LoggedFrame } from './frame-source.ts';
import { PayloadBlocks } from './payload-blocks.ts';
import type { PlacedPayload } from './payload-blocks.ts';

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

/**
 * The frames of a socket in order, compact and bounded. Frames are numbered from 0 since the log was cleared; when a
 * limit is passed the oldest fall off and are counted, and the numbers of the others stay.
 */
export class FrameLog implements FrameSource {
  #limits: LogLimits;
  readonly #columns = new FrameColumns();
  readonly #blocks: PayloadBlocks;
  #kept = 0;
  #dropped = 0;
  #bytes = 0;
  #notes = 0;

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

  /** Number of the first frame kept. */
  get first(): number {
    return this.#dropped;
  }

  /** Number after the last frame. */
  get end(): number {
    return this.#dropped + this.#kept;
  }

  /** How many notes were appended since the log was cleared, those that fell off included. */
  get notes(): number {
    return this.#notes;
  }

  /** Bytes of memory held for payloads: at least `bytes`, more by what blocks waste. */
  get allocated(): number {
    return this.#blocks.allocated;
  }

  /** Copies the payload in, drops what passes a limit and returns the frame's number. */
  append(facts: FrameFacts, payload: Uint8Array): number {
    return this.#add(facts, this.#blocks.add(payload));
  }

  /** Like `append`, for the payload that `text` is in UTF-8. */
  appendText(facts: FrameFacts, text: string): number {
    return this.#add(facts, this.#blocks.addText(text));
  }

  /** Keeps as much as `limits` say from now on; what is beyond them falls off at once. */
  limit(limits: Pick<LogLimits, 'frames' | 'bytes'>): void {
    this.#limits = { ...this.#limits, ...limits };
    this.#dropBeyondLimits();
  }

  read(number: number): LoggedFrame | undefined {
    if (!this.#has(number)) return undefined;
    const { place, length, ...facts } = this.#columns.record(number);
    return { ...facts, number, bytes: this.#blocks.view(place, length) };
  }

  /** The payload of the frame `number`, as `read` has it. */
  payload(number: number): Uint8Array<ArrayBuffer> | undefined {
    if (!this.#has(number)) return undefined;
    const place = { block: this.#columns.block(number), offset: this.#columns.offset(number) };
    return this.#blocks.view(place, this.#columns.length(number));
  }

  facts(number: number): FrameFacts | undefined {
    if (!this.#has(number)) return undefined;
    const { place: _place, length: _length, ...facts } = this.#columns.record(number);
    return facts;
  }

  spanFrom(number: number): FrameSpan | undefined {
    if (!this.#has(number)) return undefined;
    const block = this.#columns.block(number);
    let end = number + 1;
    while (end < this.end && this.#columns.block(end) === block) end++;
    return this.#span(number, end);
  }

  spanBefore(end: number): FrameSpan | undefined {
    if (!this.#has(end - 1)) return undefined;
    const block = this.#columns.block(end - 1);
    let first = end - 1;
    while (first > this.first && this.#columns.block(first - 1) === block) first--;
    return this.#span(first, end);
  }

  /** Forgets all frames; numbers start at `from`, which is 0 unless earlier frames are kept elsewhere. */
  clear(from = 0): void {
    this.#columns.clear(from);
    this.#blocks.clear();
    this.#kept = 0;
    this.#dropped = from;
    this.#bytes = 0;
    this.#notes = 0;
  }

  #add(facts: FrameFacts, payload: PlacedPayload): number {
    const number = this.#dropped + this.#kept;
    this.#columns.add(number, facts, payload);
    this.#kept++;
    this.#bytes += payload.length;
    if (facts.note) this.#notes++;
    this.#dropBeyondLimits();
    return number;
  }

  #has(number: number): boolean {
    return Number.isInteger(number) && number >= this.#dropped && number < this.#dropped + this.#kept;
  }

  /** Frames of one block lie in it in their order, and nothing lies between them. */
  #span(first: number, end: number): FrameSpan {
    const columns = this.#columns;
    const place = { block: columns.block(first), offset: columns.offset(first) };
    const stop = columns.offset(end - 1) + columns.length(end - 1);
    return {
      first,
      end,
      bytes: this.#blocks.view(place, stop - place.offset),
      offset: (number) => (number === end ? stop : columns.offset(number)) - place.offset,
    };
  }

  #dropBeyondLimits(): void {
    while (this.#kept > this.#limits.frames || this.#bytes > this.#limits.bytes) this.#dropFirst();
  }

  #dropFirst(): void {
    this.#blocks.release(this.#columns.block(this.#dropped));
    this.#bytes -= this.#columns.length(this.#dropped);
    this.#kept--;
    this.#dropped++;
    this.#columns.cutBefore(this.#dropped);
  }
}
