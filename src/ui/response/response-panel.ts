import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Exchange } from '../../app/state/app-state.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { HttpResponse } from '../../domain/http/outcome.ts';
import { fileName } from '../../domain/response/file-name.ts';
import '../elements/copy-button.ts';
import '../elements/empty-state.ts';
import type { TabSelectEvent } from '../elements/tab-select-event.ts';
import '../elements/tabs.ts';
import type { Tab } from '../elements/tabs.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { base, controls } from '../styles/shared.ts';
import { BodyController } from './body-controller.ts';
import { selectExchangeDocument, selectOtherEndpoint } from './exchange-selectors.ts';
import { summariseExchange } from './exchange-summary.ts';
import './failure-card.ts';
import { failureWords } from './failure-words.ts';
import type { UnhappyOutcome } from './failure-words.ts';
import './response-body.ts';
import './response-head.ts';
import './response-headers.ts';
import { responseNotes } from './response-notes.ts';
import { responsePanelStyles } from './response-panel.styles.ts';
import './save-button.ts';
import './sending-clock.ts';
import './sent-request.ts';

/**
 * The region Response: the exchange that was submitted last, until Clear or the next Submit.
 *
 * @fires intent - Clear, and Cancel while sending.
 */
@customElement('ccs-response-panel')
export class CcsResponsePanel extends LitElement {
  static override styles = [base, controls, responsePanelStyles];

  readonly #exchange = new SelectController(this, ({ exchange }) => exchange);
  readonly #document = new SelectController(this, selectExchangeDocument);
  readonly #other = new SelectController(this, selectOtherEndpoint);
  readonly #body = new BodyController(this, () => this.#response);

  @state() private tab = 'body';

  get #response(): HttpResponse | undefined {
    const result = this.#exchange.value?.result;
    return result !== undefined && 'response' in result ? result.response : undefined;
  }

  get #tabs(): readonly Tab[] {
    const headers = this.#response?.headers.length;
    return [
      { id: 'body', label: 'Response Body' },
      {
        id: 'headers',
        label: 'Response Headers',
        ...(headers === undefined ? {} : { badge: String(headers) }),
      },
      ...(this.#exchange.value === undefined ? [] : [{ id: 'request', label: 'Request sent' }]),
    ];
  }

  #onTab({ id }: TabSelectEvent): void {
    this.tab = id;
  }

  #onClear(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'clear response' }));
  }

  override render(): TemplateResult {
    const exchange = this.#exchange.value;
    const summary = exchange === undefined ? undefined : summariseExchange(exchange, this.#document.value);
    return html`<section aria-label="Response">
      <ccs-response-head .summary=${summary} .other=${this.#other.value}>
        <div class="actions">
          ${this.#renderTaking()}
          <button type="button" ?disabled=${exchange === undefined} @click=${this.#onClear}>Clear</button>
        </div>
      </ccs-response-head>
      ${exchange?.stored.kind === 'no' ? this.#renderNotStored(exchange.stored.why) : nothing}
      <ccs-tabs
        label="Parts of the response"
        .tabs=${this.#tabs}
        .selected=${this.tab}
        @tab-select=${this.#onTab}
      >
        <div slot="body" class="body">${this.#renderBody(exchange)}</div>
        <ccs-response-headers slot="headers" .response=${this.#response}></ccs-response-headers>
        <ccs-sent-request slot="request" .request=${exchange?.request}></ccs-sent-request>
      </ccs-tabs>
    </section>`;
  }

  /** Copy and Save, where there is a body to take. */
  #renderTaking(): TemplateResult | typeof nothing {
    const response = this.#response;
    const exchange = this.#exchange.value;
    const body = this.#body.value;
    if (response === undefined || exchange === undefined || response.body.length === 0) return nothing;
    const name = fileName(exchange.section, this.#document.value?.info.id ?? 'response', response);
    return html`
      ${
        body !== undefined && 'text' in body.content
          ? html`<ccs-copy-button label="Copy" .text=${body.content.text}></ccs-copy-button>`
          : nothing
      }
      <ccs-save-button .bytes=${response.body} .name=${name}></ccs-save-button>
    `;
  }

  #renderNotStored(why: string): TemplateResult {
    return html`<p class="not-stored">Not kept in the history: ${why}</p>`;
  }

  #renderBody(exchange: Exchange | undefined): TemplateResult {
    if (exchange === undefined) {
      return html`<ccs-empty-state heading="No response yet">
        Press <kbd>Submit</kbd> or <kbd>Ctrl</kbd> + <kbd>Enter</kbd>.
      </ccs-empty-state>`;
    }
    const { result } = exchange;
    switch (result.kind) {
      case 'sending':
        return html`<ccs-sending-clock
          .since=${exchange.startedAt}
          .target=${exchange.target}
        ></ccs-sending-clock>`;
      case 'answered':
        return this.#renderResponse(result.response);
      case 'answered but incomplete':
        return html`${this.#renderFailure(exchange, result)}${this.#renderResponse(result.response, true)}`;
      case 'sent, outcome unknown':
      case 'not sent':
      case 'cancelled':
        return this.#renderFailure(exchange, result);
      default:
        return assertNever(result);
    }
  }

  #renderResponse(response: HttpResponse, incomplete = false): TemplateResult {
    const body = this.#body.value;
    return html`<ccs-response-body
      ?incomplete=${incomplete}
      .body=${body}
      .notes=${responseNotes(response, body?.content, this.#document.value)}
    ></ccs-response-body>`;
  }

  #renderFailure(exchange: Exchange, outcome: UnhappyOutcome): TemplateResult {
    const words = failureWords(outcome, exchange, this.#document.value?.effect);
    return html`<ccs-failure-card .words=${words} .tone=${words.tone}></ccs-failure-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-response-panel': CcsResponsePanel;
  }
}
