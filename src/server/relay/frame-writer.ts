import type { Writable } from 'node:stream';
import { frameHead, jsonFrame, maxFramePayload } from '../../relay/frame.ts';
import type { FrameKind } from '../../relay/frame.ts';

/** Writes the frames of an answer to the page; when the page has gone, nothing. */
export class FrameWriter {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  /** A frame with a JSON value, or with nothing, as payload. */
  json(kind: FrameKind, value?: object): void {
    if (!this.#stream.destroyed) this.#stream.write(jsonFrame(kind, value));
  }

  /** Bytes of a body. False when the page does not keep up: wait for `onceDrained` before the next ones. */
  body(bytes: Uint8Array): boolean {
    if (this.#stream.destroyed) return true;
    let mayGoOn = true;
    for (let at = 0; at < bytes.length; at += maxFramePayload) {
      const part = bytes.subarray(at, at + maxFramePayload);
      this.#stream.write(frameHead('body', part.length));
      mayGoOn = this.#stream.write(part);
    }
    return mayGoOn;
  }

  /** Calls back once, when what was written has left. */
  onceDrained(callback: () => void): void {
    this.#stream.once('drain', callback);
  }

  /** Nothing follows. */
  end(): void {
    this.#stream.end();
  }
}
