import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import { explainClosing } from '../../domain/socket/explain-closing.ts';
import type { Session } from '../../domain/socket/session.ts';
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
    const { what, meaning, label, next } = explainClosing(session, this.document);
    if (this.tone === 'soft') return html`<p>${what} ${next}</p>`;
    return html`
      <p class="what">${what}</p>
      <p class="meaning">
        ${meaning} ${label === undefined ? nothing : html`<ccs-label-chip .label=${label}></ccs-label-chip>`}
      </p>
      <p>${next}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-closing-note': CcsClosingNote;
  }
}
