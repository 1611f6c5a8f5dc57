import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import '../elements/icon.ts';
import { isMac, keyNames, shortcuts } from '../state/shortcuts.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { base, controls } from '../styles/shared.ts';

/** What keys do inside a part of the page. */
const localKeys = [
  { keys: ['↑', '↓'], title: 'Move in a list: endpoints, history, events' },
  { keys: ['Enter'], title: 'Choose the endpoint or history entry' },
  { keys: ['←', '→'], title: 'Move among tabs, or move a divider' },
  { keys: ['Home', 'End'], title: 'First and last of a list' },
  { keys: ['F'], title: 'Filter the events, while in them' },
  { keys: ['Esc'], title: 'Close a dialog, leave the search' },
];

/** Lists every key. */
@customElement('ccs-keyboard-dialog')
export class CcsKeyboardDialog extends LitElement {
  static override styles = [
    base,
    controls,
    dialogStyles,
    css`
      dialog {
        inline-size: min(480px, calc(100vw - 2 * var(--space-4)));
      }
      dl {
        display: grid;
        grid-template-columns: 96px 1fr;
        gap: var(--space-3) var(--space-5);
        align-items: center;
      }
      dt {
        display: flex;
        gap: var(--space-2);
      }
      kbd {
        min-inline-size: 22px;
        padding: 1px 6px;
        border: 1px solid var(--line-strong);
        border-block-end-width: 2px;
        border-radius: 4px;
        font: inherit;
        font-size: var(--text-s);
        text-align: center;
      }
      h3 {
        margin-block: var(--space-5) var(--space-3);
        font-size: var(--text-m);
      }
      h3:first-child {
        margin-block-start: 0;
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  show(): void {
    void this.updateComplete.then(() => {
      if (this.dialog?.open === false) this.dialog.showModal();
    });
  }

  #onClose(): void {
    this.dialog?.close();
  }

  override render(): TemplateResult {
    const mac = isMac();
    return html`<dialog aria-labelledby="title" closedby="any">
      <div class="dialog-head">
        <h2 id="title">Keyboard</h2>
        <button type="button" class="quiet" aria-label="Close" @click=${this.#onClose}>
          <ccs-icon name="close"></ccs-icon>
        </button>
      </div>
      <div class="dialog-body" tabindex="0" role="region" aria-label="Keys">
        <h3>Anywhere</h3>
        <dl>${shortcuts.map(({ keys, title }) => renderKey(keyNames(keys, mac), title))}</dl>
        <h3>In a part of the page</h3>
        <dl>${localKeys.map(({ keys, title }) => renderKey(keys, title))}</dl>
      </div>
    </dialog>`;
  }
}

function renderKey(keys: readonly string[], title: string): TemplateResult {
  return html`<dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
    <dd>${title}</dd>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-keyboard-dialog': CcsKeyboardDialog;
  }
}
