import type { EntityKind, FrameSubject } from '../../api/socket-document.ts';
import { isJsonObject } from '../../json.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import { pointerReader } from '../../json-pointer.ts';
import type { Timestamp } from '../../time.ts';
import { cellOf } from './cell.ts';
import { changedMembers } from './changed-members.ts';
import type { EntityTable, RecordChange, RecordRow } from './entity-table.ts';

/** How much a table keeps. */
export interface TableLimits {
  readonly rows: number;
  /** Of those, rows that have left: the newest of them. */
  readonly left: number;
  /** Bytes of JSON text that the records came in, about. */
  readonly bytes: number;
}

const defaultLimits: TableLimits = { rows: 5000, left: 500, bytes: 64 * 1024 * 1024 };

/** The frame that tells of records. */
export interface Telling {
  readonly at: Timestamp;
  readonly number: number;
}

interface Row {
  readonly key: string;
  record: JsonObject;
  /** Bytes of its text, about. */
  size: number;
  change: RecordChange;
  at: Timestamp;
  number: number;
  told: number;
  /** The list that named it last. */
  list: Set<string> | undefined;
}

const appeared: RecordChange = { kind: 'appeared' };
const left: RecordChange = { kind: 'left' };

/** Newest known state of the entities of one kind, by key; bounded. */
export class RecordTable {
  readonly #entity: EntityKind;
  readonly #limits: TableLimits;
  readonly #columns: readonly ((record: unknown) => unknown)[];
  readonly #rows = new Map<string, Row>();
  /** Keys of the rows that have left, oldest first. */
  readonly #left = new Set<string>();
  #bytes = 0;
  #leftOut = 0;
  #keyless = 0;

  constructor(entity: EntityKind, limits: Partial<TableLimits> = {}) {
    this.#entity = entity;
    this.#limits = { ...defaultLimits, ...limits };
    this.#columns = entity.columns.map(({ pointer }) => pointerReader(pointer));
  }

  /** Takes the records of a frame in; `size` is that of the frame's text in bytes. */
  take(records: readonly JsonValue[], effect: FrameSubject['effect'], frame: Telling, size: number): void {
    const list = effect === 'snapshot' ? new Set<string>() : undefined;
    const replaced = new Set<Set<string>>();
    const each = size / Math.max(records.length, 1);
    for (const record of records) {
      const key = isJsonObject(record) ? keyOf(record[this.#entity.key]) : undefined;
      if (key === undefined) {
        this.#keyless++;
        continue;
      }
      const row = this.#put(key, record as JsonObject, each, frame);
      if (row === undefined) continue;
      if (effect === 'remove') this.#leave(row, frame);
      if (list === undefined) continue;
      if (row.list !== undefined) replaced.add(row.list);
      list.add(key);
      row.list = list;
    }
    for (const old of replaced) this.#leaveUnlisted(old, frame);
  }

  /** What the table shows, as plain data. */
  snapshot(): EntityTable {
    return {
      entity: this.#entity.id,
      rows: Array.from(this.#rows.values(), (row) => this.#shown(row)),
      leftOut: this.#leftOut,
      keyless: this.#keyless,
    };
  }

  /** The row of `key` with its new record; undefined where there is no room for it. */
  #put(key: string, record: JsonObject, size: number, { at, number }: Telling): Row | undefined {
    const row = this.#rows.get(key);
    const back = this.#left.delete(key);
    if (!this.#makeRoom(row === undefined ? 1 : 0, size - (row?.size ?? 0))) {
      if (row !== undefined) this.#drop(row);
      this.#leftOut++;
      return undefined;
    }
    this.#bytes += size - (row?.size ?? 0);
    if (row === undefined) {
      const made = { key, record, size, change: appeared, at, number, told: number, list: undefined };
      this.#rows.set(key, made);
      return made;
    }
    const change = back ? appeared : changeOf(row.record, record);
    if (change !== undefined) Object.assign(row, { change, at, number });
    return Object.assign(row, { record, size, told: number });
  }

  #leave(row: Row, { at, number }: Telling): void {
    Object.assign(row, { change: left, at, number });
    this.#left.add(row.key);
    if (this.#left.size > this.#limits.left) this.#dropOldestLeft();
  }

  /** Those of an earlier list that no list names any more have left. */
  #leaveUnlisted(list: Set<string>, frame: Telling): void {
    for (const key of list) {
      const row = this.#rows.get(key);
      if (row?.list !== list) continue;
      row.list = undefined;
      if (!this.#left.has(key)) this.#leave(row, frame);
    }
  }

  /** Drops rows that have left until there is room for so much more; false where there is none even so. */
  #makeRoom(rows: number, bytes: number): boolean {
    while (this.#rows.size + rows > this.#limits.rows || this.#bytes + bytes > this.#limits.bytes)
      if (!this.#dropOldestLeft()) return false;
    return true;
  }

  #dropOldestLeft(): boolean {
    const [key] = this.#left;
    const row = key === undefined ? undefined : this.#rows.get(key);
    if (row === undefined) return false;
    this.#drop(row);
    return true;
  }

  #drop(row: Row): void {
    this.#left.delete(row.key);
    row.list?.delete(row.key);
    this.#rows.delete(row.key);
    this.#bytes -= row.size;
  }

  #shown({ key, record, change, at, number, told }: Row): RecordRow {
    const cells = this.#columns.map((read) => cellOf(read(record) as JsonValue | undefined));
    return { key, cells, change, at, number, told };
  }
}

function keyOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Undefined where the records are the same. */
function changeOf(before: JsonObject, after: JsonObject): RecordChange | undefined {
  const members = changedMembers(before, after);
  return members.length === 0 ? undefined : { kind: 'changed', members };
}
