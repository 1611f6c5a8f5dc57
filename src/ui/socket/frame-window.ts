import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FrameRow } from '../../domain/socket/frame.ts';
import type { FrameReader } from '../state/contexts.ts';
import type { ListView } from './list-view.ts';

/** Rows by position, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Rows kept before and after the ones that are asked for, so that scrolling back and forth asks less. */
const spare = 128;
/** Rows read before it is known how many are visible. */
const firstScreen = 64;

/** How a list stands. */
interface WindowState {
  readonly generation: number;
  readonly paused: boolean;
  readonly follows: boolean;
  readonly chosen: number | undefined;
}

/** Before anything is known. */
const nothingYet: ListView = { filter: undefined, first: 0, end: 0, marksOf: undefined };

/**
 * The part of a feed that the list shows. Rows are read from the worker by position, one question at a time. While
 * the list follows the end, a new end is shown only when its rows are here: so no row is ever drawn empty, however fast
 * frames come, and the list moves on as often as the worker answers. So it is with another view (a filter is set, or
 * taken away): the one before stays until the rows of the new one are here.
 */
export class FrameWindow implements ReactiveController {
  /** Position of the first row in the list. */
  first = 0;
  /** Position after the last row in the list. */
  end = 0;
  /** Rises with each arrival of rows, so that the list knows to draw anew. */
  revision = 0;

  readonly #host: ReactiveControllerHost;
  /** Told where the place is that the list was at before, when another view is shown. */
  readonly #moved: (position: number) => void;
  #source: FrameReader | undefined;
  /** By position. */
  #rows = new Map<number, FrameRow>();
  /** Shown until they are read anew. */
  #stale = new Map<number, FrameRow>();
  /** What the list is to show, and what it shows until then. */
  #view = nothingYet;
  #shown = nothingYet;
  #chosen: number | undefined;
  #wanted: Range = { from: 0, to: 0 };
  #logEnd = 0;
  #follows = true;
  #generation = 0;
  #asking = false;

  constructor(host: ReactiveControllerHost, moved: (position: number) => void) {
    this.#host = host;
    this.#moved = moved;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#rows.clear();
    this.#stale.clear();
    this.#wanted = { from: 0, to: 0 };
  }

  /** The row at `position`; undefined while it is on its way. */
  row(position: number): FrameRow | undefined {
    return this.#rows.get(position) ?? this.#stale.get(position);
  }

