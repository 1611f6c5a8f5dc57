import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import '../elements/label-chip.ts';
import { base } from '../styles/shared.ts';

/** What goes out by itself when the socket is open: the documented connect message, its token as a placeholder. */
@customElement('ccs-first-message')
export class CcsFirstMessage extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        flex: none;
        font-size: var(--text-s);
      }
      summary {
        padding: var(--space-1) var(--space-4);
        overflow: hidden;
        color: var(--text-soft);
        text-overflow: ellipsis;
        white-space: nowrap;
        cursor: pointer;
      }
      summary code {
        color: var(--text);
      }
      .more {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--space-2) var(--space-4);
        max-block-size: 40vh;
        padding: var(--space-2) var(--space-4) var(--space-3) var(--space-6);
        overflow: auto;
      }
      dt {
        color: var(--text-soft);
      }
      pre {
        margin: 0;
        font-family: var(--font-mono);
      }
    `,
  ];

  @property({ attribute: false }) document: SocketDocument | undefined;

  override render(): TemplateResult | typeof nothing {
    if (this.document === undefined) return nothing;
    const { message, accepted, refused } = this.document.connect;
    return html`<details>
      <summary>First message, sent by itself: <code>${withPlaceholders(message.template)}</code></summary>
      <dl class="more">
        <dt>What</dt>
        <dd>${message.description} <ccs-label-chip .label=${message.label}></ccs-label-chip></dd>
        ${
          message.verbatim === undefined
            ? nothing
            : html`<dt>As printed</dt>
                <dd><pre>${message.verbatim}</pre></dd>`
        }
        <dt>Accepted</dt>
        <dd>${accepted.description} <ccs-label-chip .label=${accepted.label}></ccs-label-chip></dd>
        <dt>Refused</dt>
        <dd>${refused.description} <ccs-label-chip .label=${refused.label}></ccs-label-chip></dd>
      </dl>
    </details>`;
  }
}

/** The template as it will be sent, variables as `«name»`: a token is never shown. */
function withPlaceholders(template: string): string {
  return template.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, '«$1»');
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-first-message': CcsFirstMessage;
  }
}
