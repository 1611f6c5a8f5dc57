import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SignIn } from '../../app/state/app-state.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { observedSignIn } from '../../domain/environment/authentication.ts';
import type { SignInRequest } from '../../domain/environment/authentication.ts';
import '../elements/label-chip.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { formStyles } from '../styles/dialog.ts';
import { base, controls } from '../styles/shared.ts';
import { observedAuthentication } from './authentication-words.ts';
import { formFieldStyles, renderSecret, renderText } from './form-field.ts';

const methods = ['GET', 'POST', 'PUT'] as const satisfies readonly SignInRequest['method'][];

/**
 * The request that yields the token, the extension and PIN for it, and the button that sends it. It is sent once for
 * each press, never again by itself.
 *
 * @fires intent - The user changed the request, typed extension or PIN, or signs in or out.
 */
@customElement('ccs-sign-in-form')
export class CcsSignInForm extends LitElement {
  static override styles = [
    base,
    controls,
    formStyles,
    formFieldStyles,
    css`
      .form {
        display: grid;
        gap: var(--space-4);
      }
      .preset,
      .sign-in {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3);
      }
      .line {
        display: grid;
        grid-template-columns: 84px 1fr;
        gap: var(--space-3);
      }
      textarea {
        block-size: 116px;
        padding: var(--space-3);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--surface-pane);
        resize: vertical;
      }
      .failed {
        color: var(--bad);
      }
      .good {
        color: var(--good);
      }
    `,
  ];

  readonly #live = new SelectController(this, (state) => state.environment.live);
  readonly #secrets = new SelectController(this, (state) => state.environment.secrets);
  readonly #signIn = new SelectController(this, (state) => state.environment.signIn);

  @property({ attribute: false }) request: SignInRequest = observedSignIn;

  #change(change: Partial<SignInRequest>): void {
    const authentication = this.#live.value?.authentication;
    if (authentication?.kind !== 'sign-in') return;
    const request = { ...authentication.request, ...change };
    this.dispatchEvent(
      new IntentEvent({ kind: 'edit authentication', authentication: { ...authentication, request } }),
    );
  }

  #onPreset(): void {
    this.dispatchEvent(
      new IntentEvent({ kind: 'edit authentication', authentication: observedAuthentication }),
    );
  }

  #onMethod(event: Event): void {
    const method = methods.find((candidate) => candidate === valueOf(event));
    if (method !== undefined) this.#change({ method });
  }

  readonly #onPath = (event: Event): void => {
    this.#change({ path: valueOf(event) });
  };

  #onBody(event: Event): void {
    this.#change({ body: valueOf(event) });
  }

  readonly #onPointer = (event: Event): void => {
    this.#change({ pointer: valueOf(event) });
  };

  readonly #onExtension = (event: Event): void => {
    this.dispatchEvent(new IntentEvent({ kind: 'edit sign-in extension', extension: valueOf(event).trim() }));
  };

  readonly #onPin = (event: Event): void => {
    this.dispatchEvent(new IntentEvent({ kind: 'edit secret', name: 'pin', value: valueOf(event) }));
  };

  #onSignIn(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'sign in' }));
  }

  #onSignOut(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'sign out' }));
  }

  override render(): TemplateResult {
    return html`<div class="form">
      <div class="preset">
        <button type="button" @click=${this.#onPreset}>Earlier interface’s sign-in</button>
        <ccs-label-chip label="observed"></ccs-label-chip
        ><span class="help">not documented for this API</span>
      </div>
      <div class="columns">
        ${renderText('extension', 'Extension', this.#live.value?.extension ?? '', this.#onExtension)}
        ${renderSecret('pin', 'PIN', this.#secrets.value?.pin, this.#onPin)}
      </div>
      ${this.#renderOutcome(this.#signIn.value)}
      <details>
        <summary>The request</summary>
        <div class="form">${this.#renderRequest()}</div>
      </details>
    </div>`;
  }

  #renderRequest(): TemplateResult {
    const { method, path, body, pointer } = this.request;
    return html`<div class="line">
        <div class="field">
          <label for="method">Method</label>
          <select id="method" @change=${this.#onMethod}>
            ${methods.map((name) => html`<option value=${name} ?selected=${name === method}>${name}</option>`)}
          </select>
        </div>
        ${renderText('path', 'Path on the Domain', path, this.#onPath, '/6/api')}
      </div>
      <div class="field">
        <label for="body">Body: JSON with {{extension}}, {{pin}} and {{tenant_domain}}</label>
        <textarea id="body" class="code" spellcheck="false" .value=${body} @change=${this.#onBody}></textarea>
      </div>
      ${renderText('pointer', 'JSON Pointer to the token in the answer', pointer, this.#onPointer, '/token')}`;
  }

  #renderOutcome(signIn: SignIn | undefined): TemplateResult {
    const busy = signIn?.kind === 'signing in';
    return html`<div class="sign-in">
      <button type="button" class="primary" ?disabled=${busy} @click=${this.#onSignIn}>Sign in</button>
      ${
        signIn?.kind === 'signed in'
          ? html`<button type="button" @click=${this.#onSignOut}>Sign out</button>`
          : nothing
      }
      <span role="status">${signIn === undefined ? nothing : renderSignIn(signIn)}</span>
    </div>`;
  }
}

function renderSignIn(signIn: SignIn): TemplateResult {
  switch (signIn.kind) {
    case 'signed out':
      return html`<span class="help">A wrong credential is never tried again by itself.</span>`;
    case 'signing in':
      return html`Signing in …`;
    case 'signed in':
      return html`<span class="good">Signed in at ${new Date(signIn.at).toLocaleTimeString('en-GB')}.</span>`;
    case 'failed':
      return html`<span class="failed">Not signed in. ${signIn.why}</span>`;
    default:
      return assertNever(signIn);
  }
}

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-sign-in-form': CcsSignInForm;
  }
}
