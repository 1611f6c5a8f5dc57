import type { Marks } from './byte-pattern.ts';
import type { Piece } from './piece.ts';

/** What a filter cannot go on with: words for the user. */
export interface Stop {
  readonly words: string;
}

/** One thing that a filter asks of frames, asked of a piece at a time. */
export interface PieceTest {
  /** What a frame costs, roughly in nanoseconds: cheap tests go first, and spare the others work. */
  readonly cost: number;
  /** Takes the mark of every frame that is marked and not let through. */
  sift(piece: Piece, marks: Marks): Stop | undefined;
}

/** Takes the marks of frames that do not meet a test, asked frame by frame. */
export function siftEach(piece: Piece, marks: Marks, meets: (number: number) => boolean): void {
  for (let place = 0; place < marks.length; place++) {
    if (marks[place] === 1 && !meets(piece.first + place)) marks[place] = 0;
  }
}

/** Takes the marks of frames that are not marked in `found` (or, where `hides`, that are). */
export function siftBy(marks: Marks, found: Marks, hides: boolean): void {
  const wanted = hides ? 0 : 1;
  for (let place = 0; place < marks.length; place++) if (found[place] !== wanted) marks[place] = 0;
}
