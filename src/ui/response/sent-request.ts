import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HttpRequest } from '../../domain/http/http-request.ts';
import { bodyText } from '../../domain/response/body-text.ts';
import type { BodyText } from '../../domain/response/body-text.ts';
import { requestText } from '../../domain/response/message-text.ts';
import '../elements/copy-button.ts';
import '../elements/key-value-table.ts';
import '../elements/payload-view.ts';
import { base } from '../styles/shared.ts';

/** The request as it was sent, with placeholders where secrets stood. */
@customElement('ccs-sent-request')
export class CcsSentRequest extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        block-size: 100%;
        overflow: auto;
      }
      .bar {
        display: flex;
        flex: none;
        align-items: start;
        justify-content: space-between;
        gap: var(--space-4);
        padding: var(--space-3) var(--space-4);
      }
      .line {
        padding-block-start: var(--space-2);
        font-family: var(--font-mono);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      .method {
        font-weight: 600;
      }
      ccs-key-value-table {
        flex: none;
        padding-inline: var(--space-4);
      }
      .note {
        padding: var(--space-3) var(--space-4);
        color: var(--text-soft);
        font-size: var(--text-s);
      }
      ccs-payload-view {
        flex: 1 0 160px;
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) request: HttpRequest | undefined;

  #content: BodyText = { kind: 'empty' };

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('request')) return;
    const { body, headers } = this.request ?? {};
    this.#content = body === undefined ? { kind: 'empty' } : bodyText(body, headers ?? []);
  }

  override render(): TemplateResult | typeof nothing {
    const { request } = this;
    if (request === undefined) return nothing;
    const rows = request.headers.map(([name, value]) => ({ name, value, on: true }));
    return html`
      <div class="bar">
        <p class="line"><span class="method">${request.method}</span> ${request.url}</p>
        <ccs-copy-button label="Copy request" .text=${requestText(request)}></ccs-copy-button>
      </div>
      <ccs-key-value-table label="Headers that were sent" noun="header" .rows=${rows}></ccs-key-value-table>
      <p class="note">
        Tokens are shown as placeholders. The browser and the relay add headers of their own, such as Host.
      </p>
      ${
        this.#content.kind === 'empty' || request.body === undefined
          ? html`<p class="note">No body.</p>`
          : html`<ccs-payload-view
              label="Lines of the request body that was sent"
              .bytes=${request.body}
              .content=${this.#content}
            ></ccs-payload-view>`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-sent-request': CcsSentRequest;
  }
}
