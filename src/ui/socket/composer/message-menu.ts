import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SocketDocument, SocketMessage } from '../../../domain/api/socket-document.ts';
import { SelectController } from '../../state/select-controller.ts';
import { base, controls } from '../../styles/shared.ts';
import { MessageChosenEvent } from './message-chosen-event.ts';

/**
 * The messages that the socket document knows, and those that the user keeps.
 *
 * @fires message-chosen - The text to put into the box.
 */
@customElement('ccs-message-menu')
export class CcsMessageMenu extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      select {
        inline-size: 118px;
      }
    `,
  ];

  readonly #saved = new SelectController(this, ({ events }) => events.saved);

  @property({ attribute: false }) document: SocketDocument | undefined;

  #onChange(event: Event): void {
    const menu = event.currentTarget as HTMLSelectElement;
    const { value } = menu;
    menu.value = '';
    const text =
      this.#saved.value?.find(({ id }) => `saved ${id}` === value)?.text ??
      this.#known.find(({ id }) => id === value)?.template;
    if (text !== undefined) this.dispatchEvent(new MessageChosenEvent(text));
  }

  get #known(): readonly SocketMessage[] {
    return this.document === undefined ? [] : [...this.document.messages, this.document.connect.message];
  }

  override render(): TemplateResult {
    const saved = this.#saved.value ?? [];
    return html`<select aria-label="Insert a message" @change=${this.#onChange}>
      <option value="">Messages…</option>
      ${
        saved.length === 0
          ? nothing
          : html`<optgroup label="Saved">
              ${saved.map(({ id, name }) => html`<option value="saved ${id}">${name}</option>`)}
            </optgroup>`
      }
      <optgroup label="Known">
        ${this.#known.map(({ id, title, label }) => html`<option value=${id}>${title} (${label})</option>`)}
      </optgroup>
    </select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-message-menu': CcsMessageMenu;
  }
}
