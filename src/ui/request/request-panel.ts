import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { selectDraft, selectIsEdited } from '../../app/select/select-draft.ts';
import { selectDocument, selectSelectedHead } from '../../app/select/select-endpoint.ts';
import { selectTarget } from '../../app/select/select-target.ts';
import { selectVariables } from '../../app/select/select-variables.ts';
import { selectWho } from '../../app/select/select-who.ts';
import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { Draft } from '../../domain/request/draft.ts';
import type { Problem } from '../../domain/request/problem.ts';
import '../elements/empty-state.ts';
import '../elements/icon.ts';
import type { TabSelectEvent } from '../elements/tab-select-event.ts';
import '../elements/tabs.ts';
import { SelectController } from '../state/select-controller.ts';
import { base, controls } from '../styles/shared.ts';
import './body-form.ts';
import { DocsBesideController } from './docs-beside-controller.ts';
import './endpoint-docs.ts';
import './endpoint-heading.ts';
import './headers-form.ts';
import './held-back.ts';
import './params-form.ts';
import type { ProblemSelectEvent } from './problem-select-event.ts';
import './request-line.ts';
import { requestPanelStyles } from './request-panel.styles.ts';
import { selectAddedHeaders, selectProblems, selectSending, selectUrl } from './request-selectors.ts';
import { firstTab, requestTabs, tabOf } from './request-tabs.ts';

/** While the list of problems stands above the tabs, the body's need not be told twice. */
const none: readonly Problem[] = [];

/**
 * The region Request: the endpoint that is open, its draft in tabs, and Submit.
 *
 * @fires intent - The draft was edited or reset; Submit; Cancel.
 */
@customElement('ccs-request-panel')
export class CcsRequestPanel extends LitElement {
  static override styles = [base, controls, requestPanelStyles];

  readonly #head = new SelectController(this, selectSelectedHead);
  readonly #document = new SelectController(this, selectDocument);
  readonly #draft = new SelectController(this, selectDraft);
  readonly #edited = new SelectController(this, selectIsEdited);
  readonly #variables = new SelectController(this, selectVariables);
  readonly #problems = new SelectController(this, selectProblems);
  readonly #url = new SelectController(this, selectUrl);
  readonly #added = new SelectController(this, selectAddedHeaders);
  readonly #target = new SelectController(this, selectTarget);
  readonly #who = new SelectController(this, selectWho);
  readonly #heldBack = new SelectController(this, ({ heldBack }) => heldBack);
  readonly #sending = new SelectController(this, selectSending);
  readonly #failure = new SelectController(this, ({ endpoints }) => endpoints.loadFailure);
  readonly #docs = new DocsBesideController(this);

  @query('ccs-params-form') private readonly params!: HTMLElementTagNameMap['ccs-params-form'] | null;
  @query('ccs-headers-form') private readonly headers!: HTMLElementTagNameMap['ccs-headers-form'] | null;
  @query('ccs-body-form') private readonly body!: HTMLElementTagNameMap['ccs-body-form'] | null;

  /** The tab last chosen for each endpoint, by section. */
  readonly #chosen = new Map<string, string>();

