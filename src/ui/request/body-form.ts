import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { BodyExample, EndpointBody, EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { Draft } from '../../domain/request/draft.ts';
import { withBody } from '../../domain/request/edit-draft.ts';
import { formatBody } from '../../domain/request/format-body.ts';
import type { Problem, ProblemPlace } from '../../domain/request/problem.ts';
import type { ResolvedVariable } from '../../domain/request/variable.ts';
import '../editor/code-editor.ts';
import type { CcsCodeEditor } from '../editor/code-editor.ts';
import type { ValueChangeEvent } from '../editor/value-change-event.ts';
import type { VariableWords } from '../editor/variable-marks.ts';
import '../elements/empty-state.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls } from '../styles/shared.ts';
import { bodyFormStyles } from './body-form.styles.ts';
import { formStyles } from './form.styles.ts';
import { originWords } from './origin-words.ts';
import './place-notes.ts';
import { problemsAt, renderProblems } from './problems.ts';
import { renderVariableBriefly } from './variable-row.ts';
import { variableRowStyles } from './variable-row.styles.ts';

/**
 * The request body: an editor that knows the endpoint's schema, the document's template and examples to start from, and
 * what the variables in the text stand for.
 *
 * @fires intent - The draft was edited.
 */
@customElement('ccs-body-form')
export class CcsBodyForm extends LitElement {
  static override styles = [base, controls, formStyles, variableRowStyles, bodyFormStyles];

  @property({ attribute: false }) document!: EndpointDocument;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) variables: readonly ResolvedVariable[] = [];
  @property({ attribute: false }) problems: readonly Problem[] = [];

  @query('ccs-code-editor') private readonly editor!: CcsCodeEditor | null;

  #own: readonly ResolvedVariable[] = [];
  #words: VariableWords = {};

  /** Puts the caret to the place of a problem, or the focus to the editor. */
  focusPlace(place: ProblemPlace): void {
    if (place.kind === 'body' && place.line !== undefined) this.editor?.reveal(place.line, place.column ?? 1);
    else this.editor?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('variables')) return;
    this.#own = this.variables.filter(({ where }) => where === 'body');
    this.#words = Object.fromEntries(
      this.variables.map(({ name, value, origin }) => [name, `${value} (${originWords[origin].text})`]),
    );
  }

  #edit(body: string): void {
    this.dispatchEvent(new IntentEvent({ kind: 'edit draft', draft: withBody(this.draft, body) }));
  }

  #onValue({ value }: ValueChangeEvent): void {
    this.#edit(value);
  }

  #onFormat(): void {
    const formatted = formatBody(this.draft.body ?? '');
    if (formatted !== undefined) this.#edit(formatted);
  }

  #onTemplate(): void {
    const template = this.document.http.body?.template;
    if (template !== undefined) this.#edit(template);
  }

  #onExample(event: Event): void {
    const { index } = (event.currentTarget as HTMLElement).dataset;
    const example = this.document.http.body?.examples[Number(index)];
    if (example !== undefined) this.#edit(example.text);
  }

  override render(): TemplateResult {
    const { body } = this.document.http;
    if (body === undefined || this.draft.body === undefined) {
      return html`<ccs-empty-state heading="No request body">
        ${this.document.info.section} is a ${this.document.http.method}: it is sent without one.
      </ccs-empty-state>`;
    }
    return html`
      ${this.#renderBar(body, this.draft.body)}
      <ccs-code-editor
        label="Request Body"
        schema-uri=${`request body of ${this.document.info.section}`}
        .schema=${body.schema}
        .value=${this.draft.body}
        .variables=${this.#words}
        @value-change=${this.#onValue}
      ></ccs-code-editor>
      <div class="below">${this.#renderBelow()}</div>
    `;
  }

  #renderBar(body: EndpointBody, text: string): TemplateResult {
    return html`<div class="bar">
      <div class="load" role="group" aria-label="Start from">
        <span aria-hidden="true">Start from</span>
        <button type="button" ?disabled=${text === body.template} @click=${this.#onTemplate}>Template</button>
        ${body.examples.map((example, index) => this.#renderExample(example, index, body.examples.length, text))}
      </div>
      <button
        type="button"
        class="quiet format"
        title="Lays the JSON out; only white space changes"
        ?disabled=${formatBody(text) === undefined}
        @click=${this.#onFormat}
      >
        Format
      </button>
    </div>`;
  }

  #renderExample(
    { name, text, correction }: BodyExample,
    index: number,
    of: number,
    current: string,
  ): TemplateResult {
    return html`<button
      type="button"
      data-index=${index}
      aria-label="Example: ${name}"
      title=${correction ?? 'The document’s example, as printed'}
      ?disabled=${text === current}
      @click=${this.#onExample}
    >
      ${of === 1 ? 'Example' : name}
    </button>`;
  }

  #renderBelow(): readonly (TemplateResult | typeof nothing)[] {
    const bodyProblems = problemsAt(this.problems, 'body');
    const unset = this.#own.flatMap(({ name }) => problemsAt(this.problems, 'variable', name));
    const { notes } = this.document;
    return [
      renderProblems([...bodyProblems, ...unset]),
      this.#own.length === 0
        ? nothing
        : html`<div class="variables">${this.#own.map((variable) => renderVariableBriefly(variable))}</div>`,
      notes.some(({ at }) => at === 'body')
        ? html`<ccs-place-notes .notes=${notes} at="body" folded></ccs-place-notes>`
        : nothing,
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-body-form': CcsBodyForm;
  }
}
