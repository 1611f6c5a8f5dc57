import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { frameHeadLength, frameKind, maxFramePayload } from './frame.ts';
import type { Frame } from './frame.ts';

/** Takes frames out of a byte stream whose pieces end anywhere. */
export class FrameReader {
  #bytes: Uint8Array = new Uint8Array();

  /** The next piece of the stream. */
  push(piece: Uint8Array): void {
    if (this.#bytes.length === 0) {
      this.#bytes = piece;
      return;
    }
    const joined = new Uint8Array(this.#bytes.length + piece.length);
    joined.set(this.#bytes);
    joined.set(piece, this.#bytes.length);
    this.#bytes = joined;
  }

  /** The next frame; undefined while it has not come whole; a sentence when the stream is not one of frames. */
  next(): Result<Frame | undefined, string> {
    const bytes = this.#bytes;
    const [number] = bytes;
    if (number === undefined) return ok(undefined);
    const kind = frameKind(number);
    if (!kind.ok) return kind;
    if (bytes.length < frameHeadLength) return ok(undefined);
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
    if (length > maxFramePayload) return err(`A frame of ${String(length)} bytes is longer than allowed.`);
    const end = frameHeadLength + length;
    if (bytes.length < end) return ok(undefined);
    this.#bytes = bytes.subarray(end);
    return ok({ kind: kind.value, payload: bytes.subarray(frameHeadLength, end) });
  }

  /** What has come and belongs to no frame taken so far. */
  rest(): Uint8Array {
    return this.#bytes;
  }
}
