import { selectFeed } from '../../app/select/select-feed.ts';
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/icon.ts';
import '../elements/status-word.ts';
import { SelectController } from '../state/select-controller.ts';
import { ShellCommandEvent } from '../state/shell-command-event.ts';
import { base, controls } from '../styles/shared.ts';
import { sessionWords } from './session-words.ts';

/**
 * What stands in for the events panel while it is folded: the session's state and how many frames came.
 *
 * @fires shell-command - The user wants the panel back.
 */
@customElement('ccs-events-strip')
export class CcsEventsStrip extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      button {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        inline-size: 100%;
        block-size: 32px;
        border-radius: 0;
        color: var(--text-soft);
      }
      .name {
        color: var(--text);
        font-weight: 600;
      }
      .count {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  readonly #session = new SelectController(this, (state) => selectFeed(state).session);
  readonly #counts = new SelectController(this, (state) => selectFeed(state).counts);

  #onShow(): void {
    this.dispatchEvent(new ShellCommandEvent({ kind: 'toggle events panel' }));
  }

  override render(): TemplateResult {
    const { text, tone } = sessionWords(this.#session.value ?? { kind: 'none' });
    const { kept, dropped, notes } = this.#counts.value ?? { kept: 0, dropped: 0, notes: 0 };
    const frames = kept + dropped - notes;
    return html`
      <button type="button" class="quiet" aria-expanded="false" @click=${this.#onShow}>
        <ccs-icon name="pulse"></ccs-icon>
        <span class="name">Events</span>
        <ccs-status-word .tone=${tone}>${text}</ccs-status-word>
        <span class="count">${frames.toLocaleString('en')} ${frames === 1 ? 'frame' : 'frames'}</span>
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-events-strip': CcsEventsStrip;
  }
}
