import type { Match, MatchStep } from '../../src/app/ports/socket-port.ts';
import type { FrameRow, FullFrame } from '../../src/domain/socket/frame.ts';
import type { EarlierAnswer } from '../../src/domain/socket/subject/earlier.ts';
import type { Subject } from '../../src/domain/socket/subject/subjects-of.ts';
import type { RatesSnapshot } from '../../src/domain/socket/rates/frame-rates.ts';
import type { RecordsSnapshot } from '../../src/domain/socket/records/entity-table.ts';
import { timestamp } from '../../src/domain/time.ts';
import type { FrameReader } from '../../src/ui/state/contexts.ts';
import { socketDocument } from './documents.ts';

/** The moment of frame 0: 2026-11-23, 10:01:02.000 UTC. */
export const firstFrameAt = timestamp(Date.UTC(2026, 10, 23, 10, 1, 2));

const { frames } = socketDocument;

/** A log of any length that is made up as it is read: the examples of the socket document in turn, 10 ms apart. */
export class FakeFrames implements FrameReader {
  /** The ranges that were asked for, in order. */
  readonly asked: (readonly [from: number, to: number])[] = [];
  /** Frames below this number have fallen off. */
  dropped = 0;
  /** What `rates` answers. */
  ratesNow: RatesSnapshot | undefined;
  /** What `records` answers, unless the asker has it already. */
  recordsNow: RecordsSnapshot | undefined;

  row(number: number): FrameRow {
    const { bytes: _bytes, ...row } = this.#full(number);
    return row;
  }

  /** Frames that are matches among all frames. */
  matches: readonly number[] = [];
  /** With a filter, every so many frames is a match: the one at position 1 is frame `matchEvery`. */
  matchEvery = 10;

  match(number: number, step: MatchStep): Promise<Match | undefined> {
    const here = Math.ceil((step === 'next' ? number + 1 : number) / this.matchEvery);
    const position = step === 'previous' ? here - 1 : here;
    return Promise.resolve(position < 0 ? undefined : { position, number: position * this.matchEvery });
  }

  rows(from: number, to: number, filter?: number): Promise<readonly FrameRow[]> {
    this.asked.push([from, to]);
    if (filter !== undefined) {
      const positions = Array.from({ length: to - from }, (_, index) => from + index);
      return Promise.resolve(
        positions.map((position) => ({ ...this.row(position * this.matchEvery), position, match: true })),
      );
    }
    const first = Math.max(from, this.dropped);
    return Promise.resolve(
      Array.from({ length: Math.max(0, to - first) }, (_, index) => this.row(first + index)),
    );
  }

  frame(number: number): Promise<FullFrame | undefined> {
    return Promise.resolve(number < this.dropped ? undefined : this.#full(number));
  }

  /** What `earlier` answers. */
  answer: EarlierAnswer = { records: [], left: 0 };
  /** What `nearest` answers. */
  near: number | undefined;
  /** What `nearest` was asked, in order. */
  readonly nearestAsked: (readonly [number: number, subject: Subject, direction: string])[] = [];

  earlier(): Promise<EarlierAnswer | undefined> {
    return Promise.resolve(this.answer);
  }

  nearest(number: number, subject: Subject, direction: 'earlier' | 'later'): Promise<number | undefined> {
    this.nearestAsked.push([number, subject, direction]);
    return Promise.resolve(this.near);
  }

  rates(): Promise<RatesSnapshot | undefined> {
    return Promise.resolve(this.ratesNow);
  }

  records(changes: number | undefined): Promise<RecordsSnapshot | undefined> {
    return Promise.resolve(this.recordsNow?.changes === changes ? undefined : this.recordsNow);
  }

  #full(number: number): FullFrame {
    const kind = frames[number % frames.length];
    const bytes = new TextEncoder().encode(kind?.example ?? '');
    return {
      ...(this.matches.includes(number) ? { match: true } : {}),
      position: number,
      number,
      at: timestamp(firstFrameAt + number * 10),
      direction: 'in',
      opcode: 'text',
      size: bytes.length,
      kind: kind?.id ?? 'unknown',
      ...(kind === undefined ? {} : { label: kind.label }),
      summary: `frame ${String(number)}`,
      bytes,
    };
  }
}
