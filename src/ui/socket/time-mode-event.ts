import type { TimeMode } from '../../domain/socket/time-of-frame.ts';

/** The user wants other times in the rows. */
export class TimeModeEvent extends Event {
  static readonly eventName = 'time-mode';

  readonly mode: TimeMode;

  constructor(mode: TimeMode) {
    super(TimeModeEvent.eventName);
    this.mode = mode;
  }
}

declare global {
  interface HTMLElementEventMap {
    'time-mode': TimeModeEvent;
  }
}
