import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { oneLine } from '../../../domain/socket/one-line.ts';
import type { SavedMessage } from '../../../domain/socket/saved-message.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { SelectController } from '../../state/select-controller.ts';
import { base, controls } from '../../styles/shared.ts';

/** More of a message is not shown. */
const shownLength = 80;

/**
 * The messages that the user keeps, to be renamed and deleted.
 *
 * @fires intent - Rename, delete.
 */
@customElement('ccs-saved-messages')
export class CcsSavedMessages extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        flex-basis: 100%;
      }
      ul {
        display: grid;
        gap: var(--space-1);
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-inline-size: 0;
      }
      input {
        flex: none;
        inline-size: 130px;
      }
      code {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        color: var(--text-soft);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  readonly #saved = new SelectController(this, ({ events }) => events.saved);

  override render(): TemplateResult | typeof nothing {
    const saved = this.#saved.value ?? [];
    if (saved.length === 0) return nothing;
    return html`<ul aria-label="Saved messages">
      ${repeat(
        saved,
        ({ id }) => id,
        (message) => this.#renderMessage(message),
      )}
    </ul>`;
  }

  #renderMessage({ id, name, text }: SavedMessage): TemplateResult {
    const onRename = (event: Event): void => {
      const field = event.currentTarget as HTMLInputElement;
      const wanted = field.value.trim();
      if (wanted === '') field.value = name;
      else if (wanted !== name)
        this.dispatchEvent(new IntentEvent({ kind: 'rename message', id, name: wanted }));
    };
    const onDelete = (): void => {
      this.dispatchEvent(new IntentEvent({ kind: 'delete message', id }));
    };
    return html`<li>
      <input aria-label="Name of ${name}" .value=${name} @change=${onRename} />
      <code>${oneLine(text, shownLength)}</code>
      <button type="button" class="quiet" aria-label="Delete ${name}" @click=${onDelete}>Delete</button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-saved-messages': CcsSavedMessages;
  }
}
