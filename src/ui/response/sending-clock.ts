import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';
import { TickController } from '../elements/tick-controller.ts';
import { base, controls } from '../styles/shared.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { sendingClockStyles } from './sending-clock.styles.ts';

/**
 * What stands in the response pane while a request is under way: a running clock and the way to stop.
 *
 * @fires intent - Cancel.
 */
@customElement('ccs-sending-clock')
export class CcsSendingClock extends LitElement {
  static override styles = [base, controls, sendingClockStyles];

  /** When the request left. */
  @property({ attribute: false }) since: Timestamp = timestamp(0);
  /** Whom the request went to. */
  @property() target = '';

  constructor() {
    super();
    new TickController(this, 100, () => true);
  }

  #onCancel(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'cancel' }));
  }

  override render(): TemplateResult {
    const seconds = Math.max(0, Date.now() - this.since) / 1000;
    return html`
      <p class="clock" role="timer" aria-label="Time since the request left">${seconds.toFixed(1)} s</p>
      <div class="bar" aria-hidden="true"></div>
      <p>Waiting for the first byte from ${this.target}</p>
      <button type="button" @click=${this.#onCancel}>Cancel</button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-sending-clock': CcsSendingClock;
  }
}
