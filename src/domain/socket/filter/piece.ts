import type { FrameSpan } from '../frame-source.ts';

/**
 * One character for each byte: the Encoding Standard's windows-1252 maps all 256 bytes to different characters of one
 * UTF-16 unit. (Its label `latin1` is the same decoder; there is none for ISO 8859-1.) So a place in the string is a
 * place in the bytes, and a needle's UTF-8 bytes decoded alike are found where the bytes are.
 */
const byteDecoder = new TextDecoder('windows-1252');
/** Invalid sequences become U+FFFD, as they are shown; a byte order mark is a character. */
const textDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
const strictDecoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** Bytes as a string of as many characters; equal bytes give equal strings. */
export function toByteString(bytes: Uint8Array): string {
  return byteDecoder.decode(bytes);
}

/** The payloads of a piece as one string. */
export interface Joined {
  readonly string: string;
  /** Where the payload of frame `number` begins in it; for the piece's end its length. */
  readonly offset: (number: number) => number;
}

/** A part of a span that is searched in one stride; it knows where its frames begin, and decodes its bytes once. */
export class Piece {
  readonly first: number;
  /** Number after its last frame. */
  readonly end: number;
  readonly span: FrameSpan;
  readonly #from: number;
  readonly #bytes: Uint8Array;
  #byteString: string | undefined;
  #text: Joined | 'not yet' | 'none' = 'not yet';

  constructor(span: FrameSpan, first: number, end: number) {
    this.first = first;
    this.end = end;
    this.span = span;
    this.#from = span.offset(first);
    this.#bytes = span.bytes.subarray(this.#from, span.offset(end));
  }

  /** The piece of `span` that begins with frame `first`, of `size` bytes or one frame. */
  static after(span: FrameSpan, first: number, size: number): Piece {
    const limit = span.offset(first) + size;
    let end = Math.min(span.end, first + 1);
    while (end < span.end && span.offset(end + 1) <= limit) end++;
    return new Piece(span, first, end);
  }

  /** The piece of `span` that ends before frame `end`, of `size` bytes or one frame. */
  static before(span: FrameSpan, end: number, size: number): Piece {
    const limit = span.offset(end) - size;
    let first = Math.max(span.first, end - 1);
    while (first > span.first && span.offset(first - 1) >= limit) first--;
    return new Piece(span, first, end);
  }

  /** Number of frames. */
  get count(): number {
    return this.end - this.first;
  }

  /** All its bytes as a string of as many characters. */
  get bytes(): Joined {
    this.#byteString ??= toByteString(this.#bytes);
    return { string: this.#byteString, offset: this.#offset };
  }

  /** All its text; undefined where frames are not whole UTF-8 each: those have to be decoded one by one. */
  get joinedText(): Joined | undefined {
    if (this.#text === 'not yet') this.#text = this.#decode() ?? 'none';
    return this.#text === 'none' ? undefined : this.#text;
  }

  /** The payload of frame `number` as text. */
  text(number: number): string {
    const joined = this.joinedText;
    // A call of the decoder for each frame takes longer than most searches; a part of a decoded string is had at once.
    if (joined !== undefined) return joined.string.slice(joined.offset(number), joined.offset(number + 1));
    return textDecoder.decode(this.#bytes.subarray(this.#offset(number), this.#offset(number + 1)));
  }

  /** Payload length of frame `number` in bytes. */
  size(number: number): number {
    return this.span.offset(number + 1) - this.span.offset(number);
  }

  #decode(): Joined | undefined {
    let string: string;
    try {
      string = strictDecoder.decode(this.#bytes);
    } catch {
      return undefined;
    }
    // As many units as bytes: ASCII only.
    if (string.length === this.#bytes.length) return { string, offset: this.#offset };
    const units = this.#unitOffsets();
    return units && { string, offset: (number) => units[number - this.first] ?? string.length };
  }

  /** Where frames begin in the decoded text; undefined where one begins within a character. */
  #unitOffsets(): Uint32Array | undefined {
    const offsets = new Uint32Array(this.count + 1);
    let units = 0;
    let place = 0;
    for (let number = this.first; number < this.end; number++) {
      const end = this.#offset(number + 1);
      if (place < end && isContinuation(this.#bytes[place])) return undefined;
      offsets[number - this.first] = units;
      for (; place < end; place++) {
        const byte = this.#bytes[place] ?? 0;
        // Four bytes stand for a surrogate pair.
        if (!isContinuation(byte)) units += byte >= 0xf0 ? 2 : 1;
      }
    }
    offsets[this.count] = units;
    return offsets;
  }

  readonly #offset = (number: number): number => this.span.offset(number) - this.#from;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}
