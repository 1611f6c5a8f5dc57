/** A tab was chosen by pointer or keyboard. Does not leave the element around the tabs. */
export class TabSelectEvent extends Event {
  static readonly eventName = 'tab-select';

  /** The chosen tab's id. */
  readonly id: string;

  constructor(id: string) {
    super(TabSelectEvent.eventName);
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'tab-select': TabSelectEvent;
  }
}
