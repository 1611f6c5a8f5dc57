import type { Opcode } from '../frame.ts';

/** Deeper nesting is hashed by its bytes. */
const depthLimit = 200;

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];

/** FNV-1a's for one lane; for the other any that are as uneven. */
const [startLow, primeLow] = [0x811c9dc5 | 0, 0x01000193];
const [startHigh, primeHigh] = [0x9e3779b9 | 0, 0x85ebca6b | 0];

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/**
 * A 64-bit hash of a payload's content, as two lanes of 32 bits. Payloads that stand for the same JSON value have the same
 * one, whatever the order of members, white space and the spelling of texts and numbers; other payloads go by their bytes.
 * Reads the bytes once, without making values of them. Equal hashes of different contents are possible, and unlikely
 * (a chance of 2^-64 for a pair); nobody who is to be kept out is kept out by it.
 */
export class ContentHash {
  /** The lanes of the payload hashed last. */
  low = 0;
  high = 0;

  #bytes: Uint8Array = new Uint8Array();
  #at = 0;

  /** Hashes a payload into `low` and `high`. */
  of(opcode: Opcode, bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#at = 0;
    const isJson = opcode === 'text' && this.#value(0) && this.#atEnd();
    if (!isJson) {
      this.#begin(opcode === 'text' ? 1 : 2);
      this.#feed(bytes, 0, bytes.length);
      this.#end(bytes.length);
    }
    this.#bytes = new Uint8Array();
  }

  /** Reads a JSON value into the lanes; false where there is none. */
  #value(depth: number): boolean {
    this.#skipSpace();
    switch (this.#bytes[this.#at]) {
      case openObject:
        return depth < depthLimit && this.#object(depth + 1);
      case openList:
        return depth < depthLimit && this.#list(depth + 1);
      case quote:
        return this.#string();
      default:
        return this.#word();
    }
  }

  /** Members are added up, so that their order does not count. */
  #object(depth: number): boolean {
    let low = 0;
    let high = 0;
    let count = 0;
    this.#at++;
    this.#skipSpace();
    if (this.#bytes[this.#at] === closeObject) this.#at++;
    else {
      for (let next: number | undefined = comma; next === comma; count++) {
        this.#skipSpace();
        if (this.#bytes[this.#at] !== quote || !this.#string()) return false;
        const nameLow = this.low;
        const nameHigh = this.high;
        this.#skipSpace();
        if (this.#bytes[this.#at++] !== colon || !this.#value(depth)) return false;
        this.#mix(nameLow, nameHigh);
        low = (low + this.low) | 0;
        high = (high + this.high) | 0;
        this.#skipSpace();
        next = this.#bytes[this.#at++];
        if (next !== comma && next !== closeObject) return false;
      }
    }
    this.#begin(3);
    this.#mix(low, high);
    this.#end(count);
    return true;
  }

  #list(depth: number): boolean {
    let low = 0;
    let high = 0;
    let count = 0;
    this.#at++;
    this.#skipSpace();
    if (this.#bytes[this.#at] === closeList) this.#at++;
    else {
      for (let next: number | undefined = comma; next === comma; count++) {
        if (!this.#value(depth)) return false;
        this.#mix(low, high);
        low = this.low;
        high = this.high;
        this.#skipSpace();
        next = this.#bytes[this.#at++];
        if (next !== comma && next !== closeList) return false;
      }
    }
    this.#begin(4);
    this.#mix(low, high);
    this.#end(count);
    return true;
  }

  #string(): boolean {
    const bytes = this.#bytes;
    const start = this.#at;
    let low = startLow ^ 5;
    let high = startHigh + 5;
    let at = start + 1;
    for (; ; at++) {
      const byte = bytes[at];
      if (byte === quote) break;
      if (byte === backslash) return this.#escapedString(start, at);
      if (byte === undefined || byte < 0x20) return false;
      low = Math.imul(low ^ byte, primeLow);
      high = Math.imul(high ^ byte, primeHigh) ^ (high >>> 15);
    }
    this.low = low;
    this.high = high;
    this.#at = at + 1;
    this.#end(0);
    return true;
  }

  /** A text with escapes is hashed as what it stands for. */
  #escapedString(start: number, escape: number): boolean {
    const bytes = this.#bytes;
    let end = escape;
    while (end < bytes.length && bytes[end] !== quote) end += bytes[end] === backslash ? 2 : 1;
    const plain = this.#parsed(start, end + 1);
    if (typeof plain !== 'string') return false;
    const written = encoder.encode(plain);
    this.#begin(5);
    this.#feed(written, 0, written.length);
    this.#at = end + 1;
    this.#end(0);
    return true;
  }

  /** A number, `true`, `false` or `null`. */
  #word(): boolean {
    const start = this.#at;
    const bytes = this.#bytes;
    let isPlain = true;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at] ?? 0;
      if (byte <= 0x20 || byte === comma || byte === closeObject || byte === closeList) break;
      isPlain = isPlain && byte >= 0x31 && byte <= 0x39;
      this.#at++;
    }
    if (start === this.#at) return false;
    this.#begin(6);
    // Digits from 1 to 9 are a number already; anything else is asked of the parser, and 1.0 is written as 1.
    if (isPlain && this.#at - start < 16) this.#feed(bytes, start, this.#at);
    else {
      const value = this.#parsed(start, this.#at);
      if (value === undefined) return false;
      const text = encoder.encode(JSON.stringify(value));
      this.#feed(text, 0, text.length);
    }
    this.#end(0);
    return true;
  }

  #parsed(start: number, end: number): unknown {
    try {
      return JSON.parse(decoder.decode(this.#bytes.subarray(start, end))) as unknown;
    } catch {
      return undefined;
    }
  }

  #skipSpace(): void {
    const bytes = this.#bytes;
    for (;;) {
      const byte = bytes[this.#at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return;
      this.#at++;
    }
  }

  #atEnd(): boolean {
    this.#skipSpace();
    return this.#at === this.#bytes.length;
  }

  #begin(kind: number): void {
    this.low = startLow ^ kind;
    this.high = startHigh + kind;
  }

  #feed(bytes: Uint8Array, start: number, end: number): void {
    let low = this.low;
    let high = this.high;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      low = Math.imul(low ^ byte, primeLow);
      high = Math.imul(high ^ byte, primeHigh) ^ (high >>> 15);
    }
    this.low = low;
    this.high = high;
  }

  #mix(low: number, high: number): void {
    this.low = scrambled(Math.imul(this.low, 31) ^ low);
    this.high = scrambled(Math.imul(this.high, 37) ^ high ^ (low >>> 7));
  }

  #end(count: number): void {
    this.low = scrambled(this.low ^ count) >>> 0;
    this.high = scrambled(this.high ^ Math.imul(count, 0x27d4eb2f) ^ this.low) >>> 0;
  }
}

/** The last step of MurmurHash3: each bit of the argument touches each bit of the result. */
function scrambled(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
