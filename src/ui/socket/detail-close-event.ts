/** The user closed the detail of a frame. */
export class DetailCloseEvent extends Event {
  static readonly eventName = 'detail-close';

  constructor() {
    super(DetailCloseEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'detail-close': DetailCloseEvent;
  }
}
