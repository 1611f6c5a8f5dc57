import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import { explainClosing } from '../../domain/socket/explain-closing.ts';
import type { HandshakeAnswer } from '../../domain/socket/handshake-answer.ts';
import type { Session } from '../../domain/socket/session.ts';
import '../elements/key-value-table.ts';
import '../elements/label-chip.ts';
import { base } from '../styles/shared.ts';

/** Why a session ended, in words: what happened with its raw code, what that probably means, what to do next. */
@customElement('ccs-closing-note')
export class CcsClosingNote extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        flex: none;
        padding: var(--space-3) var(--space-4);
        border-block: 1px solid var(--line);
        border-inline-start: 3px solid var(--line-strong);
        background: var(--surface-sunk);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      :host([tone='warn']) {
        border-inline-start-color: var(--warn);
      }
      :host([tone='bad']) {
        border-inline-start-color: var(--bad);
      }
      .what {
        font-weight: 600;
      }
      .meaning {
        color: var(--text-soft);
      }
      summary {
        cursor: pointer;
      }
      details[open] {
        max-block-size: 40vh;
        overflow: auto;
      }
      pre {
        margin: var(--space-2) 0;
        padding: var(--space-2) var(--space-3);
        background: var(--surface-pane);
        font-family: var(--font-mono);
        white-space: pre-wrap;
      }
    `,
  ];

  @property({ attribute: false }) session: Session = { kind: 'none' };
  @property({ attribute: false }) document: SocketDocument | undefined;
  /** Colour of the edge; the words say it too. */
  @property({ reflect: true }) tone: 'bad' | 'warn' | 'soft' = 'soft';

  override willUpdate(): void {
    const { session } = this;
    if (session.kind === 'refused') this.tone = 'bad';
    else this.tone = 'closing' in session && session.closing.by !== 'us' ? 'warn' : 'soft';
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session.kind !== 'refused' && session.kind !== 'waiting' && session.kind !== 'closed') return nothing;
    const answer = session.closing?.answer;
    const { what, meaning, label, next } = explainClosing(session, this.document);
    if (this.tone === 'soft') return html`<p>${what} ${next}</p>`;
    return html`
      <p class="what">${what}</p>
      <p class="meaning">
        ${meaning} ${label === undefined ? nothing : html`<ccs-label-chip .label=${label}></ccs-label-chip>`}
      </p>
      <p>${next}</p>
      ${answer === undefined ? nothing : this.#renderAnswer(answer)}
    `;
  }

  /** What a page never learns by itself: the relay saw it. */
  #renderAnswer({ status, statusText, headers, body, truncated }: HandshakeAnswer): TemplateResult {
    const rows = headers.map(([name, value]) => ({ name, value, on: true }));
    return html`<details>
      <summary>What the server answered: ${status} ${statusText}</summary>
      <ccs-key-value-table label="Headers of the answer" noun="header" .rows=${rows}></ccs-key-value-table>
      ${
        body === ''
          ? html`<p class="meaning">The answer had no body.</p>`
          : html`<pre tabindex="0" aria-label="Body of the answer">${body}</pre>
              ${truncated ? html`<p class="meaning">There was more; this is its beginning.</p>` : nothing}`
      }
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-closing-note': CcsClosingNote;
  }
}
