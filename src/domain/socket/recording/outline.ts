import type { Timestamp } from '../../time.ts';
import { timestamp } from '../../time.ts';
import type { Direction, Opcode } from '../frame.ts';
import { ContentHash } from './content-hash.ts';

/** A kind of frame in an outline. */
export interface OutlineKind {
  readonly direction: Direction;
  /** Id by the socket document, or `unknown`. */
  readonly kind: string;
}

/**
 * What comparing needs to know of a recording's frames, in order: columns of typed arrays, 22 bytes a frame, so that a
 * million of them can be handed from one worker to another. Notes are no frames; they are only counted.
 */
export interface Outline {
  readonly length: number;
  readonly kinds: readonly OutlineKind[];
  /** Place in `kinds` of each frame. */
  readonly kind: Uint16Array<ArrayBuffer>;
  /** Number of each frame in its log. */
  readonly number: Uint32Array<ArrayBuffer>;
  readonly at: Float64Array<ArrayBuffer>;
  /** Two lanes for each frame, see `ContentHash`. */
  readonly hash: Uint32Array<ArrayBuffer>;
  /** Payload bytes of all frames together. */
  readonly bytes: number;
  readonly notes: number;
}

/** A frame for the outline. */
export interface OutlinedFrame {
  readonly number: number;
  readonly at: Timestamp;
  readonly direction: Direction;
  readonly opcode: Opcode;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

const mostKinds = 0xffff;

/** Makes an outline frame by frame. */
export class OutlineBuilder {
  readonly #kindPlaces = new Map<string, number>();
  readonly #kinds: OutlineKind[] = [];
  readonly #kind: Uint16Array<ArrayBuffer>;
  readonly #number: Uint32Array<ArrayBuffer>;
  readonly #at: Float64Array<ArrayBuffer>;
  readonly #hash: Uint32Array<ArrayBuffer>;
  readonly #content = new ContentHash();
  #length = 0;
  #bytes = 0;
  #notes = 0;

  /** `capacity` is the most frames that can come. */
  constructor(capacity: number) {
    this.#kind = new Uint16Array(capacity);
    this.#number = new Uint32Array(capacity);
    this.#at = new Float64Array(capacity);
    this.#hash = new Uint32Array(capacity * 2);
  }

  /** Adds the next frame; one beyond the capacity is passed over. */
  add({ number, at, direction, opcode, kind, bytes }: OutlinedFrame): void {
    const place = this.#length;
    if (place >= this.#kind.length) return;
    this.#length++;
    this.#bytes += bytes.length;
    this.#kind[place] = this.#placeOf(direction, kind);
    this.#number[place] = number;
    this.#at[place] = at;
    this.#content.of(opcode, bytes);
    this.#hash[place * 2] = this.#content.low;
    this.#hash[place * 2 + 1] = this.#content.high;
  }

  /** Counts a note. */
  addNote(): void {
    this.#notes++;
  }

  /** The outline of what was added. */
  finish(): Outline {
    const length = this.#length;
    const whole = length === this.#kind.length;
    return {
      length,
      kinds: this.#kinds,
      kind: whole ? this.#kind : this.#kind.slice(0, length),
      number: whole ? this.#number : this.#number.slice(0, length),
      at: whole ? this.#at : this.#at.slice(0, length),
      hash: whole ? this.#hash : this.#hash.slice(0, length * 2),
      bytes: this.#bytes,
      notes: this.#notes,
    };
  }

  #placeOf(direction: Direction, kind: string): number {
    const key = `${direction} ${kind}`;
    const known = this.#kindPlaces.get(key);
    if (known !== undefined) return known;
    const place = Math.min(this.#kinds.length, mostKinds);
    if (place < mostKinds) this.#kinds.push({ direction, kind });
    this.#kindPlaces.set(key, place);
    return place;
  }
}

/** The buffers of an outline, to be handed over without being copied. */
export function outlineBuffers({ kind, number, at, hash }: Outline): readonly ArrayBuffer[] {
  return [kind.buffer, number.buffer, at.buffer, hash.buffer];
}

/** Time of the frame at `place`; undefined where there is none. */
export function timeAt({ at }: Outline, place: number): Timestamp | undefined {
  const time = at[place];
  return time === undefined ? undefined : timestamp(time);
}
