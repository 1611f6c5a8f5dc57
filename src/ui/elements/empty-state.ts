import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/shared.ts';

/**
 * What stands where there is nothing yet: one line that says so, and what to do.
 *
 * @slot - What to do; may hold buttons.
 */
@customElement('ccs-empty-state')
export class CcsEmptyState extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: var(--space-2);
        min-block-size: 96px;
        padding: var(--space-6) var(--space-5);
        color: var(--text-soft);
        text-align: center;
      }
      .heading {
        color: var(--text);
        font-size: var(--text-m);
        font-weight: 600;
      }
      .text {
        max-inline-size: 44ch;
        text-wrap: balance;
      }
    `,
  ];

  /** The one line; absent when the slot says it all. */
  @property() heading = '';

  override render(): TemplateResult {
    return html`
      ${this.heading === '' ? nothing : html`<p class="heading">${this.heading}</p>`}
      <div class="text"><slot></slot></div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-empty-state': CcsEmptyState;
  }
}
