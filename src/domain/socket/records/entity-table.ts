import type { Timestamp } from '../../time.ts';
import type { Cell } from './cell.ts';

/** The last thing that happened to a row. */
export type RecordChange =
  /** It was told of for the first time, or again after it had left. */
  | { readonly kind: 'appeared' }
  | {
      readonly kind: 'changed';
      /** Names of the record's members that were different then. */
      readonly members: readonly string[];
    }
  /** A frame said that it is there no more, or the newest list lacks it. */
  | { readonly kind: 'left' };

/** Newest known state of one entity. */
export interface RecordRow {
  /** The value of the entity's key. */
  readonly key: string;
  /** One for each column of the entity. */
  readonly cells: readonly Cell[];
  readonly change: RecordChange;
  /** When the frame with the last change came. */
  readonly at: Timestamp;
  /** Number of that frame. */
  readonly number: number;
  /** Number of the last frame that told of it, also without a change. */
  readonly told: number;
}

/** All tables of a feed. */
export interface RecordsSnapshot {
  /** Grows with each change: the same number means the same tables. */
  readonly changes: number;
  /**
   * Number of the row from which on frames are of the newest connection: what was told before it only may have changed
   * unheard.
   */
  readonly since: number;
  /** One for each entity of the socket document, in its order. */
  readonly tables: readonly EntityTable[];
}

/** Newest known state of all entities of a kind, as plain data. Derived from frames: see `EntityKind`. */
export interface EntityTable {
  /** Id of the entity in the socket document. */
  readonly entity: string;
  /** In the order in which they were first told of. */
  readonly rows: readonly RecordRow[];
  /** Records that were not taken in since the table was full. */
  readonly leftOut: number;
  /** Records that had no key. */
  readonly keyless: number;
}
