import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/shared.ts';
import type { FailureWords } from './failure-words.ts';

/** Tells calmly of a send that did not end well: who failed, what happened, whether it went out, what to do next. */
@customElement('ccs-failure-card')
export class CcsFailureCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        flex: none;
        margin: var(--space-4);
        padding: var(--space-4) var(--space-5);
        border: 1px solid var(--line);
        border-inline-start: 3px solid var(--tone, var(--line-strong));
        border-radius: var(--radius);
        background: var(--surface-sunk);
      }
      :host([tone='bad']) {
        --tone: var(--bad);
      }
      :host([tone='warn']) {
        --tone: var(--warn);
      }
      h3 {
        margin-block-end: var(--space-3);
        color: var(--tone, var(--text));
        font-size: var(--text-l);
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--space-2) var(--space-5);
      }
      dt {
        color: var(--text-soft);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .next {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) words: FailureWords | undefined;
  /** Colour of the edge; the words say it too. */
  @property({ reflect: true }) tone: FailureWords['tone'] = 'soft';

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (words === undefined) return nothing;
    return html`
      <h3>${words.heading}</h3>
      <dl>
        <dt>Who</dt>
        <dd>${words.who}</dd>
        <dt>What happened</dt>
        <dd>${words.what}</dd>
        ${
          words.code === undefined || words.code === ''
            ? nothing
            : html`<dt>Code</dt>
                <dd><code>${words.code}</code></dd>`
        }
        <dt>Certainty</dt>
        <dd>${words.certainty}</dd>
        <dt>Next step</dt>
        <dd class="next">${words.next}</dd>
      </dl>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-failure-card': CcsFailureCard;
  }
}