  #choose(tab: string): void {
    this.#chosen.set(this.#head.value?.section ?? '', tab);
    this.requestUpdate();
  }

  #onTab({ id }: TabSelectEvent): void {
    this.#choose(id);
  }

  #onDocs(): void {
    this.#docs.toggle();
  }

  async #onProblem({ place }: ProblemSelectEvent): Promise<void> {
    const tab = tabOf(place, this.#variables.value ?? []);
    if (tab === undefined) return;
    this.#choose(tab);
    // The panel of a tab that was hidden takes no focus before it is drawn.
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    if (tab === 'params') this.params?.focusPlace(place);
    else if (tab === 'headers') this.headers?.focusPlace();
    else this.body?.focusPlace(place);
  }

  override render(): TemplateResult {
    const head = this.#head.value;
    const document = this.#document.value;
    const draft = this.#draft.value;
    if (head === undefined) return html`<section aria-label="Request"></section>`;
    return html`<section aria-label="Request" @problem-select=${this.#onProblem}>
      <ccs-endpoint-heading
        .head=${head}
        .who=${this.#who.value}
        ?edited=${this.#edited.value ?? false}
      ></ccs-endpoint-heading>
      <ccs-request-line
        .head=${head}
        .path=${draft?.path ?? head.paths[0]?.path ?? ''}
        .variables=${this.#variables.value ?? []}
        .target=${this.#target.value}
        .sending=${this.#sending.value}
      ></ccs-request-line>
      ${
        this.#heldBack.value === true
          ? html`<ccs-held-back .problems=${this.#problems.value ?? []}></ccs-held-back>`
          : nothing
      }
      ${document === undefined || draft === undefined ? this.#renderWaiting() : this.#renderWork(document, draft)}
    </section>`;
  }

  #renderWaiting(): TemplateResult {
    const failure = this.#failure.value;
    return failure === undefined
      ? html`<ccs-empty-state>Loading what the document says …</ccs-empty-state>`
      : html`<ccs-empty-state heading="Not loaded">${failure}</ccs-empty-state>`;
  }

  #renderWork(document: EndpointDocument, draft: Draft): TemplateResult {
    const { beside } = this.#docs;
    return html`<div class=${beside ? 'work beside' : 'work'}>
      ${this.#renderTabs(document, draft, beside)} ${beside ? this.#renderAside(document) : nothing}
    </div>`;
  }

  #renderTabs(document: EndpointDocument, draft: Draft, beside: boolean): TemplateResult {
    const variables = this.#variables.value ?? [];
    const problems = this.#problems.value ?? [];
    const { section } = document.info;
    const tabs = requestTabs({ draft, variables, problems, docs: !beside });
    const chosen = tabs.find(({ id }) => id === this.#chosen.get(section))?.id ?? firstTab(document);
    // A new endpoint begins at the top: what is keyed by the section is made anew. The editor is not, it costs more.
    return html`<ccs-tabs
      label="Parts of the request"
      .tabs=${tabs}
      .selected=${chosen}
      @tab-select=${this.#onTab}
    >
      ${
        this.#docs.possible && !beside
          ? html`<button slot="end" type="button" class="quiet toggle" @click=${this.#onDocs}>
              Docs beside
            </button>`
          : nothing
      }
      <div slot="params" class="part">
        ${keyed(
          section,
          html`<ccs-params-form
            .document=${document}
            .draft=${draft}
            .variables=${variables}
            .problems=${problems}
            .url=${this.#url.value}
          ></ccs-params-form>`,
        )}
      </div>
      <div slot="headers" class="part">
        ${keyed(
          section,
          html`<ccs-headers-form
            .document=${document}
            .draft=${draft}
            .added=${this.#added.value ?? { headers: [] }}
            .problems=${problems}
          ></ccs-headers-form>`,
        )}
      </div>
      <ccs-body-form
        slot="body"
        .document=${document}
        .draft=${draft}
        .variables=${variables}
        .problems=${this.#heldBack.value === true ? none : problems}
      ></ccs-body-form>
      ${beside ? nothing : html`<div slot="docs" class="part">${this.#renderDocs(document)}</div>`}
    </ccs-tabs>`;
  }

  #renderAside(document: EndpointDocument): TemplateResult {
    return html`<aside aria-label="Docs">
      <header>
        Docs
        <button type="button" class="quiet toggle" aria-label="Docs as a tab" @click=${this.#onDocs}>
          <ccs-icon name="close"></ccs-icon>
        </button>
      </header>
      ${this.#renderDocs(document)}
    </aside>`;
  }

  #renderDocs(document: EndpointDocument): unknown {
    return keyed(document.info.section, html`<ccs-endpoint-docs .document=${document}></ccs-endpoint-docs>`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-request-panel': CcsRequestPanel;
  }
}
