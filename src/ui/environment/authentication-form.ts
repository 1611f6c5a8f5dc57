import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Authentication, SecretName, TokenPlace } from '../../domain/environment/authentication.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { formStyles } from '../styles/dialog.ts';
import { base, controls } from '../styles/shared.ts';
import { authenticationKinds, authenticationOf, tokenPlaceOf, tokenPlaces } from './authentication-words.ts';
import { formFieldStyles, renderSecret, renderText } from './form-field.ts';
import './sign-in-form.ts';

/**
 * How requests to the live CCS are authenticated: a kind and what it needs. Secrets are handed on and kept in memory
 * only.
 *
 * @fires intent - The user changed the authentication or typed a secret.
 */
@customElement('ccs-authentication-form')
export class CcsAuthenticationForm extends LitElement {
  static override styles = [base, controls, formStyles, formFieldStyles];

  readonly #authentication = new SelectController(this, (state) => state.environment.live.authentication);
  readonly #secrets = new SelectController(this, (state) => state.environment.secrets);

  #change(authentication: Authentication): void {
    this.dispatchEvent(new IntentEvent({ kind: 'edit authentication', authentication }));
  }

  #onKind(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    const found = authenticationKinds.find(({ kind }) => kind === value);
    if (found !== undefined) this.#change(authenticationOf(found.kind));
  }

  readonly #onUser = (event: Event): void => {
    this.#change({ kind: 'basic', user: valueOf(event) });
  };

  readonly #onName = (event: Event): void => {
    const authentication = this.#authentication.value;
    if (authentication?.kind === 'sign-in') {
      this.#change({ ...authentication, send: named(authentication.send, valueOf(event)) });
    } else if (authentication?.kind === 'header' || authentication?.kind === 'cookie') {
      this.#change({ ...authentication, name: valueOf(event) });
    }
  };

  #onPlace(event: Event): void {
    const authentication = this.#authentication.value;
    const found = tokenPlaces.find(({ kind }) => kind === valueOf(event));
    if (authentication?.kind !== 'sign-in' || found === undefined) return;
    this.#change({ ...authentication, send: tokenPlaceOf(found.kind) });
  }

  readonly #onSecret = (event: Event): void => {
    const { name, value } = event.currentTarget as HTMLInputElement;
    this.dispatchEvent(new IntentEvent({ kind: 'edit secret', name: name as SecretName, value }));
  };

  override render(): TemplateResult | typeof nothing {
    const authentication = this.#authentication.value;
    if (authentication === undefined) return nothing;
    const kind = authenticationKinds.find((candidate) => candidate.kind === authentication.kind);
    return html`<fieldset>
      <legend>Authentication</legend>
      <div class="field">
        <label for="kind">Kind</label>
        <select id="kind" aria-describedby="kind-help" @change=${this.#onKind}>
          ${authenticationKinds.map(
            (candidate) =>
              html`<option value=${candidate.kind} ?selected=${candidate.kind === authentication.kind}>
                ${candidate.title}
              </option>`,
          )}
        </select>
        <span class="help" id="kind-help"
          >${kind?.help} The API’s document says only that “an authentication protocol is used”.</span
        >
      </div>
      ${this.#renderFields(authentication)}
    </fieldset>`;
  }

  #renderFields(authentication: Authentication): TemplateResult | typeof nothing {
    switch (authentication.kind) {
      case 'none':
        return nothing;
      case 'bearer':
        return this.#renderToken();
      case 'basic':
        return html`<div class="columns">
          ${renderText('user', 'User name', authentication.user, this.#onUser, 'ext@{{tenant_domain}}')}
          ${renderSecret('password', 'Password', this.#secrets.value?.password, this.#onSecret)}
        </div>`;
      case 'header':
        return html`<div class="columns">
          ${renderText('name', 'Header name', authentication.name, this.#onName)}${this.#renderToken()}
        </div>`;
      case 'cookie':
        return html`<div class="columns">
          ${renderText('name', 'Cookie name', authentication.name, this.#onName)}${this.#renderToken()}
        </div>`;
      case 'sign-in':
        return html`<ccs-sign-in-form .request=${authentication.request}></ccs-sign-in-form>
          ${this.#renderPlace(authentication.send)}`;
      default:
        return assertNever(authentication);
    }
  }

  #renderToken(): TemplateResult {
    return renderSecret('token', 'Token', this.#secrets.value?.token, this.#onSecret);
  }

  #renderPlace(send: TokenPlace): TemplateResult {
    return html`<div class="columns">
      <div class="field">
        <label for="place">Where the token is put</label>
        <select id="place" @change=${this.#onPlace}>
          ${tokenPlaces.map(
            ({ kind, title }) =>
              html`<option value=${kind} ?selected=${kind === send.kind}>${title}</option>`,
          )}
        </select>
      </div>
      ${
        send.kind === 'bearer'
          ? nothing
          : renderText(
              'name',
              send.kind === 'header' ? 'Header name' : 'Cookie name',
              send.name,
              this.#onName,
            )
      }
    </div>`;
  }
}

function named(place: TokenPlace, name: string): TokenPlace {
  return place.kind === 'bearer' ? place : { ...place, name };
}

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-authentication-form': CcsAuthenticationForm;
  }
}
