import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EndpointHead } from '../../domain/api/endpoint-head.ts';
import type { DocumentedStatus } from '../../domain/response/status-words.ts';
import { assertNever } from '../../domain/assert-never.ts';
import '../elements/label-chip.ts';
import '../elements/status-word.ts';
import { base, visuallyHidden } from '../styles/shared.ts';
import type { ExchangeSummary } from './exchange-summary.ts';
import { responseHeadStyles } from './response-head.styles.ts';

/**
 * The head of the response pane: how it ended, how long it took, what the API's document says of that status, and which
 * endpoint it was where that is not the one in the request panel.
 *
 * @slot - Buttons.
 */
@customElement('ccs-response-head')
export class CcsResponseHead extends LitElement {
  static override styles = [base, visuallyHidden, responseHeadStyles];

  @property({ attribute: false }) summary: ExchangeSummary | undefined;
  /** Set when another endpoint is in the request panel by now. */
  @property({ attribute: false }) other: EndpointHead | undefined;

  override render(): TemplateResult {
    const { summary, other } = this;
    return html`
      <div class="line">
        <div class="words" role="status">
          ${
            summary === undefined
              ? html`<span class="none">Response</span>`
              : html`<ccs-status-word .tone=${summary.tone}>${summary.words}</ccs-status-word
                  >${summary.facts.map((fact) => html`<span class="fact">${fact}</span>`)}`
          }
        </div>
        <slot></slot>
      </div>
      ${other === undefined ? nothing : this.#renderOther(other)}
      ${summary?.documented === undefined ? nothing : this.#renderDocumented(summary.documented)}
    `;
  }

  #renderOther({ section, title, method }: EndpointHead): TemplateResult {
    return html`<p class="other">
      <span class="soft">Answer to</span> <code>${method}</code> ${section} ${title}
      <span class="soft">(not the endpoint that is open now)</span>
    </p>`;
  }

  #renderDocumented(documented: DocumentedStatus): TemplateResult | typeof nothing {
    switch (documented.kind) {
      case 'documented':
        return html`<p class="meaning">
          <span class="as">Status documented in ${documented.section}:</span>
          ${documented.meanings.join(' Or: ')}
          ${
            documented.shape === 'documented'
              ? nothing
              : html`<span class="shape"
                  >Body <ccs-label-chip .label=${documented.shape}></ccs-label-chip
                ></span>`
          }
        </p>`;
      case 'not documented':
        return html`<p class="meaning undocumented">
          Status not documented for this endpoint: ${documented.section} has
          ${documented.documented.join(', ')}.
        </p>`;
      case 'unknown':
        return nothing;
      default:
        return assertNever(documented);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-response-head': CcsResponseHead;
  }
}
