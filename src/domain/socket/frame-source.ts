import type { FrameFacts } from './frame-columns.ts';

/** A frame, or a note of ours, as a source keeps it. */
export interface LoggedFrame extends FrameFacts {
  readonly number: number;
  /** A view of the source's memory, never overwritten; holding it holds its whole block, so copy what is to stay. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A run of frames whose payloads lie in one piece of memory one after another, without gaps between them: what a search
 * can go through in one stride.
 */
export interface FrameSpan {
  /** Number of its first frame. */
  readonly first: number;
  /** Number after its last frame. */
  readonly end: number;
  /** The payloads, from the first byte of the first frame to the last byte of the last. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the payload of frame `number` begins in `bytes`; for `end` the length of `bytes`. */
  offset(number: number): number;
}

/** Frames by number, wherever they are kept. Numbers from `first` to `end` (exclusive) can be read. */
export interface FrameSource {
  readonly first: number;
  readonly end: number;
  /** The frame `number`; undefined when it is not here. */
  read(number: number): LoggedFrame | undefined;
  /** Its facts without its bytes. */
  facts(number: number): FrameFacts | undefined;
  /** The longest span at hand that begins with frame `number`; undefined when that is not here. */
  spanFrom(number: number): FrameSpan | undefined;
  /** The longest span at hand that ends before frame `end`; undefined when frame `end - 1` is not here. */
  spanBefore(end: number): FrameSpan | undefined;
}
