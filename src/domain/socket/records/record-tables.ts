import type { FrameSubject, SocketDocument } from '../../api/socket-document.ts';
import type { JsonValue } from '../../json.ts';
import { pointerReader } from '../../json-pointer.ts';
import { kindsOf } from '../frame-kinds.ts';
import type { KindCode } from '../frame-kinds.ts';
import type { RecordsSnapshot } from './entity-table.ts';
import { RecordTable } from './record-table.ts';
import type { Telling } from './record-table.ts';

/** What the frames of a kind do to a table. */
interface Effect {
  readonly table: RecordTable;
  readonly records: (value: unknown) => unknown;
  readonly effect: FrameSubject['effect'];
}

/**
 * Newest known state of what a socket document's frames are about: one table for each of its entities, built from frames
 * in their order. Derived: what is here, no frame says.
 */
export class RecordTables {
  readonly #document: SocketDocument | undefined;
  #tables: ReadonlyMap<string, RecordTable> = new Map();
  #effects: readonly (Effect | undefined)[] = [];
  #changes: number;
  #since = 0;

  /** Without a document there are no tables. `changes` are those of tables that these take the place of. */
  constructor(document: SocketDocument | undefined, changes = 0) {
    this.#document = document;
    this.#changes = changes;
    this.clear();
  }

  /** Grows with each frame that told of something. */
  get changes(): number {
    return this.#changes;
  }

  /** Takes a frame of `size` bytes in, which must follow the last one; `value` is what its text stands for. */
  take(code: KindCode, value: JsonValue, frame: Telling, size: number): void {
    const effect = this.#effects[code];
    if (effect === undefined) return;
    const records = effect.records(value);
    if (!Array.isArray(records)) return;
    effect.table.take(records, effect.effect, frame, size);
    this.#changes++;
  }

  /** A connection was opened before the frame `number`: what was known until then may have changed unheard. */
  connected(number: number): void {
    this.#since = number;
    this.#changes++;
  }

  /** What the tables show, as plain data. */
  snapshot(): RecordsSnapshot {
    return {
      changes: this.#changes,
      since: this.#since,
      tables: Array.from(this.#tables.values(), (table) => table.snapshot()),
    };
  }

  /** Forgets all records. */
  clear(): void {
    const tables = new Map(this.#document?.entities.map((entity) => [entity.id, new RecordTable(entity)]));
    const effects: Effect[] = [];
    for (const { direction, code, kind } of kindsOf(this.#document).all) {
      if (direction === 'out' || kind.subject === undefined) continue;
      const table = tables.get(kind.subject.entity);
      if (table === undefined) continue;
      effects[code] = { table, records: pointerReader(kind.subject.records), effect: kind.subject.effect };
    }
    this.#tables = tables;
    this.#effects = effects;
    this.#since = 0;
    this.#changes++;
  }
}
