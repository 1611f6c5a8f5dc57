import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Mark } from '../../domain/socket/marks.ts';
import '../elements/icon.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls } from '../styles/shared.ts';

/**
 * The note of a marked frame, to be written.
 *
 * @fires intent - The mark with another note.
 */
@customElement('ccs-mark-note')
export class CcsMarkNote extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        flex: none;
        /* Beside tabs, which must not be pushed out of sight. */
        inline-size: max(120px, min(340px, 100% - 262px));
        padding: 2px var(--space-3);
      }
      label {
        display: flex;
        gap: var(--space-3);
        align-items: center;
        color: var(--accent);
        font-size: var(--text-s);
        font-weight: 600;
      }
      label input {
        flex: 1;
        block-size: 26px;
        min-inline-size: 0;
        color: var(--text);
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) mark: Mark | undefined;

  #onInput({ target }: Event): void {
    if (this.mark === undefined) return;
    const { value } = target as HTMLInputElement;
    this.dispatchEvent(new IntentEvent({ kind: 'mark frame', mark: { ...this.mark, note: value } }));
  }

  override render(): TemplateResult | typeof nothing {
    if (this.mark === undefined) return nothing;
    return html`<label
      >Note<input
        placeholder="What is to be seen here"
        maxlength="500"
        .value=${this.mark.note}
        @input=${this.#onInput}
    /></label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-mark-note': CcsMarkNote;
  }
}
