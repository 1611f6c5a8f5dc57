/** The user took a message out of the menu, to be sent as it is or changed. */
export class MessageChosenEvent extends Event {
  static readonly eventName = 'message-chosen';

  readonly text: string;

  constructor(text: string) {
    super(MessageChosenEvent.eventName);
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'message-chosen': MessageChosenEvent;
  }
}
