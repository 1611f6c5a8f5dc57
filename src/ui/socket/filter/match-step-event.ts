/** The user wants to go to the next match of the filter, or to the one before. */
export class MatchStepEvent extends Event {
  static readonly eventName = 'match-step';

  readonly to: 'next' | 'previous';

  constructor(to: 'next' | 'previous') {
    super(MatchStepEvent.eventName, { bubbles: true, composed: true });
    this.to = to;
  }
}

declare global {
  interface HTMLElementEventMap {
    'match-step': MatchStepEvent;
  }
}
