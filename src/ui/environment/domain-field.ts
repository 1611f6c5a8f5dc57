import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { AppState } from '../../app/state/app-state.ts';
import { selectTarget } from '../../app/select/select-target.ts';
import { hostOf } from '../../domain/environment/address.ts';
import { DelayController } from '../elements/delay-controller.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { ShellCommandEvent } from '../state/shell-command-event.ts';
import { base, controls } from '../styles/shared.ts';
import { captionedStyles } from './environment-bar.styles.ts';

/** By then the state has what became of a typed Domain; in milliseconds. */
const settled = 100;

/**
 * The Domain of the chosen environment. What is typed counts when the field is left or Enter pressed; a refusal stands
 * below the field.
 *
 * @fires intent - Another Domain was typed.
 * @fires shell-command - The user wants to know why the relay may not reach the host.
 */
@customElement('ccs-domain-field')
export class CcsDomainField extends LitElement {
  static override styles = [
    base,
    controls,
    captionedStyles,
    css`
      :host {
        display: block;
        position: relative;
      }
      .captioned > input {
        border-color: var(--edge);
        border-radius: 0;
        margin-inline-start: -1px;
        background: var(--surface-pane);
        color: var(--text);
      }
      .route {
        position: absolute;
        inset-block-start: 3px;
        inset-inline-end: 7px;
        font-size: 10.5px;
        line-height: 14px;
      }
      .route.no {
        z-index: 2;
        block-size: auto;
        padding: 0;
        border: 0;
        background: none;
        color: var(--warn);
        text-decoration: underline dotted;
      }
      .captioned > input:focus-visible {
        position: relative;
        z-index: 1;
      }
      #refusal {
        position: absolute;
        inset-block-start: calc(100% + 4px);
        inset-inline-start: 0;
        z-index: 12;
        inline-size: max-content;
        max-inline-size: min(360px, 80vw);
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--bad);
        border-radius: var(--radius);
        background: var(--bad-soft);
        color: var(--bad);
        font-size: var(--text-s);
        box-shadow: var(--shadow);
      }
    `,
  ];

  readonly #delay = new DelayController(this);
  readonly #target = new SelectController(this, selectTarget);
  readonly #environment = new SelectController(this, (state) => state.environment);

  #onChange(event: Event): void {
    const field = event.currentTarget as HTMLInputElement;
    this.dispatchEvent(new IntentEvent({ kind: 'edit domain', domain: field.value }));
    // A clean-up may lead back to the very text that was there before, which Lit would not write again.
    this.#delay.after(settled, () => {
      const environment = this.#environment.value;
      if (environment !== undefined) field.value = domainOf(environment);
    });
  }

  #onAdvice(): void {
    this.dispatchEvent(new ShellCommandEvent({ kind: 'open dialog', dialog: 'environment settings' }));
  }

  override render(): TemplateResult {
    const environment = this.#environment.value;
    const refusal =
      environment?.chosen === 'live' ? environment.live.refusal : environment?.refusedDomain?.why;
    return html`<div class="captioned">
        <label for="domain">Domain</label>
        <input
          id="domain"
          type="text"
          inputmode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder="host or host:port"
          .value=${environment === undefined ? '' : domainOf(environment)}
          aria-invalid=${refusal === undefined ? 'false' : 'true'}
          aria-describedby=${refusal === undefined ? nothing : 'refusal'}
          @change=${this.#onChange}
        />
        ${this.#renderRoute()}
      </div>
      ${refusal === undefined ? nothing : html`<p id="refusal" role="alert">${refusal}</p>`}`;
  }

  #renderRoute(): TemplateResult | typeof nothing {
    const target = this.#target.value;
    if (target?.kind !== 'live' || target.address === undefined) return nothing;
    return target.reachable
      ? html`<span class="route">${target.route}</span>`
      : html`<button type="button" class="route no" title=${target.advice ?? ''} @click=${this.#onAdvice}>
          relay may not reach it
        </button>`;
  }
}

/** What the field shows. */
function domainOf({ chosen, builtIn, live, refusedDomain }: AppState['environment']): string {
  return chosen === 'live' ? live.domain : (refusedDomain?.typed ?? hostOf(builtIn.address));
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-domain-field': CcsDomainField;
  }
}
