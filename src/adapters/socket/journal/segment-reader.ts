import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { SealedFile } from './segment-folder.ts';
import { decodeSegment } from './segment-format.ts';
import type { SegmentFrames } from './segment-frames.ts';

/** Segments kept in memory after they were read: the one that is looked at, its neighbours, and the one of a search. */
const remembered = 4;

/** Reads segments whole and remembers the last few. */
export class SegmentReader {
  /** By number of the first frame, the one used last at the end. */
  readonly #loaded = new Map<number, SegmentFrames>();

  /** The frames from `first` to `end` (exclusive) from their file; an error where not all of them are there. */
  read(segment: {
    readonly first: number;
    readonly end: number;
    readonly file: SealedFile;
  }): Result<SegmentFrames, unknown> {
    const known = this.#loaded.get(segment.first);
    if (known !== undefined) {
      this.#remember(known);
      return ok(known);
    }
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = segment.file.read();
    } catch (cause) {
      return err(cause);
    }
    const frames = decodeSegment(bytes)?.frames;
    if (frames?.first !== segment.first || frames.end !== segment.end) {
      return err(new RangeError('The file has not the frames that it should have.'));
    }
    this.#remember(frames);
    return ok(frames);
  }

  forget(first: number): void {
    this.#loaded.delete(first);
  }

  #remember(frames: SegmentFrames): void {
    this.#loaded.delete(frames.first);
    this.#loaded.set(frames.first, frames);
    if (this.#loaded.size <= remembered) return;
    const [oldest] = this.#loaded.keys();
    if (oldest !== undefined) this.#loaded.delete(oldest);
  }
}
