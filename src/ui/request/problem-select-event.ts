import type { ProblemPlace } from '../../domain/request/problem.ts';

/** The user wants to go to the field that a problem is about. */
export class ProblemSelectEvent extends Event {
  static readonly eventName = 'problem-select';

  readonly place: ProblemPlace;

  constructor(place: ProblemPlace) {
    super(ProblemSelectEvent.eventName, { bubbles: true, composed: true });
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'problem-select': ProblemSelectEvent;
  }
}
