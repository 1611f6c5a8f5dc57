import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { selectWho } from '../../app/select/select-who.ts';
import type { Who } from '../../app/select/select-who.ts';
import '../elements/icon.ts';
import '../elements/status-word.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { ShellCommandEvent } from '../state/shell-command-event.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import { captionedStyles } from './environment-bar.styles.ts';
import { whoFieldStyles } from './who-field.styles.ts';

/**
 * Who is signed in, and the way to change it: a menu of users for the built-in CCS, a dialog for a live one.
 *
 * @fires intent - The user chose another user of the built-in CCS.
 * @fires shell-command - The user wants to sign in, or to set up the simulator.
 */
@customElement('ccs-who-field')
export class CcsWhoField extends LitElement {
  static override styles = [base, controls, visuallyHidden, captionedStyles, whoFieldStyles];

  readonly #who = new SelectController(this, selectWho);
  readonly #chosen = new SelectController(this, (state) => state.environment.chosen);
  readonly #extension = new SelectController(this, (state) => state.environment.builtIn.extension);
  readonly #users = new SelectController(this, (state) => state.environment.builtInState?.users);
  /** Undefined while all is well. */
  readonly #fault = new SelectController(this, ({ environment }) => {
    const kind = environment.builtInState?.settings.fault.kind;
    return kind === 'none' ? undefined : kind;
  });

  /** Leaves out what changes it. */
  @property({ type: Boolean }) brief = false;

  #onUser(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    this.dispatchEvent(new IntentEvent({ kind: 'choose built-in user', extension: value }));
  }

  #onSignIn(): void {
    this.dispatchEvent(new ShellCommandEvent({ kind: 'open dialog', dialog: 'environment settings' }));
  }

  #onSimulator(): void {
    this.dispatchEvent(new ShellCommandEvent({ kind: 'open dialog', dialog: 'simulator' }));
  }

  override render(): TemplateResult | typeof nothing {
    const who = this.#who.value;
    if (who === undefined) return nothing;
    const signed = renderSigned(who);
    if (this.brief) return signed;
    return this.#chosen.value === 'built-in'
      ? this.#renderUsers(signed)
      : html`${signed}${this.#renderSignIn()}`;
  }

  #renderUsers(signed: TemplateResult): TemplateResult {
    const users = this.#users.value ?? [];
    return html`
      <div class="captioned user">
        <span class="caption"><label for="user">User</label>${signed}</span>
        <select id="user" ?disabled=${users.length === 0} @change=${this.#onUser}>
          ${users.map(
            ({ extension, title }) =>
              html`<option value=${extension} ?selected=${extension === this.#extension.value}>
                ${extension} ${title}
              </option>`,
          )}
        </select>
      </div>
      <button type="button" class="more" aria-haspopup="dialog" @click=${this.#onSimulator}>
        <ccs-icon name="settings"></ccs-icon>Simulator…${this.#renderFault()}
      </button>
    `;
  }

  /** So that nobody takes a fault on demand for one of the API. */
  #renderFault(): TemplateResult | typeof nothing {
    const fault = this.#fault.value;
    return fault === undefined
      ? nothing
      : html`<ccs-status-word tone="warn">fault: ${fault}</ccs-status-word>`;
  }

  #renderSignIn(): TemplateResult {
    return html`<button type="button" class="more" aria-haspopup="dialog" @click=${this.#onSignIn}>
      <ccs-icon name="key"></ccs-icon>Sign-in…
    </button>`;
  }
}

/** A dot and words: who is signed in, or that nobody is. */
function renderSigned({ signedIn, text }: Who): TemplateResult {
  const words = signedIn ? `signed in: ${text}` : text;
  return html`<span class=${signedIn ? 'signed in' : 'signed'} title=${words}>
    <i class="dot"></i><span>${words}</span>
  </span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-who-field': CcsWhoField;
  }
}
