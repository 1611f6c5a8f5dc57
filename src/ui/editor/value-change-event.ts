/** The user changed the text of an editor. Never fired for a value that was set from outside. */
export class ValueChangeEvent extends Event {
  static readonly eventName = 'value-change';

  /** The whole text. */
  readonly value: string;

  constructor(value: string) {
    super(ValueChangeEvent.eventName);
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'value-change': ValueChangeEvent;
  }
}
