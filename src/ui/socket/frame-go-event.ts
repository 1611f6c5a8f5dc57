/** The user wants to go to a frame. */
export class FrameGoEvent extends Event {
  static readonly eventName = 'frame-go';

  /** The frame's number. */
  readonly number: number;

  constructor(number: number) {
    super(FrameGoEvent.eventName, { bubbles: true, composed: true });
    this.number = number;
  }
}

declare global {
  interface HTMLElementEventMap {
    'frame-go': FrameGoEvent;
  }
}
