import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base, controls } from '../../styles/shared.ts';
import { formStyles } from '../../styles/dialog.ts';
import type { SelectionOption } from './selection-options.ts';
import { choiceStyles } from './take-away.styles.ts';

/** Which frames: a group of radio buttons over `options`. */
@customElement('ccs-frames-choice')
export class CcsFramesChoice extends LitElement {
  static override styles = [base, controls, formStyles, choiceStyles];

  @property({ attribute: false }) options: readonly SelectionOption[] = [];

  @state() private picked: SelectionOption['id'] | undefined;

  /** The option that is chosen: what the filter shows, where there is a filter and nothing else was chosen. */
  get value(): SelectionOption | undefined {
    const { options } = this;
    return (
      options.find(({ id }) => id === this.picked) ?? options.find(({ id }) => id === 'shown') ?? options[0]
    );
  }

  #onChange(event: Event): void {
    const { value } = event.currentTarget as HTMLInputElement;
    this.picked = this.options.find(({ id }) => id === value)?.id;
  }

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>Frames</legend>
      ${this.options.map((option) => this.#renderOption(option))}
    </fieldset>`;
  }

  #renderOption({ id, title, count }: SelectionOption): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="frames"
        .value=${id}
        .checked=${this.value?.id === id}
        @change=${this.#onChange}
      />
      <span>${title}</span>
      ${count === undefined ? nothing : html`<span class="note">${count.toLocaleString('en')}</span>`}
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-frames-choice': CcsFramesChoice;
  }
}
