import type { Row } from '../../domain/request/draft.ts';

/** The rows of a `<ccs-key-value-table>` were edited. */
export class RowsChangeEvent extends Event {
  static readonly eventName = 'rows-change';

  /** All rows as they are now. */
  readonly rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    super(RowsChangeEvent.eventName);
    this.rows = rows;
  }
}

declare global {
  interface HTMLElementEventMap {
    'rows-change': RowsChangeEvent;
  }
}
