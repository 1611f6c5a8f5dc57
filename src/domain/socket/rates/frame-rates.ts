import { millis, timestamp } from '../../time.ts';
import type { Millis, Timestamp } from '../../time.ts';
import { kindCodes } from '../frame-kinds.ts';
import type { FrameKinds, KindCode } from '../frame-kinds.ts';

/** How many frames and bytes of one kind came in each span of time. */
export interface RateSeries {
  /** Id of a frame kind or of a message of the socket document, or `unknown`. */
  readonly kind: string;
  /** Frames in each span. */
  readonly frames: Uint32Array<ArrayBuffer>;
  /** Bytes of their payloads in each span. */
  readonly bytes: Float64Array<ArrayBuffer>;
}

/** Frames over time, as plain data. */
export interface RatesSnapshot {
  /** Where the first span begins. */
  readonly start: Timestamp;
  /** Length of each span. */
  readonly width: Millis;
  /** Number of spans; each series has one value for each. */
  readonly length: number;
  /** The kinds that were seen, in the document's order, `unknown` last. */
  readonly series: readonly RateSeries[];
}

/** Spans of time kept at most: about one for each pixel of a plot. */
const capacity = 2048;
/** Length of a span at first, in milliseconds. */
const firstWidth = 250;

interface Series {
  frames: Uint32Array<ArrayBuffer>;
  bytes: Float64Array<ArrayBuffer>;
}

/**
 * Frames and bytes by kind over time in bounded memory: spans of a quarter of a second at first, which are joined two by two
 * as often as they become too many. Times may come in any order.
 */
export class FrameRates {
  #series: (Series | undefined)[] = [];
  #width = firstWidth;
  /** The first span's number, counted in spans of the present width since the epoch. */
  #base = 0;
  /** Spans from the first to the last that is in use. */
  #length = 0;

  /** Counts a frame of `bytes` payload bytes. */
  add(at: Timestamp, code: KindCode, bytes: number): void {
    let index = Math.floor(at / this.#width) - this.#base;
    if (!(index >= 0 && index < this.#length)) {
      if (!Number.isFinite(at)) return;
      index = this.#makeRoom(at);
    }
    const series = this.#seriesOf(code);
    series.frames[index] = (series.frames[index] ?? 0) + 1;
    series.bytes[index] = (series.bytes[index] ?? 0) + bytes;
  }

  /** What was counted, copied, by the ids that `kinds` has for the codes; the arrays' buffers may be given away. */
  snapshot(kinds: FrameKinds): RatesSnapshot {
    const ids = [
      ...kinds.all.map(({ code, kind }) => ({ code, id: kind.id })),
      { code: kindCodes.unknown, id: 'unknown' },
    ];
    return {
      start: timestamp(this.#base * this.#width),
      width: millis(this.#width),
      length: this.#length,
      series: ids.flatMap(({ code, id }) => {
        const series = this.#series[code];
        if (series === undefined) return [];
        const { frames, bytes } = series;
        return [{ kind: id, frames: frames.slice(0, this.#length), bytes: bytes.slice(0, this.#length) }];
      }),
    };
  }

  clear(): void {
    this.#series = [];
    this.#width = firstWidth;
    this.#base = 0;
    this.#length = 0;
  }

  #seriesOf(code: KindCode): Series {
    const known = this.#series[code];
    if (known !== undefined) return known;
    const made = { frames: new Uint32Array(capacity), bytes: new Float64Array(capacity) };
    this.#series[code] = made;
    return made;
  }

  /** Makes the spans reach to `at`; returns the place of its span. */
  #makeRoom(at: Timestamp): number {
    if (this.#length === 0) {
      this.#base = Math.floor(at / this.#width);
      this.#length = 1;
      return 0;
    }
    for (;;) {
      const index = Math.floor(at / this.#width) - this.#base;
      const first = Math.min(index, 0);
      const length = Math.max(index + 1, this.#length) - first;
      if (length <= capacity) {
        if (first < 0) this.#shift(-first);
        this.#length = length;
        return index - first;
      }
      this.#halve();
    }
  }

  /** Moves everything `count` spans on, so that earlier ones have room. */
  #shift(count: number): void {
    this.#base -= count;
    this.#rewrite((index) => index + count);
  }

  /** Joins spans two by two. */
  #halve(): void {
    const before = this.#base;
    this.#width *= 2;
    this.#base = Math.floor(before / 2);
    const joined = (index: number): number => Math.floor((before + index) / 2) - this.#base;
    this.#rewrite(joined);
    this.#length = joined(this.#length - 1) + 1;
  }

  /** Puts what is at each index where `to` says, added to what else goes there. */
  #rewrite(to: (index: number) => number): void {
    this.#series = this.#series.map((old) => {
      if (old === undefined) return undefined;
      const frames = new Uint32Array(capacity);
      const bytes = new Float64Array(capacity);
      for (let index = 0; index < this.#length; index++) {
        const target = to(index);
        frames[target] = (frames[target] ?? 0) + (old.frames[index] ?? 0);
        bytes[target] = (bytes[target] ?? 0) + (old.bytes[index] ?? 0);
      }
      return { frames, bytes };
    });
  }
}
