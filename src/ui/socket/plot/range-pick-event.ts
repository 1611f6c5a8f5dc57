import type { TimeRange } from './time-range.ts';

/** The user wants to see the frames of a range of time only; of all times where it is undefined. */
export class RangePickEvent extends Event {
  static readonly eventName = 'range-pick';

  readonly range: TimeRange | undefined;

  constructor(range: TimeRange | undefined) {
    super(RangePickEvent.eventName, { bubbles: true, composed: true });
    this.range = range;
  }
}

declare global {
  interface HTMLElementEventMap {
    'range-pick': RangePickEvent;
  }
}
