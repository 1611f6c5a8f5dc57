import type { Payload } from '../../app/ports/socket-port.ts';
import type { FrameFacts } from '../../domain/socket/frame-columns.ts';
import type { Direction } from '../../domain/socket/frame.ts';
import type { Masker } from '../../domain/socket/mask.ts';
import { noteBytes } from '../../domain/socket/read-note.ts';
import type { SessionNote } from '../../domain/socket/session-note.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { BatchedFrame } from '../../relay/frame-batch.ts';

/** What is written to. */
export interface WriterLog {
  append(facts: FrameFacts, payload: Uint8Array): void;
  /** Like `append`, for the payload that `text` is in UTF-8. */
  appendText(facts: FrameFacts, text: string): void;
}

/** Writes one session's frames and notes to the log; no secret gets past it. */
export class SessionWriter {
  /** The session's address, secrets masked. */
  readonly url: string;
  readonly #log: WriterLog;
  readonly #masker: Masker;
  readonly #written: (at: Timestamp) => void;

  constructor(log: WriterLog, masker: Masker, url: string, written: (at: Timestamp) => void) {
    this.#log = log;
    this.#masker = masker;
    this.#written = written;
    this.url = masker.text(url).payload;
  }

  /** The text without secrets. */
  mask(text: string): string {
    return this.#masker.text(text).payload;
  }

  frame(at: Timestamp, direction: Direction, data: Payload): void {
    if (typeof data === 'string') {
      const { payload, masked } = this.#masker.text(data);
      this.#log.appendText({ at, direction, opcode: 'text', masked, note: false }, payload);
    } else {
      const { payload, masked } = this.#masker.bytes(data);
      this.#log.append({ at, direction, opcode: 'binary', masked, note: false }, payload);
    }
    this.#written(at);
  }

  /** Frames that came together: views of one piece of memory, in its order. */
  batch(at: Timestamp, frames: readonly BatchedFrame[]): void {
    const [first] = frames;
    const last = frames.at(-1);
    if (first === undefined || last === undefined) return;
    const { buffer, byteOffset: start } = first.payload;
    const end = last.payload.byteOffset + last.payload.length;
    // One look at all of them costs less than one at each.
    const isClean = !this.#masker.isIn(new Uint8Array(buffer, start, end - start));
    for (const { opcode, payload: bytes } of frames) {
      const { payload, masked } = isClean ? { payload: bytes, masked: false } : this.#masker.bytes(bytes);
      this.#log.append({ at, direction: 'in', opcode, masked, note: false }, payload);
    }
    this.#written(at);
  }

  /** The note's texts must be masked already. */
  note(at: Timestamp, note: SessionNote): void {
    this.#log.append({ at, direction: 'in', opcode: 'text', masked: false, note: true }, noteBytes(note));
    this.#written(at);
  }
}
