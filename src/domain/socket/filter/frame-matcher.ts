import type { FrameSource } from '../frame-source.ts';
import type { Marks } from './byte-pattern.ts';
import { Piece } from './piece.ts';
import type { PieceTest, Stop } from './piece-test.ts';

/**
 * Bytes that a piece aims at: large enough that calls into the platform cost little, small enough for a fast cache and
 * to be done within a few milliseconds. The second is for filters that have to parse every frame.
 */
const pieceSizes = { fast: 64 * 1024, slow: 16 * 1024 };
/** A cost from which a test is slow. */
const slowCost = 1000;

/** Tells which frames a filter lets through, a piece at a time. */
export class FrameMatcher {
  readonly #tests: readonly PieceTest[];

  /** A frame is let through when it passes every test. */
  constructor(tests: readonly PieceTest[]) {
    this.#tests = tests.toSorted((a, b) => a.cost - b.cost);
  }

  /** Bytes of the pieces that this is best asked about. */
  get pieceSize(): number {
    return this.#tests.some(({ cost }) => cost >= slowCost) ? pieceSizes.slow : pieceSizes.fast;
  }

  /** Whether one frame is let through; false where the source does not have it. */
  matchesOne(source: FrameSource, number: number): boolean {
    const span = source.spanFrom(number);
    if (span === undefined) return false;
    const marks = this.match(new Piece(span, number, number + 1));
    return !('words' in marks) && marks[0] === 1;
  }

  /** Marks of the frames let through; or why the filter cannot go on. */
  match(piece: Piece): Marks | Stop {
    const marks = new Uint8Array(piece.count).fill(1);
    for (const test of this.#tests) {
      const stop = test.sift(piece, marks);
      if (stop !== undefined) return stop;
      if (!marks.includes(1)) break;
    }
    return marks;
  }
}
