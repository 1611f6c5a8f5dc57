import type { Intent } from '../../app/intent.ts';

/** Tells the root element what the user wants. Bubbles out of every shadow root. */
export class IntentEvent extends Event {
  static readonly eventName = 'intent';

  readonly intent: Intent;

  constructor(intent: Intent) {
    super(IntentEvent.eventName, { bubbles: true, composed: true });
    this.intent = intent;
  }
}

declare global {
  interface HTMLElementEventMap {
    intent: IntentEvent;
  }
}
