import type { Panes } from './panes.ts';

/** The arrangement of the panes is to change. */
export class PanesChangeEvent extends Event {
  static readonly eventName = 'panes-change';

  readonly change: Partial<Panes>;

  constructor(change: Partial<Panes>) {
    super(PanesChangeEvent.eventName);
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'panes-change': PanesChangeEvent;
  }
}
