import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, controls } from '../styles/shared.ts';

/** Saves bytes as a file, exactly as they came. */
@customElement('ccs-save-button')
export class CcsSaveButton extends LitElement {
  static override styles = [base, controls];

  @property({ attribute: false }) bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  /** Name of the file. */
  @property() name = 'body';

  #onSave(): void {
    const url = URL.createObjectURL(new Blob([this.bytes], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = this.name;
    link.click();
    // The browser begins the download after this task; the bytes must still be there then.
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 10_000);
  }

  override render(): TemplateResult {
    return html`<button
      type="button"
      class="quiet"
      title="Save the bytes of the body as ${this.name}"
      @click=${this.#onSave}
    >
      Save
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-save-button': CcsSaveButton;
  }
}
