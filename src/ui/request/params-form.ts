import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, queryAll } from 'lit/decorators.js';
import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import { withPath, withPathOf, withPathValue, withQuery } from '../../domain/request/edit-draft.ts';
import type { Draft } from '../../domain/request/draft.ts';
import type { Problem, ProblemPlace } from '../../domain/request/problem.ts';
import type { ResolvedVariable } from '../../domain/request/variable.ts';
import '../elements/copy-button.ts';
import '../elements/icon.ts';
import '../elements/key-value-table.ts';
import type { RowsChangeEvent } from '../elements/rows-change-event.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls } from '../styles/shared.ts';
import { formStyles } from './form.styles.ts';
import { paramsFormStyles } from './params-form.styles.ts';
import { renderPathForm } from './path-form.ts';
import './place-notes.ts';
import { problemsAt, renderProblems } from './problems.ts';
import { renderVariableField, renderVariableValue } from './variable-row.ts';
import { variableRowStyles } from './variable-row.styles.ts';

/**
 * Path and query of the request: every variable with its meaning, the value it will have and where that comes from.
 *
 * @fires intent - The draft was edited.
 */
@customElement('ccs-params-form')
export class CcsParamsForm extends LitElement {
  static override styles = [base, controls, formStyles, variableRowStyles, paramsFormStyles];

  @property({ attribute: false }) document!: EndpointDocument;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) variables: readonly ResolvedVariable[] = [];
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** The URL that the request goes to; undefined where there is none yet. */
  @property({ attribute: false }) url: string | undefined;

  @query('#path') private readonly pathField!: HTMLElement | null;
  @queryAll('input.value') private readonly valueFields!: NodeListOf<HTMLElement>;
  @query('ccs-key-value-table') private readonly table!: HTMLElement | null;

  /** Puts the focus to the field that a problem is about. */
  focusPlace(place: ProblemPlace): void {
    const named = 'name' in place ? place.name : '';
    const field = [...this.valueFields].find(({ dataset }) => dataset['name'] === named);
    const table = place.kind === 'query' ? this.table : undefined;
    (field ?? table?.shadowRoot?.querySelector<HTMLElement>('input') ?? this.pathField)?.focus();
  }

  #edit(draft: Draft): void {
    this.dispatchEvent(new IntentEvent({ kind: 'edit draft', draft }));
  }

  readonly #path = {
    onChoose: (event: Event): void => {
      this.#edit(withPathOf(this.draft, this.document, Number(fieldOf(event).dataset['index'])));
    },
    onEdit: (event: Event): void => {
      this.#edit(withPath(this.draft, fieldOf(event).value));
    },
    onRestore: (): void => {
      this.#edit(withPathOf(this.draft, this.document, this.draft.pathIndex));
    },
  };

  #onValue(event: Event): void {
    const { dataset, value } = fieldOf(event);
    this.#edit(withPathValue(this.draft, dataset['name'] ?? '', value));
  }

  #onQuery({ rows }: RowsChangeEvent): void {
    this.#edit(withQuery(this.draft, rows));
  }

  #onFirstQuery(): void {
    this.#edit(withQuery(this.draft, [{ name: '', value: '', on: true }]));
    void this.#focusFirstQuery();
  }

  /** The draft comes back as a property in the owner's next update. */
  async #focusFirstQuery(): Promise<void> {
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    this.focusPlace({ kind: 'query', name: '' });
  }

  override render(): TemplateResult {
    const { document, draft, problems } = this;
    return html`<div class="form">
      <div class="part">
        ${renderPathForm(document, draft, problems, this.#path)}
        <ccs-place-notes .notes=${document.notes} at="path"></ccs-place-notes>
      </div>
      ${this.#renderPathVariables()} ${this.#renderQuery()}
      ${this.#renderOthers('In the request body', 'body')} ${this.#renderOthers('In the headers', 'header')}
      <ccs-place-notes .notes=${document.notes} at="params"></ccs-place-notes>
      ${this.#renderUrl()}
    </div>`;
  }

  #renderPathVariables(): TemplateResult | typeof nothing {
    const own = this.variables.filter(({ where }) => where === 'path');
    if (own.length === 0) return nothing;
    return html`<div class="part">
      <h3>Variables of the path</h3>
      <div class="variables">
        ${own.map((variable) => renderVariableField(variable, this.problems, this.#onValue))}
      </div>
    </div>`;
  }

  #renderQuery(): TemplateResult {
    if (this.draft.query.length === 0) {
      return html`<button type="button" class="quiet add" @click=${this.#onFirstQuery}>
        <ccs-icon name="add"></ccs-icon>Add a query parameter
      </button>`;
    }
    const names = this.document.http.params.filter((param) => param.in === 'query').map(({ name }) => name);
    return html`<div class="part">
      <h3>Query parameters</h3>
      <ccs-key-value-table
        label="Query parameters"
        noun="parameter"
        editable
        .rows=${this.draft.query}
        .suggestions=${names}
        @rows-change=${this.#onQuery}
      ></ccs-key-value-table>
      ${renderProblems(problemsAt(this.problems, 'query'))} ${this.#renderRows('query')}
    </div>`;
  }

  #renderOthers(heading: string, where: ResolvedVariable['where']): TemplateResult | typeof nothing {
    if (!this.variables.some((variable) => variable.where === where)) return nothing;
    return html`<div class="part">
      <h3>${heading}</h3>
      ${this.#renderRows(where)}
    </div>`;
  }

  /** The variables used there, which take their values from the environment or the document. */
  #renderRows(where: ResolvedVariable['where']): TemplateResult | typeof nothing {
    const own = this.variables.filter((variable) => variable.where === where);
    if (own.length === 0) return nothing;
    return html`<div class="variables">
      ${own.map((variable) => renderVariableValue(variable))}
      ${own.map(({ name }) => renderProblems(problemsAt(this.problems, 'variable', name)))}
    </div>`;
  }

  #renderUrl(): TemplateResult | typeof nothing {
    if (this.url === undefined) return nothing;
    return html`<div class="goes-to">
      <span>Goes to</span>
      <code>${this.url}</code>
      <ccs-copy-button label="Copy URL" .text=${this.url}></ccs-copy-button>
    </div>`;
  }
}

function fieldOf(event: Event): HTMLInputElement {
  return event.currentTarget as HTMLInputElement;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-params-form': CcsParamsForm;
  }
}
