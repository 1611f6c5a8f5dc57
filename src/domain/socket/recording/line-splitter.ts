/** A line of a file, without its end. */
export type Line =
  | { readonly kind: 'line'; readonly number: number; readonly text: string }
  /** Longer than the limit; it was passed over. */
  | { readonly kind: 'too long'; readonly number: number };

const newline = 0x0a;

/**
 * Lines of UTF-8 text that comes in pieces. Lines end in LF or CRLF; a byte order mark in front is dropped, invalid UTF-8
 * becomes U+FFFD. A line over the limit costs no more memory than the limit.
 */
export class LineSplitter {
  readonly #limit: number;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #pieces: Uint8Array[] = [];
  #length = 0;
  #number = 1;

  /** `limit` in bytes for one line. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The lines that end in `chunk`. The chunk is kept until its last line has ended, so it must not be written to. */
  *push(chunk: Uint8Array): Generator<Line, void, undefined> {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      this.#keep(chunk.subarray(start, end));
      start = end + 1;
      yield this.#take();
    }
    this.#keep(chunk.subarray(start));
  }

  /** The last line, where the file does not end with the end of one. */
  finish(): Line | undefined {
    return this.#length === 0 ? undefined : this.#take();
  }

  #keep(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.#length += piece.length;
    if (this.#length > this.#limit) this.#pieces = [];
    else this.#pieces.push(piece);
  }

  #take(): Line {
    const number = this.#number++;
    const tooLong = this.#length > this.#limit;
    const text = tooLong ? '' : this.#decode();
    this.#pieces = [];
    this.#length = 0;
    if (tooLong) return { kind: 'too long', number };
    const bare = number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
    return { kind: 'line', number, text: bare.endsWith('\r') ? bare.slice(0, -1) : bare };
  }

  #decode(): string {
    const [only] = this.#pieces;
    if (only !== undefined && this.#pieces.length === 1) return this.#decoder.decode(only);
    const whole = new Uint8Array(this.#length);
    let offset = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, offset);
      offset += piece.length;
    }
    return this.#decoder.decode(whole);
  }
}
