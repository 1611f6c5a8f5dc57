import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import { DelayController } from './delay-controller.ts';
import './icon.ts';

/** How long the button says "Copied", in milliseconds. */
const saidFor = 1600;

/** Copies text. Where the browser refuses the clipboard, the text is shown, selected, to be copied by hand. */
@customElement('ccs-copy-button')
export class CcsCopyButton extends LitElement {
  static override styles = [
    base,
    controls,
    visuallyHidden,
    css`
      :host {
        display: inline-block;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
      }
      dialog {
        inline-size: min(680px, 92vw);
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        background: var(--surface-pane);
        color: var(--text);
        box-shadow: var(--shadow);
      }
      textarea {
        display: block;
        inline-size: 100%;
        block-size: 40vh;
        margin-block: var(--space-3);
        padding: var(--space-3);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--surface-sunk);
        font-family: var(--font-mono);
        font-size: var(--text-s);
        resize: none;
      }
    `,
  ];

  readonly #delay = new DelayController(this);

  /** What is copied, exactly. */
  @property({ attribute: false }) text = '';
  /** What the button says, and its accessible name. */
  @property() label = 'Copy';
  /** What it says in place of the name where there is little room; a part of the name. */
  @property() short = '';

  @state() private outcome: 'none' | 'copied' | 'refused' = 'none';

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;

  override updated(changed: PropertyValues): void {
    if (changed.has('outcome') && this.outcome === 'refused') {
      this.dialog?.showModal();
      this.field?.select();
    }
  }

  /** Copies as if the button had been pressed, for a key that does the same. */
  async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.#say('copied');
      this.#delay.after(saidFor, () => {
        this.#say('none');
      });
    } catch {
      // No clipboard without a secure context, or not allowed: nothing more can be known.
      this.#say('refused');
    }
  }

  #onClose(): void {
    this.#say('none');
  }

  #onDone(): void {
    this.dialog?.close();
  }

  #say(outcome: 'none' | 'copied' | 'refused'): void {
    this.#delay.cancel();
    this.outcome = outcome;
  }

  override render(): TemplateResult {
    const copied = this.outcome === 'copied';
    return html`
      <button
        type="button"
        class="quiet"
        aria-label=${this.short === '' ? nothing : this.label}
        title=${this.short === '' ? nothing : this.label}
        @click=${this.copy}
      >
        <ccs-icon name=${copied ? 'check' : 'copy'}></ccs-icon>${this.short === '' ? this.label : this.short}
      </button>
      <span role="status" class="visually-hidden">${copied ? 'Copied' : ''}</span>
      ${this.outcome === 'refused' ? this.#renderRefused() : nothing}
    `;
  }

  #renderRefused(): TemplateResult {
    return html`<dialog aria-labelledby="refused" @close=${this.#onClose}>
      <p id="refused">The browser does not let this page copy. The text is selected: copy it by hand.</p>
      <textarea readonly aria-label="Text to copy" .value=${this.text}></textarea>
      <button type="button" @click=${this.#onDone}>Done</button>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-copy-button': CcsCopyButton;
  }
}
