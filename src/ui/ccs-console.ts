import { ContextProvider } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Perform } from '../app/perform.ts';
import type { PreferencesPort } from '../app/ports/preferences-port.ts';
import './endpoints/endpoints-panel.ts';
import './environment/environment-bar.ts';
import './history/history-panel.ts';
import './request/request-panel.ts';
import './response/response-panel.ts';
import './shell/shell.ts';
import './socket/events-panel.ts';
import { framesContext, preferencesContext, stateContext } from './state/contexts.ts';
import type { FrameReaders, StateSource } from './state/contexts.ts';
import type { IntentEvent } from './state/intent-event.ts';

/**
 * The whole page. Hands the state down through contexts and the user's intents to `perform`; `main.ts` sets the
 * properties, and until then nothing is drawn over what the page's markup shows.
 */
@customElement('ccs-console')
export class CcsConsole extends LitElement {
  static override styles = css`
    :host {
      display: block;
      block-size: 100%;
    }
  `;

  readonly #state = new ContextProvider(this, { context: stateContext });
  readonly #frames = new ContextProvider(this, { context: framesContext });
  readonly #preferences = new ContextProvider(this, { context: preferencesContext });

  @property({ attribute: false }) store: StateSource | undefined;
  @property({ attribute: false }) frames: FrameReaders | undefined;
  @property({ attribute: false }) preferences: PreferencesPort | undefined;
  @property({ attribute: false }) perform: Perform | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store') && this.store !== undefined) this.#state.setValue(this.store);
    if (changed.has('frames') && this.frames !== undefined) this.#frames.setValue(this.frames);
    if (changed.has('preferences') && this.preferences !== undefined) {
      this.#preferences.setValue(this.preferences);
    }
  }

  #onIntent({ intent }: IntentEvent): void {
    this.perform?.(intent);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.store === undefined || this.frames === undefined || this.preferences === undefined) {
      return html`<slot></slot>`;
    }
    return html`<ccs-shell @intent=${this.#onIntent}>
      <ccs-environment-bar slot="environment"></ccs-environment-bar>
      <ccs-endpoints-panel slot="endpoints"></ccs-endpoints-panel>
      <ccs-history-panel slot="history"></ccs-history-panel>
      <ccs-request-panel slot="request"></ccs-request-panel>
      <ccs-response-panel slot="response"></ccs-response-panel>
      <ccs-events-panel slot="events"></ccs-events-panel>
    </ccs-shell>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-console': CcsConsole;
  }
}
