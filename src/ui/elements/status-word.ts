import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/shared.ts';

/** How a status is meant: it went well, needs a look, went wrong, is news, or is of no weight. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'soft';

/**
 * A word or two that tell a status. The words must be enough: colour only helps.
 *
 * @slot - The words.
 */
@customElement('ccs-status-word')
export class CcsStatusWord extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        padding: 1px 7px;
        border-radius: 9px;
        background: var(--surface-hover);
        color: var(--text-soft);
        font-size: var(--text-s);
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      :host([tone='good']) {
        background: var(--good-soft);
        color: var(--good);
      }
      :host([tone='warn']) {
        background: var(--warn-soft);
        color: var(--warn);
      }
      :host([tone='bad']) {
        background: var(--bad-soft);
        color: var(--bad);
      }
      :host([tone='info']) {
        background: var(--surface-chosen);
        color: var(--text);
      }
      @media (forced-colors: active) {
        :host {
          border: 1px solid;
        }
      }
    `,
  ];

  @property({ reflect: true }) tone: Tone = 'soft';

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-status-word': CcsStatusWord;
  }
}
