import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Target } from '../../app/select/select-target.ts';
import type { Exchange } from '../../app/state/app-state.ts';
import type { EndpointHead } from '../../domain/api/endpoint-head.ts';
import type { ResolvedVariable } from '../../domain/request/variable.ts';
import '../elements/icon.ts';
import { TickController } from '../elements/tick-controller.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls } from '../styles/shared.ts';
import { originWords } from './origin-words.ts';
import { pathParts } from './path-parts.ts';
import type { PathPart } from './path-parts.ts';
import { requestLineStyles } from './request-line.styles.ts';

/** A click that comes so soon after Submit (in milliseconds) is the second of a double click, not meant to cancel. */
const settled = 300;

/**
 * Method and path of the request, where it goes, and the button Submit, which is Cancel with a running clock while the
 * request is under way.
 *
 * @fires intent - Submit or Cancel.
 */
@customElement('ccs-request-line')
export class CcsRequestLine extends LitElement {
  static override styles = [base, controls, requestLineStyles];

  @property({ attribute: false }) head!: EndpointHead;
  /** With `{variables}`. */
  @property() path = '';
  @property({ attribute: false }) variables: readonly ResolvedVariable[] = [];
  @property({ attribute: false }) target: Target | undefined;
  /** The request under way; undefined while there is none. */
  @property({ attribute: false }) sending: Exchange | undefined;

  constructor() {
    super();
    new TickController(this, 100, () => this.sending !== undefined);
  }

  get #elapsed(): number {
    return this.sending === undefined ? 0 : Math.max(0, Date.now() - this.sending.startedAt);
  }

  get #cancels(): boolean {
    return this.sending !== undefined && this.#elapsed >= settled;
  }

  #onPress(): void {
    if (this.#cancels) this.dispatchEvent(new IntentEvent({ kind: 'cancel' }));
    else if (this.sending === undefined) {
      this.dispatchEvent(new IntentEvent({ kind: 'submit', insist: false }));
    }
  }

  override render(): TemplateResult {
    const { method, request } = this.head;
    return html`
      <div class="line">
        <div class="request">
          <span class="method ${method}">${method}</span>
          <code class="path"
            >${pathParts(this.path).map((part) => this.#renderPart(part))}${
              request === undefined
                ? nothing
                : html` <span class="told" title="The body’s “request”">${request}</span>`
            }</code
          >
        </div>
        <div class="act">${this.#renderTarget()}${this.#renderButton()}</div>
      </div>
      ${
        this.target?.advice === undefined
          ? nothing
          : html`<p class="advice"><ccs-icon name="danger"></ccs-icon>${this.target.advice}</p>`
      }
    `;
  }

  #renderPart(part: PathPart): TemplateResult {
    if (part.kind === 'text') return html`${part.text}`;
    const variable = this.variables.find(({ name }) => name === part.name);
    const unset = variable === undefined || variable.origin === 'unset';
    const title = unset ? 'Not set' : `${variable.value} (${originWords[variable.origin].text})`;
    return html`<mark class=${unset ? 'unset' : ''} title=${title}>{${part.name}}</mark>`;
  }

  #renderTarget(): TemplateResult | typeof nothing {
    if (this.target === undefined) return nothing;
    const { kind, label, route } = this.target;
    return html`<span class="target ${kind}" title=${routeWords[route]}
      ><ccs-icon name=${kind === 'live' ? 'globe' : 'cube'}></ccs-icon><b>${label}</b></span
    >`;
  }

  /** One button all the time, so that the focus stays where it is. */
  #renderButton(): TemplateResult {
    const cancels = this.#cancels;
    return html`<button
      type="button"
      class=${cancels ? 'cancel' : 'primary'}
      aria-label=${cancels ? 'Cancel' : 'Submit'}
      aria-disabled=${this.sending !== undefined && !cancels ? 'true' : nothing}
      @click=${this.#onPress}
    >
      ${
        cancels
          ? html`Cancel<span class="clock" aria-hidden="true">${(this.#elapsed / 1000).toFixed(1)} s</span>`
          : 'Submit'
      }
    </button>`;
  }
}

const routeWords = {
  direct: 'Sent by the browser itself',
  relay: 'Sent through the console server’s relay',
} as const satisfies { readonly [route in Target['route']]: string };

declare global {
  interface HTMLElementTagNameMap {
    'ccs-request-line': CcsRequestLine;
  }
}
