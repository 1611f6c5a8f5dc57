import { kindCodes } from '../frame-kinds.ts';
import type { FrameKinds, KindCode } from '../frame-kinds.ts';
import type { Direction } from '../frame.ts';
import type { FrameClass } from './kind-column.ts';

/** How many frames of one kind there were. */
export interface KindCount {
  /** Id of a frame kind or of a message of the socket document, or `unknown`. */
  readonly kind: string;
  readonly in: number;
  readonly out: number;
  /** Those that are not what the kind's schema says. */
  readonly faulty: number;
}

/** What the index has counted since the log was cleared, frames that have fallen off included. */
export interface IndexCounts {
  /** Number of the first frame that is not looked at yet. */
  readonly until: number;
  /** Frames that fell off, or could not be read, before they could be looked at. */
  readonly missed: number;
  /** The kinds that were seen, in the document's order, `unknown` last. */
  readonly kinds: readonly KindCount[];
}

/** Counts frames by kind and direction. */
export class KindCounts {
  #in: number[] = [];
  #out: number[] = [];
  #faulty: number[] = [];

  add({ code, faulty }: FrameClass, direction: Direction): void {
    const counts = direction === 'in' ? this.#in : this.#out;
    counts[code] = (counts[code] ?? 0) + 1;
    if (faulty) this.#faulty[code] = (this.#faulty[code] ?? 0) + 1;
  }

  /** The kinds that were seen, by the ids that `kinds` has for their codes. */
  list(kinds: FrameKinds): readonly KindCount[] {
    return [
      ...kinds.all.map(({ code, kind }) => this.#count(code, kind.id)),
      this.#count(kindCodes.unknown, 'unknown'),
    ].filter((count) => count.in + count.out > 0);
  }

  clear(): void {
    this.#in = [];
    this.#out = [];
    this.#faulty = [];
  }

  #count(code: KindCode, kind: string): KindCount {
    return {
      kind,
      in: this.#in[code] ?? 0,
      out: this.#out[code] ?? 0,
      faulty: this.#faulty[code] ?? 0,
    };
  }
}
