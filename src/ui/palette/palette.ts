import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '../elements/icon.ts';
import { bringAbout } from '../state/effect.ts';
import { SelectController } from '../state/select-controller.ts';
import { isMac, keyNames, shortcutOf } from '../state/shortcuts.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import { actionsOf } from './actions.ts';
import type { Action } from './actions.ts';
import { paletteStyles } from './palette.styles.ts';
import { rankActions } from './rank-actions.ts';

/**
 * Every endpoint and every action by name: type, choose with the arrow keys, Enter. A combobox with a list box, as the
 * WAI-ARIA Authoring Practices have it, in a dialog.
 *
 * @fires intent - The chosen action's.
 * @fires shell-command - The chosen action's.
 */
@customElement('ccs-palette')
export class CcsPalette extends LitElement {
  static override styles = [base, controls, visuallyHidden, dialogStyles, paletteStyles];

  readonly #actions = new SelectController(this, actionsOf);

  @state() private typed = '';
  @state() private chosen = 0;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('input') private readonly field!: HTMLInputElement | null;
  @query('[aria-selected="true"]') private readonly chosenRow!: HTMLElement | null;

  show(): void {
    this.typed = '';
    this.chosen = 0;
    void this.updateComplete.then(() => {
      if (this.dialog?.open === false) this.dialog.showModal();
      this.field?.focus();
    });
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('chosen') || changed.has('typed')) this.chosenRow?.scrollIntoView({ block: 'nearest' });
  }

  get #found(): readonly Action[] {
    return rankActions(this.#actions.value ?? [], this.typed);
  }

  #onInput(event: Event): void {
    this.typed = (event.currentTarget as HTMLInputElement).value;
    this.chosen = 0;
  }

  #onKeydown(event: KeyboardEvent): void {
    const count = this.#found.length;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#run(this.#found[this.chosen]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      this.chosen = count === 0 ? 0 : (this.chosen + by + count) % count;
    } else if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      const by = event.key === 'PageDown' ? 10 : -10;
      this.chosen = Math.min(Math.max(this.chosen + by, 0), Math.max(count - 1, 0));
    }
  }

  #onPick(event: Event): void {
    const row = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (row !== null) this.#run(this.#found[Number(row.dataset['at'])]);
  }

  /** Closes first: the focus returns to where it was, and the action may take it elsewhere. */
  #run(action: Action | undefined): void {
    if (action === undefined) return;
    this.dialog?.close();
    bringAbout(this, action.effect);
  }

  override render(): TemplateResult {
    const found = this.#found;
    return html`<dialog aria-label="Command palette" closedby="any">
      <div class="entry">
        <ccs-icon name="search"></ccs-icon>
        <input
          type="text"
          role="combobox"
          aria-label="Find an endpoint or action"
          aria-expanded="true"
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant=${found.length === 0 ? nothing : `action-${String(this.chosen)}`}
          placeholder="Find an endpoint or action"
          autocomplete="off"
          spellcheck="false"
          .value=${this.typed}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        />
      </div>
      ${this.#renderFound(found)}
      ${found.length === 0 ? html`<p class="none">Nothing is called that.</p>` : nothing}
      <p role="status" class="visually-hidden">${found.length} found</p>
    </dialog>`;
  }

  #renderFound(found: readonly Action[]): TemplateResult {
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the field has the focus, and so the keys
    return html`<div id="found" role="listbox" aria-label="Endpoints and actions" @click=${this.#onPick}>
      ${found.map((action, at) => this.#renderAction(action, at, found[at - 1]))}
    </div>`;
  }

  #renderAction(
    { title, hint, group, effect }: Action,
    at: number,
    before: Action | undefined,
  ): TemplateResult {
    const keys = shortcutOf(effect)?.keys;
    const headed = this.typed === '' && group !== before?.group;
    return html`${headed ? html`<div class="group" role="presentation">${group}</div>` : nothing}
      <div
        role="option"
        id="action-${at}"
        data-at=${at}
        aria-selected=${at === this.chosen ? 'true' : 'false'}
      >
        <span class="title">${title}</span><span class="hint">${hint}</span>
        ${keys === undefined ? nothing : html`<kbd>${keyNames(keys, isMac()).join(' ')}</kbd>`}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-palette': CcsPalette;
  }
}
