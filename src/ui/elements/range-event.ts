/** The rows that a `<ccs-row-window>` is about to show have changed: their data can be asked for now. */
export class RangeEvent extends Event {
  static readonly eventName = 'range-change';

  /** Number of the first row, some ahead of the visible ones. */
  readonly from: number;
  /** Number after the last row, some behind the visible ones. */
  readonly to: number;

  constructor(from: number, to: number) {
    super(RangeEvent.eventName);
    this.from = from;
    this.to = to;
  }
}

declare global {
  interface HTMLElementEventMap {
    'range-change': RangeEvent;
  }
}
