import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/icon.ts';
import { SelectController } from '../state/select-controller.ts';
import { base, controls } from '../styles/shared.ts';

/** Says across the page that the console's own server does not answer, or that a part of the page could not be loaded. */
@customElement('ccs-server-banner')
export class CcsServerBanner extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        padding: var(--space-3) var(--space-4);
        border-block-end: 1px solid var(--bad);
        background: var(--bad-soft);
        color: var(--text);
      }
      p {
        flex: 1;
      }
      ccs-icon {
        color: var(--bad);
      }
    `,
  ];

  readonly #server = new SelectController(this, (state) => state.server);

  /** Why a part of the page could not be loaded; empty when all is well. */
  @property() failure = '';

  #onReload(): void {
    location.reload();
  }

  override render(): TemplateResult {
    return html`<section aria-label="Console server" aria-live="assertive">${this.#renderBanner()}</section>`;
  }

  #renderBanner(): TemplateResult | typeof nothing {
    const server = this.#server.value;
    const unreachable = server?.kind === 'unreachable';
    if (!unreachable && this.failure === '') return nothing;
    return html`<div>
      <ccs-icon name="danger"></ccs-icon>
      <p>
        <strong
          >${unreachable ? 'The console’s own server does not answer.' : 'A part of the page is missing.'}</strong
        >
        ${unreachable ? server.why : this.failure} Look whether <code>npm start</code> still runs in its
        terminal, then reload the page. What is in the history is kept.
      </p>
      <button type="button" @click=${this.#onReload}>Reload</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-server-banner': CcsServerBanner;
  }
}
