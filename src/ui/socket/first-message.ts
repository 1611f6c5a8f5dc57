import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import '../elements/label-chip.ts';
import { base } from '../styles/shared.ts';

/**
 * What the document says of the socket: the connect message that goes out by itself, its token as a placeholder; what
 * may follow; and what it leaves open.
 */
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
      ul {
        display: grid;
        gap: var(--space-1);
        padding-inline-start: 1.2em;
      }
      .docs {
        white-space: pre-line;
      }
      pre {
        margin: 0;
        font-family: var(--font-mono);
      }
    `,
  ];

  @property({ attribute: false }) document: SocketDocument | undefined;
  /** Whether all of it is to be read at once. */
  @property({ type: Boolean }) open = false;

  override render(): TemplateResult | typeof nothing {
    if (this.document === undefined) return nothing;
    const { connect, docs, notes } = this.document;
    const { message, accepted, refused } = connect;
    return html`<details ?open=${this.open}>
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
        <dt>The socket</dt>
        <dd class="docs">${docs}</dd>
        <dt>Notes</dt>
        <dd>
          <ul>
            ${notes.map(({ text }) => html`<li>${text}</li>`)}
          </ul>
        </dd>
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
