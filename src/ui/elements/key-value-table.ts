import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, queryAll } from 'lit/decorators.js';
import type { Row } from '../../domain/request/draft.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import './icon.ts';
import { keyValueTableStyles } from './key-value-table.styles.ts';
import { RowsChangeEvent } from './rows-change-event.ts';

/**
 * Names and values in order, repetition allowed: headers, query parameters, variables. With `editable` each row can be
 * switched off, changed and removed, and rows be added; else it is text.
 *
 * @fires rows-change - The user edited the rows; the property `rows` changes only when the owner sets it.
 */
@customElement('ccs-key-value-table')
export class CcsKeyValueTable extends LitElement {
  static override styles = [base, controls, visuallyHidden, keyValueTableStyles];

  /** Accessible name of the table, e.g. `Request Headers`. */
  @property() label = '';
  /** What one row is called, e.g. `header`. */
  @property() noun = 'row';
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ type: Boolean }) editable = false;
  /** Names offered while typing. */
  @property({ attribute: false }) suggestions: readonly string[] = [];

  @query('.add') private readonly adder!: HTMLElement | null;
  @queryAll('.name-field') private readonly names!: NodeListOf<HTMLElement>;

  #replace(at: number, part: Partial<Row>): void {
    this.#tell(this.rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  }

  #tell(rows: readonly Row[]): void {
    this.dispatchEvent(new RowsChangeEvent(rows));
  }

  #onSwitch(event: Event): void {
    const box = event.currentTarget as HTMLInputElement;
    this.#replace(rowOf(box), { on: box.checked });
  }

  #onName(event: Event): void {
    const field = event.currentTarget as HTMLInputElement;
    this.#replace(rowOf(field), { name: field.value });
  }

  #onValue(event: Event): void {
    const field = event.currentTarget as HTMLInputElement;
    this.#replace(rowOf(field), { value: field.value });
  }

  #onRemove(event: Event): void {
    const at = rowOf(event.currentTarget as HTMLElement);
    this.#tell(this.rows.filter((_, index) => index !== at));
    void this.#focusAfterUpdate(() => this.adder);
  }

  #onAdd(): void {
    this.#tell([...this.rows, { name: '', value: '', on: true }]);
    void this.#focusAfterUpdate(() => [...this.names].at(-1));
  }

  /** The owner sets `rows` in its own update, so two updates pass before the new row is there. */
  async #focusAfterUpdate(find: () => HTMLElement | null | undefined): Promise<void> {
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    find()?.focus();
  }

  override render(): TemplateResult {
    if (this.rows.length === 0 && !this.editable) return html`<p class="none">None.</p>`;
    return html`
      <table aria-label=${this.label || nothing}>
        <thead>
          <tr>
            ${this.editable ? html`<th class="switch"><span class="visually-hidden">Sent</span></th>` : nothing}
            <th class="name">Name</th>
            <th>Value</th>
            ${this.editable ? html`<th class="act"><span class="visually-hidden">Remove</span></th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${this.rows.map((row, at) => (this.editable ? this.#renderFields(row, at) : this.#renderText(row)))}
        </tbody>
      </table>
      ${this.editable ? this.#renderAdd() : nothing}
    `;
  }

  #renderText({ name, value }: Row): TemplateResult {
    return html`<tr>
      <td class="text name">${name}</td>
      <td class="text">${value}</td>
    </tr>`;
  }

  #renderFields({ name, value, on }: Row, at: number): TemplateResult {
    const called = name === '' ? `${this.noun} ${String(at + 1)}` : name;
    return html`<tr class=${on ? '' : 'off'}>
      <td class="switch">
        <input
          type="checkbox"
          aria-label="Send ${called}"
          data-row=${at}
          .checked=${on}
          @change=${this.#onSwitch}
        />
      </td>
      <td>
        <input
          class="name-field"
          aria-label="Name of ${called}"
          data-row=${at}
          list=${this.suggestions.length === 0 ? nothing : 'names'}
          spellcheck="false"
          autocomplete="off"
          .value=${name}
          @input=${this.#onName}
        />
      </td>
      <td>
        <input
          aria-label="Value of ${called}"
          data-row=${at}
          spellcheck="false"
          autocomplete="off"
          .value=${value}
          @input=${this.#onValue}
        />
      </td>
      <td class="act">
        <button
          type="button"
          class="quiet"
          aria-label="Remove ${called}"
          data-row=${at}
          @click=${this.#onRemove}
        >
          <ccs-icon name="close"></ccs-icon>
        </button>
      </td>
    </tr>`;
  }

  #renderAdd(): TemplateResult {
    return html`
      <button type="button" class="quiet add" @click=${this.#onAdd}>
        <ccs-icon name="add"></ccs-icon>Add ${this.noun}
      </button>
      ${
        this.suggestions.length === 0
          ? nothing
          : html`<datalist id="names">
              ${this.suggestions.map((name) => html`<option value=${name}></option>`)}
            </datalist>`
      }
    `;
  }
}

/** The row that a control stands in. */
function rowOf(control: HTMLElement): number {
  return Number(control.dataset['row']);
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-key-value-table': CcsKeyValueTable;
  }
}
