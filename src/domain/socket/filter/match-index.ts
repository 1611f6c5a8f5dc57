import type { FrameSource, FrameSpan } from '../frame-source.ts';
import type { Marks } from './byte-pattern.ts';
import type { FrameMatcher } from './frame-matcher.ts';
import { NumberList } from './number-list.ts';
import { Piece } from './piece.ts';
import type { Stop } from './piece-test.ts';

/**
 * The frames that a filter lets through, by position. Position 0 is the first one at or after the frame that was the end
 * when the filter was set; newer ones follow, older ones are at -1, -2, … So a match keeps its position while more are
 * found at both ends. What came last is looked at first, so the newest matches are there at once.
 *
 * Memory: 4 bytes a match.
 */
export class MatchIndex {
  readonly #source: FrameSource;
  readonly #matcher: FrameMatcher;
  /** Positions 0, 1, 2, … */
  readonly #newer = new NumberList();
  /** Positions -1, -2, -3, … */
  readonly #older = new NumberList();
  #scannedFrom: number;
  #scannedTo: number;
  #stopped: Stop | undefined;

  constructor(source: FrameSource, matcher: FrameMatcher) {
    this.#source = source;
    this.#matcher = matcher;
    this.#scannedFrom = source.end;
    this.#scannedTo = source.end;
  }

  /** Position of the oldest match known. */
  get first(): number {
    return this.#older.length > 0 ? -this.#older.length : this.#newer.front;
  }

  /** Position after the newest match known. */
  get end(): number {
    return this.#newer.length;
  }

  /** Matches known. */
  get count(): number {
    return this.end - this.first;
  }

  /** The frames from this number … */
  get scannedFrom(): number {
    return this.#scannedFrom;
  }

  /** … up to this one (exclusive) were looked at. */
  get scannedTo(): number {
    return this.#scannedTo;
  }

  /** Why the filter cannot go on; undefined while it can. */
  get stopped(): Stop | undefined {
    return this.#stopped;
  }

  /** Number of the frame at a position; undefined where no match is known. */
  numberAt(position: number): number | undefined {
    return position < 0 ? this.#older.at(-1 - position) : this.#newer.at(position);
  }

  /** Position of the match that is frame `number`, or of the next one after it; `end` where there is none. */
  positionOf(number: number): number {
    const newest = this.#older.at(0);
    if (newest === undefined || number > newest) return this.#newer.search((other) => other >= number);
    return -this.#older.search((other) => other < number);
  }

  /**
   * Looks at frames until time is up: new ones at the end first, then older ones backwards. `done` when all were looked
   * at, or the filter has stopped; call again when frames were added.
   */
  scan(isOver: () => boolean): 'more' | 'done' {
    this.cutBefore(this.#source.first);
    let span: FrameSpan | undefined;
    do {
      if (this.#stopped !== undefined) return 'done';
      const piece = this.#nextPiece(span);
      if (piece === undefined) return 'done';
      span = piece.span;
      this.#take(piece);
    } while (!isOver());
    return this.#isComplete ? 'done' : 'more';
  }

  /** Forgets matches before frame `number`, which is the first that can still be read. */
  cutBefore(number: number): void {
    this.#scannedFrom = Math.max(this.#scannedFrom, number);
    this.#scannedTo = Math.max(this.#scannedTo, number);
    this.#older.dropFrom(this.#older.search((other) => other < number));
    if (this.#older.length === 0) this.#newer.dropBefore(this.#newer.search((other) => other >= number));
  }

  get #isComplete(): boolean {
    return this.#scannedTo >= this.#source.end && this.#scannedFrom <= this.#source.first;
  }

  /** `span` is the one of the piece before, which often has the next piece as well: to find it anew takes time. */
  #nextPiece(span: FrameSpan | undefined): Piece | undefined {
    const { first, end } = this.#source;
    if (this.#scannedTo < end) {
      const held = span !== undefined && span.first <= this.#scannedTo && this.#scannedTo < span.end;
      const around = held ? span : this.#source.spanFrom(this.#scannedTo);
      return around && Piece.after(around, this.#scannedTo, this.#matcher.pieceSize);
    }
    if (this.#scannedFrom <= first) return undefined;
    const held = span !== undefined && span.first < this.#scannedFrom && this.#scannedFrom <= span.end;
    const around = held ? span : this.#source.spanBefore(this.#scannedFrom);
    return around && Piece.before(around, this.#scannedFrom, this.#matcher.pieceSize);
  }

  #take(piece: Piece): void {
    const marks = this.#matcher.match(piece);
    if ('words' in marks) {
      this.#stopped = marks;
      return;
    }
    if (piece.first >= this.#scannedTo) {
      this.#takeNewer(piece, marks);
      this.#scannedTo = piece.end;
    } else {
      this.#takeOlder(piece, marks);
      this.#scannedFrom = piece.first;
    }
  }

  #takeNewer({ first }: Piece, marks: Marks): void {
    for (let place = marks.indexOf(1); place !== -1; place = marks.indexOf(1, place + 1))
      this.#newer.push(first + place);
  }

  #takeOlder({ first }: Piece, marks: Marks): void {
    for (
      let place = marks.lastIndexOf(1);
      place !== -1;
      place = place > 0 ? marks.lastIndexOf(1, place - 1) : -1
    )
      this.#older.push(first + place);
  }
}
