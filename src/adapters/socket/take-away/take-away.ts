import type { Selection } from '../../../app/ports/recordings-port.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import type { SocketDocument } from '../../../domain/api/socket-document.ts';
import type { FrameFacts } from '../../../domain/socket/frame-columns.ts';
import type { FrameSource } from '../../../domain/socket/frame-source.ts';
import { compareOutlines } from '../../../domain/socket/recording/compare.ts';
import type { Timestamp } from '../../../domain/time.ts';
import type { Slices } from '../slices.ts';
import { exportRows } from './export-rows.ts';
import { inSlices } from './in-slices.ts';
import { outlineLog } from './outline-log.ts';
import { readRecording } from './read-recording.ts';
import { allRows, rowsOf } from './recorded-entries.ts';
import type { RowNumbers } from './recorded-entries.ts';
import type { TakeResult, TakeTask } from './take-protocol.ts';

/** The feed that recordings are made of, and read into. */
export interface TakeAwaySurroundings {
  readonly source: FrameSource;
  readonly slices: Slices;
  readonly now: () => Timestamp;
  readonly document: () => SocketDocument | undefined;
  /** Whether the filter lets a row through; true without a filter. */
  readonly isShown: (number: number) => boolean;
  readonly append: (facts: FrameFacts, payload: Uint8Array) => void;
}

/** Rows looked at between two pauses. */
const stride = 64;

/** Milliseconds between two notices of progress. */
const noticeEvery = 100;

/** Long work on a feed's log, by the number of the question that asked for it. */
export class TakeAway {
  readonly #around: TakeAwaySurroundings;
  readonly #tasks = new Map<number, { cancelled: boolean }>();

  constructor(around: TakeAwaySurroundings) {
    this.#around = around;
  }

  /** Does it in slices; `told` hears now and then how much is done. */
  async run(request: number, task: TakeTask, told: (done: number) => void): Promise<TakeResult> {
    const state = { cancelled: false };
    this.#tasks.set(request, state);
    let last = this.#around.now();
    const tell = (done: number): void => {
      const now = this.#around.now();
      if (now - last < noticeEvery) return;
      last = now;
      told(done);
    };
    const result = await this.#do(task, state, tell);
    this.#tasks.delete(request);
    return result ?? { kind: 'cancelled' };
  }

  /** Leaves work where it is. */
  cancel(request: number): void {
    const task = this.#tasks.get(request);
    if (task !== undefined) task.cancelled = true;
  }

  async #do(
    task: TakeTask,
    state: { readonly cancelled: boolean },
    told: (done: number) => void,
  ): Promise<TakeResult | undefined> {
    const { source, slices } = this.#around;
    const document = this.#around.document();
    switch (task.kind) {
      case 'export': {
        const rows = await inSlices(slices, this.#rows(task.request.selection), state);
        const steps = rows && exportRows(source, rows, task.request, document, told);
        const value = steps && (await inSlices(slices, steps, state));
        return value && { kind: 'exported', result: { ok: true, value } };
      }
      case 'import': {
        const { now, append } = this.#around;
        const tools = { slices, document, now, append, told };
        const result = await readRecording(task.request, tools, state);
        return result && { kind: 'imported', result };
      }
      case 'outline': {
        const outline = await inSlices(slices, outlineLog(source, document, told), state);
        return outline && { kind: 'outlined', outline };
      }
      case 'compare': {
        const outline = await inSlices(slices, outlineLog(source, document, told), state);
        const comparison = outline && (await inSlices(slices, compareOutlines(outline, task.other), state));
        return comparison && { kind: 'compared', comparison };
      }
      default:
        return assertNever(task);
    }
  }

  /** The rows of a selection; with a filter all are looked at, also those that its own search has not come to. */
  *#rows(selection: Selection): Generator<undefined, RowNumbers, undefined> {
    const { source, isShown } = this.#around;
    if (selection === 'all') return allRows(source);
    if (selection !== 'shown') return rowsOf(selection);
    const { first, end } = source;
    const shown: number[] = [];
    for (let number = first; number < end; number++) {
      if (isShown(number)) shown.push(number);
      if (number % stride === 0) yield;
    }
    return rowsOf(shown);
  }
}
