import type { SocketDocument } from '../../api/socket-document.ts';
import type { JsonValue } from '../../json.ts';
import { kindCodes, kindsOf } from '../frame-kinds.ts';
import type { FrameKinds, KindCode } from '../frame-kinds.ts';
import type { FrameFacts } from '../frame-columns.ts';
import type { FrameSource } from '../frame-source.ts';
import { parseJson } from '../parse-json.ts';
import { parseNote } from '../read-note.ts';
import { FrameRates } from '../rates/frame-rates.ts';
import { RecordTables } from '../records/record-tables.ts';
import { readPayload } from '../read-payload.ts';
import type { FrameChecks } from './frame-checks.ts';
import { KindColumn } from './kind-column.ts';
import type { FrameClass } from './kind-column.ts';
import { KindCounts } from './kind-counts.ts';
import type { IndexCounts } from './kind-counts.ts';
import { OrderedReader } from './ordered-reader.ts';

/** The clock is looked at after so many bytes, a frame counting as at least 256: reading it for each frame would show. */
const bytesBetweenLooks = 8192;
const leastFrame = 256;

/**
 * What each frame of a source is, found once: its kind, whether it is what the kind's schema says; and what follows from
 * going through all frames in order: counts, rates, tables of records. Each frame is decoded and parsed once for all of them.
 *
 * Whoever owns it lets it `advance` when frames have come, and clears it together with the source.
 */
export class FrameIndex {
  readonly rates = new FrameRates();
  readonly #source: FrameSource;
  readonly #checks: FrameChecks;
  readonly #reader: OrderedReader;
  readonly #column = new KindColumn();
  readonly #counts = new KindCounts();
  #kinds: FrameKinds = kindsOf(undefined);
  #records = new RecordTables(undefined);
  #checkOf: readonly (FrameChecks[string] | undefined)[] = [];
  #until = 0;
  #missed = 0;

  constructor(source: FrameSource, checks: FrameChecks) {
    this.#source = source;
    this.#reader = new OrderedReader(source);
    this.#checks = checks;
  }

  /** The kinds by which frames are recognised. */
  get kinds(): FrameKinds {
    return this.#kinds;
  }

  /** Newest known state of what the frames are about. */
  get records(): RecordTables {
    return this.#records;
  }

  /** Number of the first frame that `advance` has not come to. */
  get until(): number {
    return this.#until;
  }

  /** Recognises frames by `document` from now on; those that are there still are looked at anew. */
  use(document: SocketDocument): void {
    this.#kinds = kindsOf(document);
    this.#records = new RecordTables(document, this.#records.changes);
    this.#checkOf = [];
    const checkOf: (FrameChecks[string] | undefined)[] = [];
    for (const { direction, code, kind } of this.#kinds.all) {
      if (direction === 'in') checkOf[code] = this.#checks[kind.id];
    }
    this.#checkOf = checkOf;
    this.clear();
  }

  /** Looks at further frames in order, until there are no more or `isTimeUp` says so. */
  advance(isTimeUp: () => boolean): 'more' | 'done' {
    this.#skipFallen();
    let looked = 0;
    while (this.#until < this.#source.end) {
      looked += this.#take(this.#until++);
      if (looked < bytesBetweenLooks) continue;
      looked = 0;
      if (isTimeUp()) return this.#until < this.#source.end ? 'more' : 'done';
    }
    return 'done';
  }

  /** What frame `number` is; `unread` where the source does not have it. Also for frames that `advance` has not come to. */
  classOf(number: number): FrameClass {
    const known = this.#column.get(number);
    if (known.code !== kindCodes.unread) return known;
    const frame = this.#source.read(number);
    if (frame === undefined) return known;
    const read = frame.note ? undefined : readPayload(frame.opcode, frame.bytes);
    const found = this.#classOf(frame, read?.text, read?.value);
    this.#column.set(number, found);
    return found;
  }

  /** The code of the kind of frame `number`, as `classOf` has it. */
  kindOf(number: number): KindCode {
    return this.classOf(number).code;
  }

  /** What was counted so far. */
  counts(): IndexCounts {
    return { until: this.#until, missed: this.#missed, kinds: this.#counts.list(this.#kinds) };
  }

  /** Forgets everything and begins with the first frame there is. */
  clear(): void {
    this.#reader.clear();
    this.#column.clear();
    this.#counts.clear();
    this.rates.clear();
    this.#records.clear();
    this.#until = this.#source.first;
    this.#missed = 0;
  }

  /** Goes on behind the frames that have fallen off. */
  #skipFallen(): void {
    const { first } = this.#source;
    this.#column.cutBefore(first);
    if (first <= this.#until) return;
    this.#missed += first - this.#until;
    this.#until = first;
  }

  /** Looks at one frame for everything that follows from it; returns its size for the clock. */
  #take(number: number): number {
    const frame = this.#reader.read(number);
    if (frame === undefined) {
      this.#missed++;
      return leastFrame;
    }
    const { facts, size, text } = frame;
    const value = text === undefined ? undefined : parseJson(text);
    const found = this.#classOf(facts, text, value);
    this.#column.set(number, found);
    if (found.code === kindCodes.note) {
      if (parseNote(value)?.kind === 'opened') this.#records.connected(number);
      return leastFrame;
    }
    this.#counts.add(found, facts.direction);
    this.rates.add(facts.at, found.code, size);
    if (value !== undefined) this.#records.take(found.code, value, { at: facts.at, number }, size);
    return Math.max(size, leastFrame);
  }

  #classOf(facts: FrameFacts, text: string | undefined, value: JsonValue | undefined): FrameClass {
    if (facts.note) return note;
    if (text === undefined) return unknown;
    const code = this.#kinds.codeOf(facts.direction, text, value);
    const check = this.#checkOf[code];
    // A kind with a schema is recognised by members, so what it has recognised is JSON.
    return { code, faulty: check !== undefined && value !== undefined && !check(value) };
  }
}

const note: FrameClass = { code: kindCodes.note, faulty: false };
const unknown: FrameClass = { code: kindCodes.unknown, faulty: false };
