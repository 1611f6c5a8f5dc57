import { batchHead } from '../../relay/frame-batch.ts';

/** Bytes after which a batch goes off without waiting for the end of the turn. */
const enough = 262_144;

/** Collects the frames that come in one turn of the event loop and hands them on together. */
export class FrameBatcher {
  readonly #send: (batch: Uint8Array) => void;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #timer: NodeJS.Immediate | undefined;

  constructor(send: (batch: Uint8Array) => void) {
    this.#send = send;
  }

  add(payload: Uint8Array, isBinary: boolean): void {
    const head = batchHead(isBinary ? 'binary' : 'text', payload.length);
    this.#pieces.push(head, payload);
    this.#length += head.length + payload.length;
    if (this.#length >= enough) this.flush();
    else this.#timer ??= setImmediate(() => this.flush());
  }

  /** Hands on what waits. */
  flush(): void {
    clearImmediate(this.#timer);
    this.#timer = undefined;
    if (this.#pieces.length === 0) return;
    const batch = Buffer.concat(this.#pieces, this.#length);
    this.#pieces = [];
    this.#length = 0;
    this.#send(batch);
  }
}
