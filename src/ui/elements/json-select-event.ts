import type { JsonStep } from '../../domain/response/json-path.ts';

/** The user has gone to a value of a `<ccs-json-tree>`. */
export class JsonSelectEvent extends Event {
  static readonly eventName = 'json-select';

  /** Where the value is in the text. */
  readonly steps: readonly JsonStep[];
  /** Its text as it came. */
  readonly value: string;

  constructor(steps: readonly JsonStep[], value: string) {
    super(JsonSelectEvent.eventName);
    this.steps = steps;
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'json-select': JsonSelectEvent;
  }
}
