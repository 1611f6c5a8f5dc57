/** The user chose something that changes the filter's text: a kind in a menu, a range in a plot. Bubbles out of every shadow root. */
export class FilterTextEvent extends Event {
  static readonly eventName = 'filter-text';

  /** The whole text of the filter as it is to be. */
  readonly text: string;

  constructor(text: string) {
    super(FilterTextEvent.eventName, { bubbles: true, composed: true });
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'filter-text': FilterTextEvent;
  }
}
