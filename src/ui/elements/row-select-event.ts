/** A row of a `<ccs-row-window>` became the active one, by pointer or keyboard. */
export class RowSelectEvent extends Event {
  static readonly eventName = 'row-select';

  /** The row's number. */
  readonly index: number;

  constructor(index: number) {
    super(RowSelectEvent.eventName);
    this.index = index;
  }
}

declare global {
  interface HTMLElementEventMap {
    'row-select': RowSelectEvent;
  }
}
