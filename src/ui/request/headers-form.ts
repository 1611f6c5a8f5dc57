import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { AuthenticationHeaders } from '../../domain/environment/authentication-headers.ts';
import type { Draft } from '../../domain/request/draft.ts';
import { withHeaders } from '../../domain/request/edit-draft.ts';
import { formatHeaderText, parseHeaderText } from '../../domain/request/header-text.ts';
import type { Problem } from '../../domain/request/problem.ts';
import '../elements/icon.ts';
import '../elements/key-value-table.ts';
import type { RowsChangeEvent } from '../elements/rows-change-event.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls } from '../styles/shared.ts';
import { formStyles } from './form.styles.ts';
import { headersFormStyles } from './headers-form.styles.ts';
import './place-notes.ts';
import { problemsAt, renderProblems } from './problems.ts';

const commonNames = [
  'Accept',
  'Accept-Language',
  'Authorization',
  'Cache-Control',
  'Content-Type',
  'User-Agent',
];

/**
 * The request's headers as a table or as text, in step; and those that authentication adds, with the secret veiled.
 *
 * @fires intent - The draft was edited.
 */
@customElement('ccs-headers-form')
export class CcsHeadersForm extends LitElement {
  static override styles = [base, controls, formStyles, headersFormStyles];

  @property({ attribute: false }) document!: EndpointDocument;
  @property({ attribute: false }) draft!: Draft;
  /** What authentication adds, secrets as placeholders. */
  @property({ attribute: false }) added: AuthenticationHeaders = { headers: [] };
  @property({ attribute: false }) problems: readonly Problem[] = [];

  @state() private view: 'table' | 'text' = 'table';

  @query('textarea') private readonly textField!: HTMLElement | null;
  @query('ccs-key-value-table') private readonly table!: HTMLElement | null;

  /** As typed: what the rows do not keep (empty lines, lines without a colon) stays while it means the same. */
  #text = '';

  /** Puts the focus to the headers. */
  focusPlace(): void {
    (this.textField ?? this.table?.shadowRoot?.querySelector<HTMLElement>('.name-field'))?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('draft')) return;
    const same = JSON.stringify(parseHeaderText(this.#text)) === JSON.stringify(this.draft.headers);
    if (!same) this.#text = formatHeaderText(this.draft.headers);
  }

  #edit(headers: Draft['headers']): void {
    this.dispatchEvent(new IntentEvent({ kind: 'edit draft', draft: withHeaders(this.draft, headers) }));
  }

  #onRows({ rows }: RowsChangeEvent): void {
    this.#edit(rows);
  }

  #onText(event: Event): void {
    this.#text = (event.currentTarget as HTMLTextAreaElement).value;
    this.#edit(parseHeaderText(this.#text));
  }

  #onTable(): void {
    this.view = 'table';
  }

  #onTextView(): void {
    this.view = 'text';
  }

  override render(): TemplateResult {
    const text = this.view === 'text';
    return html`<div class="form">
      <div class="part">
        <div class="bar">
          <div class="choices" role="group" aria-label="Headers as">
            <button type="button" aria-pressed=${text ? 'false' : 'true'} @click=${this.#onTable}>
              Table
            </button>
            <button type="button" aria-pressed=${text ? 'true' : 'false'} @click=${this.#onTextView}>
              Text
            </button>
          </div>
          ${text ? html`<span class="hint" id="hint">A line that begins with # is kept, not sent.</span>` : nothing}
        </div>
        ${text ? this.#renderText() : this.#renderTable()}
        ${renderProblems(problemsAt(this.problems, 'header'))}
      </div>
      ${this.#renderAdded()}
      <ccs-place-notes .notes=${this.document.notes} at="headers"></ccs-place-notes>
    </div>`;
  }

  #renderTable(): TemplateResult {
    return html`<ccs-key-value-table
      label="Request Headers"
      noun="header"
      editable
      .rows=${this.draft.headers}
      .suggestions=${commonNames}
      @rows-change=${this.#onRows}
    ></ccs-key-value-table>`;
  }

  #renderText(): TemplateResult {
    return html`<textarea
      aria-label="Request Headers"
      aria-describedby="hint"
      spellcheck="false"
      autocomplete="off"
      .value=${this.#text}
      @input=${this.#onText}
    ></textarea>`;
  }

  #renderAdded(): TemplateResult {
    const { headers, missing } = this.added;
    const typed = new Set(this.draft.headers.filter(({ on }) => on).map(({ name }) => name.toLowerCase()));
    const rows = headers
      .filter(([name]) => !typed.has(name.toLowerCase()))
      .map(([name, value]) => ({ name, value, on: true }));
    return html`<div class="part added">
      <h3><ccs-icon name="key"></ccs-icon>Added by authentication</h3>
      ${
        rows.length > 0
          ? html`<ccs-key-value-table label="Added by authentication" .rows=${rows}></ccs-key-value-table>`
          : html`<p class="hint">${whyNothing(headers.length > 0, missing)}</p>`
      }
    </div>`;
  }
}

function whyNothing(replaced: boolean, missing: string | undefined): string {
  if (replaced) return 'Nothing: the header of that name above goes out in its place.';
  if (missing !== undefined) return `Nothing yet: the environment’s ${missing} is not known.`;
  return 'Nothing: the environment’s authentication is “none”.';
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-headers-form': CcsHeadersForm;
  }
}
