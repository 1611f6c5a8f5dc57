import type { FrameFacts } from '../frame-columns.ts';
import type { FrameSource, FrameSpan } from '../frame-source.ts';
import { decodePayload, parseLimit } from '../read-payload.ts';

/** A frame as it is met on the way through all of them. */
export interface OrderedFrame {
  readonly number: number;
  readonly facts: FrameFacts;
  /** Payload bytes. */
  readonly size: number;
  /** Undefined for what is no text, or too long to read. */
  readonly text: string | undefined;
}

/** So many bytes are decoded at once, if the frames in them lie together. */
const batchBytes = 16 * 1024;

/**
 * Reads frames one after another. Where they lie in one piece of memory, and are plain ASCII as nearly all are, many are
 * decoded at once: in a browser decoding a frame alone takes as long as all the rest that is done with it.
 */
export class OrderedReader {
  readonly #source: FrameSource;
  #span: FrameSpan | undefined;
  /** Frames from `first` to `end` (exclusive) begin in `text` at their offset less `start`. */
  #batch = { first: 0, end: 0, start: 0, text: '' };

  constructor(source: FrameSource) {
    this.#source = source;
  }

  /** The frame `number`; undefined where the source does not have it. */
  read(number: number): OrderedFrame | undefined {
    const facts = this.#source.facts(number);
    if (facts === undefined) return undefined;
    const span = this.#spanAt(number);
    if (span === undefined) return this.#readAlone(number, facts);
    const [from, to] = [span.offset(number), span.offset(number + 1)];
    const size = to - from;
    if (facts.opcode === 'binary' || size > parseLimit) {
      return { number, facts, size, text: undefined };
    }
    if (number >= this.#batch.end) this.#decodeFrom(number, span);
    const { first, end, start, text } = this.#batch;
    const isThere = number >= first && number < end;
    return {
      number,
      facts,
      size,
      text: isThere ? text.slice(from - start, to - start) : decodePayload(span.bytes.subarray(from, to)),
    };
  }

  /** Forgets what was read; call when the source was cleared. */
  clear(): void {
    this.#span = undefined;
    this.#batch = { first: 0, end: 0, start: 0, text: '' };
  }

  #spanAt(number: number): FrameSpan | undefined {
    const span = this.#span;
    if (span !== undefined && number >= span.first && number < span.end) return span;
    this.#span = this.#source.spanFrom(number);
    return this.#span;
  }

  #readAlone(number: number, facts: FrameFacts): OrderedFrame | undefined {
    const frame = this.#source.read(number);
    if (frame === undefined) return undefined;
    const { bytes } = frame;
    const isText = facts.opcode === 'text' && bytes.length <= parseLimit;
    return { number, facts, size: bytes.length, text: isText ? decodePayload(bytes) : undefined };
  }

  /** Decodes the frames from `first` on together; where they are not ASCII, nothing is kept but how far that was tried. */
  #decodeFrom(first: number, span: FrameSpan): void {
    const start = span.offset(first);
    let end = first + 1;
    while (end < span.end && span.offset(end + 1) - start <= batchBytes) end++;
    const bytes = span.bytes.subarray(start, span.offset(end));
    const text = decodePayload(bytes);
    // As many characters as bytes: none of them took a part of another frame's bytes, so all are in their places.
    const isInPlace = text.length === bytes.length;
    this.#batch = { first: isInPlace ? first : end, end, start, text: isInPlace ? text : '' };
  }
}
