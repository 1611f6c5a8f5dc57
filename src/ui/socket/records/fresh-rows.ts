import type { RecordRow } from '../../../domain/socket/records/entity-table.ts';

/** How long a change is marked, in milliseconds. */
const marked = 2500;

/** Which rows have changed while their table was looked at, and only just now. */
export class FreshRows {
  /** Changes by frames from this number on came while the table was looked at. */
  #seen: number | undefined;
  readonly #changes = new Map<string, { readonly number: number; readonly until: number }>();

  /** Forgets the changes that were marked long enough at the moment `now`. */
  pass(now: number): void {
    for (const [key, { until }] of this.#changes) if (until <= now) this.#changes.delete(key);
  }

  /** Takes in what the table has at the moment `now`; undefined begins anew. */
  tell(rows: readonly RecordRow[] | undefined, now: number): void {
    this.pass(now);
    if (rows === undefined) {
      this.#seen = undefined;
      this.#changes.clear();
      return;
    }
    const seen = (this.#seen ??= newest(rows));
    this.#seen = Math.max(seen, newest(rows));
    for (const { key, number } of rows) {
      if (number >= seen) this.#changes.set(key, { number, until: now + marked });
    }
  }

  /** Whether any change is marked. */
  get any(): boolean {
    return this.#changes.size > 0;
  }

  has({ key, number }: RecordRow): boolean {
    return this.#changes.get(key)?.number === number;
  }
}

/** Number after the newest change. */
function newest(rows: readonly RecordRow[]): number {
  return rows.reduce((most, { number }) => Math.max(most, number + 1), 0);
}
