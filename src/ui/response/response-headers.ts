import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HttpResponse } from '../../domain/http/outcome.ts';
import { headersText } from '../../domain/response/message-text.ts';
import '../elements/copy-button.ts';
import '../elements/empty-state.ts';
import '../elements/key-value-table.ts';
import { base } from '../styles/shared.ts';

/** The headers of an answer in the order they came, repeated ones repeated. */
@customElement('ccs-response-headers')
export class CcsResponseHeaders extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: var(--space-3) var(--space-4) var(--space-4);
      }
      .bar {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-4);
        margin-block-end: var(--space-2);
        color: var(--text-soft);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) response: HttpResponse | undefined;

  override render(): TemplateResult | typeof nothing {
    const { response } = this;
    if (response === undefined) {
      return html`<ccs-empty-state heading="No headers yet">They come with the answer.</ccs-empty-state>`;
    }
    const rows = response.headers.map(([name, value]) => ({ name, value, on: true }));
    return html`
      <div class="bar">
        <span
          >${
            response.headersAre === 'as received'
              ? 'As received: order and spelling are the server’s.'
              : 'As the browser shows them: names lower-cased, repeated ones joined, some hidden.'
          }</span
        >
        <ccs-copy-button label="Copy headers" .text=${headersText(response.headers)}></ccs-copy-button>
      </div>
      <ccs-key-value-table label="Response Headers" noun="header" .rows=${rows}></ccs-key-value-table>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-response-headers': CcsResponseHeaders;
  }
}
