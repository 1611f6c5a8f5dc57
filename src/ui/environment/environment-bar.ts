import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/icon.ts';
import { MediaController } from '../elements/media-controller.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { base, controls } from '../styles/shared.ts';
import './domain-field.ts';
import { captionedStyles, environmentBarStyles } from './environment-bar.styles.ts';
import './target-badge.ts';
import './who-field.ts';

/**
 * The target: environment, Domain, Tenant Domain and who is signed in. In a narrow window the fields fold away behind
 * the badge.
 *
 * @fires intent - The user chose another environment or typed another Tenant Domain.
 */
@customElement('ccs-environment-bar')
export class CcsEnvironmentBar extends LitElement {
  static override styles = [base, controls, captionedStyles, environmentBarStyles];

  readonly #wide = new MediaController(this, '(min-width: 900px)');
  readonly #environment = new SelectController(this, (state) => state.environment);

  #onEnvironment(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    const environment = value === 'live' ? 'live' : 'built-in';
    this.dispatchEvent(new IntentEvent({ kind: 'choose environment', environment }));
  }

  #onTenantDomain(event: Event): void {
    const { value } = event.currentTarget as HTMLInputElement;
    this.dispatchEvent(new IntentEvent({ kind: 'edit tenant domain', tenantDomain: value.trim() }));
  }

  override render(): TemplateResult {
    if (this.#wide.matches) return html`<div class="bar">${this.#renderFields()}</div>`;
    return html`<details>
      <summary>
        <ccs-target-badge></ccs-target-badge>
        <ccs-who-field brief></ccs-who-field>
        <ccs-icon name="chevron-down"></ccs-icon>
      </summary>
      <div class="bar">${this.#renderFields()}</div>
    </details>`;
  }

  #renderFields(): TemplateResult {
    const chosen = this.#environment.value?.chosen ?? 'built-in';
    return html`<div class=${chosen === 'live' ? 'target live' : 'target'}>
        <div class="captioned environment">
          <label for="environment">Environment</label>
          <select id="environment" .value=${chosen} @change=${this.#onEnvironment}>
            <option value="built-in" ?selected=${chosen === 'built-in'}>Built-in CCS</option>
            <option value="live" ?selected=${chosen === 'live'}>Live CCS</option>
          </select>
        </div>
        <ccs-domain-field class="domain"></ccs-domain-field>
        <div class="captioned tenant">
          <label for="tenant">Tenant Domain</label>
          <input
            id="tenant"
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            placeholder="/name"
            title="The tenant’s part of the URL in CCS; where it goes the document does not say. Signing in uses it."
            .value=${this.#tenantDomain}
            @change=${this.#onTenantDomain}
          />
        </div>
      </div>
      <ccs-who-field class="who"></ccs-who-field>`;
  }

  get #tenantDomain(): string {
    const environment = this.#environment.value;
    if (environment === undefined) return '';
    return environment.chosen === 'built-in'
      ? environment.builtIn.tenantDomain
      : environment.live.tenantDomain;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-environment-bar': CcsEnvironmentBar;
  }
}
