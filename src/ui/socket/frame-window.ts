import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedCounts } from '../../app/ports/socket-port.ts';
import type { FrameRow } from '../../domain/socket/frame.ts';
import type { FrameReader } from '../state/contexts.ts';

/** Frames by number, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Rows kept before and after the ones that are asked for, so that scrolling back and forth asks less. */
const spare = 128;
/** Rows read before it is known how many are visible. */
const firstScreen = 64;

/**
 * The part of the frame log that the list shows. Rows are read from the worker by number, one question at a time. While
 * the list follows the end, a new end is shown only when its rows are here: so no row is ever drawn empty, however fast
 * frames come, and the list moves on as often as the worker answers.
 */
export class FrameWindow implements ReactiveController {
  /** Number of the first frame in the list. */
  first = 0;
  /** Number after the last frame in the list. */
  end = 0;
  /** Rises with each arrival of rows, so that the list knows to draw anew. */
  revision = 0;

  readonly #host: ReactiveControllerHost;
  #source: FrameReader | undefined;
  #rows = new Map<number, FrameRow>();
  #wanted: Range = { from: 0, to: 0 };
  #logEnd = 0;
  #follows = true;
  #generation = 0;
  #asking = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#rows.clear();
    this.#wanted = { from: 0, to: 0 };
  }

  /** The row of frame `number`; undefined while it is on its way. */
  row(number: number): FrameRow | undefined {
    return this.#rows.get(number);
  }

  /** Where rows are read from. */
  use(source: FrameReader): void {
    this.#source = source;
    void this.#ask();
  }

  /**
   * Takes the state of the log. `generation` rises when it was cleared; `pausedAt` is the end that a paused list stays
   * at; `follows` tells whether the list is at its end and goes with it.
   */
  sync(counts: FeedCounts, generation: number, pausedAt: number | undefined, follows: boolean): void {
    if (generation !== this.#generation) this.#forget(generation);
    this.#follows = follows;
    this.#logEnd = pausedAt ?? counts.dropped + counts.kept;
    this.first = counts.dropped;
    this.end = Math.max(this.end, this.first);
    if (!follows || pausedAt !== undefined) this.end = Math.max(this.first, this.#logEnd);
    if (this.end !== this.#logEnd) void this.#ask();
  }

  /** Takes which rows the list is about to show. */
  want(from: number, to: number): void {
    this.#wanted = { from, to };
    void this.#ask();
  }

  #forget(generation: number): void {
    this.#generation = generation;
    this.#rows = new Map();
    this.#wanted = { from: 0, to: 0 };
    this.end = 0;
  }

  /** What to read next: the new end where the list follows it, else the missing ones among the wanted. */
  #question(): Range | undefined {
    if (this.#follows && this.end < this.#logEnd) {
      return { from: Math.max(this.first, this.end, this.#logEnd - this.#screen), to: this.#logEnd };
    }
    // What was wanted before the end moved on is not wanted any more.
    const wanted = this.#follows ? { from: this.end - this.#screen, to: this.end } : this.#wanted;
    let from = Math.max(wanted.from, this.first);
    let to = Math.min(wanted.to, this.end);
    while (from < to && this.#rows.has(from)) from += 1;
    while (to > from && this.#rows.has(to - 1)) to -= 1;
    return from < to ? { from, to } : undefined;
  }

  async #ask(): Promise<void> {
    if (this.#asking || this.#source === undefined) return;
    this.#asking = true;
    for (let last = ''; ;) {
      const question = this.#question();
      const asked = JSON.stringify([question, this.#generation]);
      // Rows that did not come although they were asked for have fallen off: asking again would not end.
      if (question === undefined || asked === last) break;
      last = asked;
      const generation = this.#generation;
      const rows = await this.#source.rows(question.from, question.to);
      // With the next drawn frame, as what the store tells: changes between frames would be laid out more than once.
      await new Promise(requestAnimationFrame);
      if (generation === this.#generation) this.#take(question, rows);
    }
    this.#asking = false;
  }

  #take(question: Range, rows: readonly FrameRow[]): void {
    for (const row of rows) this.#rows.set(row.number, row);
    if (this.#follows && question.to > this.end) this.end = Math.min(question.to, this.#logEnd);
    this.#prune(question);
    this.revision += 1;
    this.#host.requestUpdate();
  }

  /** Forgets rows far from what is shown, or fallen off the front. */
  #prune(question: Range): void {
    const from = this.#follows ? question.to - this.#screen : Math.min(question.from, this.#wanted.from);
    const to = this.#follows ? question.to : Math.max(question.to, this.#wanted.to);
    for (const number of this.#rows.keys()) {
      if (number < Math.max(from - spare, this.first) || number >= to + spare) this.#rows.delete(number);
    }
  }

  /** How many rows the list shows at a time, those read ahead included. */
  get #screen(): number {
    const { from, to } = this.#wanted;
    return to > from ? to - from : firstScreen;
  }
}
