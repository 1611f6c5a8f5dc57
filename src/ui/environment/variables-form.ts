import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { memoise } from '../../app/select/memoise.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { formStyles } from '../styles/dialog.ts';
import { base, controls } from '../styles/shared.ts';
import { variableOffers } from './variable-offers.ts';
import type { VariableOffer } from './variable-offers.ts';

const offersOf = memoise(variableOffers);

/**
 * Values of the live environment for the variables of paths and bodies.
 *
 * @fires intent - The user set or removed a value.
 */
@customElement('ccs-variables-form')
export class CcsVariablesForm extends LitElement {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 3px var(--space-3) 3px 0;
        text-align: start;
      }
      th {
        inline-size: 34%;
        font-family: var(--font-mono);
        font-size: var(--text-s);
        font-weight: 400;
      }
      td input,
      .add input {
        inline-size: 100%;
        font-family: var(--font-mono);
        font-size: var(--text-s);
      }
      .add {
        display: grid;
        grid-template-columns: 1fr 2fr auto;
        gap: var(--space-3);
      }
    `,
  ];

  readonly #offers = new SelectController(this, ({ endpoints, environment }) =>
    offersOf(endpoints, environment.live.variables),
  );

  @query('#new-name') private readonly newName!: HTMLInputElement;
  @query('#new-value') private readonly newValue!: HTMLInputElement;

  #onValue(event: Event): void {
    const { name, value } = event.currentTarget as HTMLInputElement;
    this.#set(name, value);
  }

  #onAdd(event: Event): void {
    event.preventDefault();
    const name = this.newName.value.trim();
    if (name === '' || this.newValue.value === '') return;
    this.#set(name, this.newValue.value);
    this.newName.value = '';
    this.newValue.value = '';
    this.newName.focus();
  }

  #set(name: string, value: string): void {
    this.dispatchEvent(new IntentEvent({ kind: 'edit variable', name, value }));
  }

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>Variables</legend>
      <p class="help">
        A variable without a value here takes the document’s example. An empty field removes the value.
      </p>
      <table aria-label="Variables">
        <tbody>
          ${(this.#offers.value ?? []).map((offer) => this.#renderOffer(offer))}
        </tbody>
      </table>
      <form class="add" @submit=${this.#onAdd}>
        <input id="new-name" aria-label="Name of a further variable" placeholder="name" autocomplete="off" />
        <input
          id="new-value"
          aria-label="Value of the further variable"
          placeholder="value"
          autocomplete="off"
        />
        <button>Add</button>
      </form>
    </fieldset>`;
  }

  #renderOffer({ name, value, description }: VariableOffer): TemplateResult {
    return html`<tr>
      <th scope="row">${name}</th>
      <td>
        <input
          name=${name}
          aria-label=${name}
          title=${description === '' ? nothing : description}
          autocomplete="off"
          spellcheck="false"
          .value=${value}
          @change=${this.#onValue}
        />
      </td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-variables-form': CcsVariablesForm;
  }
}
