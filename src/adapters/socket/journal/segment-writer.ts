import type { FrameFacts } from '../../../domain/socket/frame-columns.ts';
import { encodeBatch, encodeHead } from './segment-format.ts';
import { SegmentFrames } from './segment-frames.ts';
import type { OpenFile, SealedFile, SegmentFolder } from './segment-folder.ts';

/** How large a segment becomes. */
export interface SegmentLimits {
  readonly frames: number;
  /** Payload bytes; a single longer frame has a segment of its own. */
  readonly bytes: number;
}

/** Payload memory a segment begins with; it grows as it is filled. */
const firstMemory = 256 * 1024;

/**
 * The segment that grows: in memory whole, and in its file as far as it has been written. The file may come into being
 * long after the first frame.
 */
export class SegmentWriter {
  readonly frames: SegmentFrames;
  readonly #notes: number;
  readonly #limits: SegmentLimits;
  #file: OpenFile | undefined;
  #written = 0;
  #writtenBytes = 0;

  /** `first` is the number of its first frame, `notes` how many of those before it are notes. */
  constructor(first: number, notes: number, limits: SegmentLimits) {
    this.#notes = notes;
    this.#limits = limits;
    this.frames = new SegmentFrames(first, limits.frames, Math.min(limits.bytes, firstMemory));
  }

  /** Number after the last frame that is in the file. */
  get writtenEnd(): number {
    return this.frames.first + this.#written;
  }

  /** Payload bytes that are not in the file yet. */
  get waiting(): number {
    return this.frames.size - this.#writtenBytes;
  }

  /** Whether one more payload of `length` bytes belongs in it. */
  takes(length: number): boolean {
    const { count, size } = this.frames;
    return count === 0 || (count < this.#limits.frames && size + length <= this.#limits.bytes);
  }

  add(facts: FrameFacts, payload: Uint8Array): void {
    this.frames.add(facts, payload);
  }

  /** Makes the file, and writes what has come until then. */
  async open(folder: SegmentFolder): Promise<void> {
    const { first } = this.frames;
    const file = await folder.create(first);
    file.append(encodeHead({ first, notes: this.#notes }));
    this.#file = file;
    this.flush();
  }

  /** Writes what is not in the file yet, if there is a file. Throws where the platform does. */
  flush(): void {
    if (this.#file === undefined || this.#written === this.frames.count) return;
    this.#file.append(encodeBatch(this.frames.columns(this.#written)));
    this.#written = this.frames.count;
    this.#writtenBytes = this.frames.size;
  }

  /** Writes the rest and ends the file; undefined where there never was one. */
  async seal(): Promise<SealedFile | undefined> {
    this.flush();
    const file = this.#file;
    this.#file = undefined;
    return file?.seal();
  }
}
