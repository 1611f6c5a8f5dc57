import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { SocketChoice } from '../../../app/ports/recordings-port.ts';
import type { TakeAway } from '../../../app/state/take-away.ts';
import '../../elements/copy-button.ts';
import '../../elements/icon.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { SelectController } from '../../state/select-controller.ts';
import { base, controls } from '../../styles/shared.ts';

/**
 * What is being exported or imported, and what came of it; empty while there is nothing to say.
 *
 * @fires intent - Stop it, take it off the screen, choose a socket of a HAR.
 */
@customElement('ccs-take-away-bar')
export class CcsTakeAwayBar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        flex: none;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-2) var(--space-4);
        border-block: 1px solid var(--line);
        background: var(--surface-sunk);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      .bad {
        background: var(--bad-soft);
        color: var(--bad);
      }
      progress {
        inline-size: 120px;
        accent-color: var(--accent);
      }
      .words {
        min-inline-size: 0;
      }
      .end {
        margin-inline-start: auto;
      }
      .sockets {
        display: grid;
        flex-basis: 100%;
        gap: var(--space-2);
      }
      .sockets button {
        block-size: auto;
        padding-block: var(--space-2);
        text-align: start;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      code {
        user-select: all;
      }
    `,
  ];

  readonly #takeAway = new SelectController(this, ({ takeAway }) => takeAway);

  #onEnd(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'end take-away' }));
  }

  #onSocket(event: MouseEvent): void {
    const takeAway = this.#takeAway.value;
    if (takeAway?.kind !== 'socket asked') return;
    const { file, name, purpose } = takeAway;
    const socket = Number((event.currentTarget as HTMLElement).dataset['socket']);
    this.dispatchEvent(new IntentEvent({ kind: 'import file', file, name, purpose, socket }));
  }

  override render(): TemplateResult {
    return html`<div role="status">${this.#renderState(this.#takeAway.value)}</div>`;
  }

  #renderState(takeAway: TakeAway | undefined): TemplateResult | typeof nothing {
    switch (takeAway?.kind) {
      case 'working':
        return html`<div class="bar">
          <span class="words">${takeAway.words}</span>
          <progress aria-label=${takeAway.words} max="1" value=${takeAway.done ?? nothing}></progress>
          <button type="button" class="end" @click=${this.#onEnd}>Cancel</button>
        </div>`;
      case 'finished':
        return html`<div class="bar">
          <span class="words">${takeAway.words}</span>
          ${
            takeAway.address === undefined
              ? nothing
              : html`<code>${takeAway.address}</code>
                  <ccs-copy-button label="Copy address" .text=${takeAway.address}></ccs-copy-button>`
          }
          ${this.#renderDismiss()}
        </div>`;
      case 'failed':
        return html`<div class="bar bad">
          <ccs-icon name="danger"></ccs-icon>
          <span class="words">${takeAway.words}</span>
          ${this.#renderDismiss()}
        </div>`;
      case 'socket asked':
        return html`<div class="bar">
          <span class="words">${takeAway.name} has several sockets. Which one?</span>
          ${this.#renderDismiss()}
          <div class="sockets">${takeAway.sockets.map((each, index) => this.#renderSocket(each, index))}</div>
        </div>`;
      default:
        return nothing;
    }
  }

  #renderDismiss(): TemplateResult {
    return html`<button type="button" class="quiet end" aria-label="Dismiss" @click=${this.#onEnd}>
      <ccs-icon name="close"></ccs-icon>
    </button>`;
  }

  #renderSocket({ url, messages }: SocketChoice, index: number): TemplateResult {
    return html`<button type="button" data-socket=${index} @click=${this.#onSocket}>
      ${url === '' ? 'Without an address' : url}
      (${messages === 1 ? '1 message' : `${messages.toLocaleString('en')} messages`})
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-take-away-bar': CcsTakeAwayBar;
  }
}
