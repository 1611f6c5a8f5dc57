import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Feed } from '../../../app/state/app-state.ts';
import type { FeedId } from '../../../domain/socket/feed.ts';
import '../../elements/icon.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { SelectController } from '../../state/select-controller.ts';
import { dialogStyles, formStyles } from '../../styles/dialog.ts';
import { base, controls } from '../../styles/shared.ts';
import { feedTitle, framesInWords } from '../feed-words.ts';
import './comparison-view.ts';
import { recordingEndings } from './recording-endings.ts';

/**
 * Asks which two recordings are to be compared and shows what came of it. A file is brought into a tab first.
 *
 * @fires intent - Compare, import.
 */
@customElement('ccs-compare-dialog')
export class CcsCompareDialog extends LitElement {
  static override styles = [
    base,
    controls,
    dialogStyles,
    formStyles,
    css`
      .field,
      select {
        min-inline-size: 0;
        inline-size: 100%;
      }
    `,
  ];

  readonly #feeds = new SelectController(this, ({ events }) => events.feeds);
  readonly #takeAway = new SelectController(this, ({ takeAway }) => takeAway);

  /** The feed that the user looks at. */
  @property() chosen: FeedId = '';

  @state() private left: FeedId | undefined;
  @state() private right: FeedId | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input[type="file"]') private readonly picker!: HTMLInputElement;

  /** Opens it. */
  show(): void {
    this.left = this.chosen;
    this.right = this.#feeds.value?.find(({ id, counts }) => id !== this.chosen && counts.kept > 0)?.id;
    this.dialog.showModal();
  }

  #onClose(): void {
    this.dialog.close();
  }

  #onSide(event: Event): void {
    const { id, value } = event.currentTarget as HTMLSelectElement;
    if (id === 'left') this.left = value;
    else this.right = value;
  }

  #onCompare(): void {
    const { left, right } = this;
    if (left === undefined || right === undefined) return;
    this.dispatchEvent(new IntentEvent({ kind: 'compare feeds', left, right }));
  }

  #onPick(): void {
    this.picker.click();
  }

  #onPicked(): void {
    const file = this.picker.files?.[0];
    if (file === undefined) return;
    this.picker.value = '';
    this.dialog.close();
    this.dispatchEvent(
      new IntentEvent({ kind: 'import file', file, name: file.name, purpose: { kind: 'show' } }),
    );
  }

  override render(): TemplateResult {
    const takeAway = this.#takeAway.value;
    const feeds = (this.#feeds.value ?? []).filter(({ counts }) => counts.kept > 0);
    const ready = this.left !== undefined && this.right !== undefined && this.left !== this.right;
    return html`<dialog aria-labelledby="title" closedby="any">
      <div class="dialog-head">
        <h2 id="title">Compare two recordings</h2>
        <button type="button" class="quiet" aria-label="Close" @click=${this.#onClose}>
          <ccs-icon name="close"></ccs-icon>
        </button>
      </div>
      <div class="dialog-body">
        ${
          feeds.length < 2
            ? html`<p class="help">
                Two tabs with frames are needed. Bring a file into a tab, or connect in another one.
              </p>`
            : html`<div class="columns">
                ${this.#renderSide('left', 'A', feeds)} ${this.#renderSide('right', 'B', feeds)}
              </div>`
        }
        <div role="status">
          ${takeAway?.kind === 'working' ? html`<p class="help">${takeAway.words}…</p>` : nothing}
          ${takeAway?.kind === 'failed' ? html`<p>${takeAway.words}</p>` : nothing}
        </div>
        ${
          takeAway?.kind === 'compared'
            ? html`<ccs-comparison-view .compared=${takeAway}></ccs-comparison-view>`
            : nothing
        }
        <input
          type="file"
          hidden
          aria-label="Recording to compare with"
          accept=${recordingEndings}
          @change=${this.#onPicked}
        />
      </div>
      <div class="dialog-foot">
        <button type="button" class="first" @click=${this.#onPick}>Bring in a file…</button>
        <button type="button" class="primary" ?disabled=${!ready} @click=${this.#onCompare}>Compare</button>
      </div>
    </dialog>`;
  }

  #renderSide(id: 'left' | 'right', name: string, feeds: readonly Feed[]): TemplateResult {
    const chosen = id === 'left' ? this.left : this.right;
    return html`<div class="field">
      <label for=${id}>${name}</label>
      <select id=${id} @change=${this.#onSide}>
        ${feeds.map(
          (feed) =>
            html`<option value=${feed.id} ?selected=${feed.id === chosen}>
              ${feedTitle(feed)} (${framesInWords(feed.counts)})
            </option>`,
        )}
      </select>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-compare-dialog': CcsCompareDialog;
  }
}