  /** Where frame `number` is in the list; undefined where that is not known. */
  positionOf(number: number | undefined): number | undefined {
    if (number === undefined || this.#shown.filter === undefined) return number;
    for (const [position, row] of this.#rows) if (row.number === number) return position;
    return undefined;
  }

  /** Where frame `number` is in the list, or the one nearest to it; asks the worker. */
  async near(number: number): Promise<number | undefined> {
    if (this.#shown.filter === undefined) return number;
    return (await this.#source?.match(number, 'here'))?.position;
  }

  /** Number of the frame at `position`; asks the worker where its row is not here. */
  async numberAt(position: number): Promise<number | undefined> {
    const { filter } = this.#shown;
    if (filter === undefined) return position;
    const known = this.row(position);
    return known?.number ?? (await this.#source?.rows(position, position + 1, filter))?.[0]?.number;
  }

  /** Where rows are read from. */
  use(source: FrameReader): void {
    this.#source = source;
    void this.#ask();
  }

  /**
   * Takes what is to be shown. `generation` rises when the log was cleared; `paused` tells that the view's end stays;
   * `follows` whether the list is at its end and goes with it; `chosen` is the number of a frame that is to stay in sight.
   */
  sync(view: ListView, { generation, paused, follows, chosen }: WindowState): void {
    this.#view = view;
    this.#chosen = chosen;
    const letGo = this.#follows && !follows;
    this.#follows = follows;
    if (generation !== this.#generation) this.#forget(generation);
    if (view.filter !== this.#shown.filter) {
      void this.#ask();
      return;
    }
    if (view.marksOf !== this.#shown.marksOf) this.#refresh();
    this.#shown = view;
    this.#logEnd = view.end;
    this.first = view.first;
    this.end = Math.max(this.end, this.first);
    if (!follows || paused) this.end = Math.max(this.first, this.#logEnd);
    if (this.end !== this.#logEnd || this.#stale.size > 0 || letGo) void this.#ask();
  }

  /** Takes which rows the list is about to show. */
  want(from: number, to: number): void {
    this.#wanted = { from, to };
    void this.#ask();
  }

  #forget(generation: number): void {
    this.#generation = generation;
    this.#rows = new Map();
    this.#stale = new Map();
    this.#wanted = { from: 0, to: 0 };
    this.#shown = this.#view;
    this.#logEnd = this.#view.end;
    this.first = this.#view.first;
    this.end = this.first;
  }

  /** The rows are to be read again; until then they stay. */
  #refresh(): void {
    for (const [position, row] of this.#rows) this.#stale.set(position, row);
    this.#rows = new Map();
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
      while (this.#view.filter !== this.#shown.filter) await this.#change(this.#source, this.#view);
      const question = this.#question();
      const asked = JSON.stringify([question, this.#generation, this.#shown.filter, this.#shown.marksOf]);
      // Rows that did not come although they were asked for have fallen off: asking again would not end.
      if (question === undefined || asked === last) break;
      last = asked;
      const generation = this.#generation;
      const shown = this.#shown;
      const rows = await this.#source.rows(question.from, question.to, shown.filter);
      // With the next drawn frame, as what the store tells: changes between frames would be laid out more than once.
      await new Promise(requestAnimationFrame);
      const same = shown.filter === this.#shown.filter && shown.marksOf === this.#shown.marksOf;
      if (same && generation === this.#generation) this.#take(question, rows);
    }
    this.#asking = false;
  }

  /** Reads the rows of another view around the place that the list is at, then shows it. */
  async #change(source: FrameReader, view: ListView): Promise<void> {
    const generation = this.#generation;
    const place = this.#place();
    const position = place === undefined ? undefined : await placeIn(source, view, place);
    const half = Math.ceil(this.#screen / 2);
    const around = position === undefined || position > view.end - half ? view.end - half : position;
    const range = { from: Math.max(view.first, around - half), to: Math.min(view.end, around + half) };
    const rows = range.from < range.to ? await source.rows(range.from, range.to, view.filter) : [];
    if (generation !== this.#generation || this.#view.filter !== view.filter) return;
    this.#shown = this.#view;
    this.#rows = new Map(rows.map((row) => [row.position, row]));
    this.#stale = new Map();
    this.#wanted = range;
    this.#logEnd = this.#view.end;
    this.first = this.#view.first;
    this.end = this.#follows && position === undefined ? Math.max(this.first, view.end) : this.#logEnd;
    this.revision += 1;
    this.#host.requestUpdate();
    if (position !== undefined) this.#moved(position);
  }

  /** Number of the frame that the list is at: the chosen one, or one in the middle; undefined while it follows the end. */
  #place(): number | undefined {
    const { from, to } = this.#wanted;
    const chosen = this.positionOf(this.#chosen);
    if (
      this.#chosen !== undefined &&
      (!this.#follows || (chosen !== undefined && chosen >= from && chosen < to))
    )
      return this.#chosen;
    return this.#follows ? undefined : this.row(Math.floor((from + to) / 2))?.number;
  }

  #take(question: Range, rows: readonly FrameRow[]): void {
    for (const row of rows) this.#rows.set(row.position, row);
    for (let position = question.from; position < question.to; position++) this.#stale.delete(position);
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
    for (const position of this.#stale.keys()) {
      if (position < from - spare || position >= to + spare) this.#stale.delete(position);
    }
  }

  /** How many rows the list shows at a time, those read ahead included. */
  get #screen(): number {
    const { from, to } = this.#wanted;
    return to > from ? to - from : firstScreen;
  }
}

/** Where frame `number`, or the one nearest to it, is in a view; undefined where nothing is near it. */
async function placeIn(
  source: FrameReader,
  { filter }: ListView,
  number: number,
): Promise<number | undefined> {
  return filter === undefined ? number : (await source.match(number, 'here'))?.position;
}
