import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { selectTarget } from '../../app/select/select-target.ts';
import type { Target } from '../../app/select/select-target.ts';
import '../elements/icon.ts';
import '../elements/status-word.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { dialogStyles, formStyles } from '../styles/dialog.ts';
import { base, controls } from '../styles/shared.ts';
import './authentication-form.ts';
import './variables-form.ts';

/**
 * Settings of the live environment: the way requests take, authentication, variables.
 *
 * @fires intent - The user changed something, or chooses the live environment.
 */
@customElement('ccs-environment-dialog')
export class CcsEnvironmentDialog extends LitElement {
  static override styles = [
    base,
    controls,
    dialogStyles,
    formStyles,
    css`
      .route {
        display: grid;
        gap: var(--space-2);
        margin-block-end: var(--space-5);
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius);
        background: var(--surface-sunk);
      }
      .way {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3);
      }
      .advice {
        color: var(--warn);
        overflow-wrap: anywhere;
      }
    `,
  ];

  readonly #target = new SelectController(this, selectTarget);

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  show(): void {
    void this.updateComplete.then(() => {
      if (this.dialog?.open === false) this.dialog.showModal();
    });
  }

  #onUseLive(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'choose environment', environment: 'live' }));
  }

  #onClose(): void {
    this.dialog?.close();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <div class="dialog-head">
        <h2 id="title">Environment settings</h2>
        <button type="button" class="quiet" aria-label="Close" @click=${this.#onClose}>
          <ccs-icon name="close"></ccs-icon>
        </button>
      </div>
      <div class="dialog-body">
        ${this.#target.value === undefined ? nothing : this.#renderRoute(this.#target.value)}
        <ccs-authentication-form></ccs-authentication-form>
        <ccs-variables-form></ccs-variables-form>
      </div>
      <div class="dialog-foot">
        <button type="button" class="primary" @click=${this.#onClose}>Done</button>
      </div>
    </dialog>`;
  }

  #renderRoute(target: Target): TemplateResult {
    if (target.kind === 'built-in') {
      return html`<div class="route">
        <div class="way">
          The built-in CCS is chosen; these are the settings of the live one.
          <button type="button" @click=${this.#onUseLive}>Use the live CCS</button>
        </div>
      </div>`;
    }
    return html`<div class="route">
      <div class="way">
        <ccs-status-word .tone=${target.reachable ? 'good' : 'warn'}>${target.route}</ccs-status-word>
        <span>${wayWords(target)}</span>
      </div>
      ${target.advice === undefined ? nothing : html`<p class="advice">${target.advice}</p>`}
    </div>`;
  }
}

/** The way that requests take, in a sentence. */
function wayWords({ route, label, address, reachable }: Target): string {
  if (address === undefined) return 'Type the host of a CCS as Domain in the bar.';
  if (route === 'direct') return `The browser sends requests to ${label} itself: the page came from there.`;
  return reachable
    ? `Requests to ${label} go through the console’s own server, which may reach that host.`
    : `Requests to ${label} would go through the console’s own server, but it may not reach that host.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-environment-dialog': CcsEnvironmentDialog;
  }
}
