import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Feed } from '../../../app/state/app-state.ts';
import { emptyFeed } from '../../../app/state/empty-feed.ts';
import { recordingFormats } from '../../../domain/socket/recording/formats.ts';
import type { FormatId } from '../../../domain/socket/recording/formats.ts';
import '../../elements/icon.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { dialogStyles, formStyles } from '../../styles/dialog.ts';
import { base, controls } from '../../styles/shared.ts';
import './frames-choice.ts';
import type { CcsFramesChoice } from './frames-choice.ts';
import { selectionOptions } from './selection-options.ts';
import type { FilterView } from './selection-options.ts';
import { choiceStyles } from './take-away.styles.ts';

const formatIds = Object.keys(recordingFormats) as FormatId[];

/**
 * Asks which frames go into a file, and in which format.
 *
 * @fires intent - Export.
 */
@customElement('ccs-export-dialog')
export class CcsExportDialog extends LitElement {
  static override styles = [base, controls, dialogStyles, formStyles, choiceStyles];

  @property({ attribute: false }) feed: Feed = emptyFeed('');
  @property({ attribute: false }) filter: FilterView | undefined;

  @state() private format: FormatId = 'ndjson';

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('ccs-frames-choice') private readonly frames!: CcsFramesChoice;

  /** Opens it. */
  show(): void {
    this.dialog.showModal();
  }

  #onFormat(event: Event): void {
    const { value } = event.currentTarget as HTMLInputElement;
    this.format = formatIds.find((id) => id === value) ?? this.format;
  }

  #onCancel(): void {
    this.dialog.close();
  }

  #onSave(): void {
    this.dialog.close();
    const chosen = this.frames.value;
    if (chosen === undefined) return;
    const { selection, what } = chosen;
    this.dispatchEvent(new IntentEvent({ kind: 'export frames', format: this.format, selection, what }));
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" closedby="any">
      <div class="dialog-head">
        <h2 id="title">Export frames</h2>
        <button type="button" class="quiet" aria-label="Close" @click=${this.#onCancel}>
          <ccs-icon name="close"></ccs-icon>
        </button>
      </div>
      <div class="dialog-body">
        <ccs-frames-choice .options=${selectionOptions(this.feed, this.filter)}></ccs-frames-choice>
        <fieldset>
          <legend>Format</legend>
          ${formatIds.map((id) => this.#renderFormat(id))}
        </fieldset>
        <p class="promise">
          <ccs-icon name="lock"></ccs-icon> Secrets are replaced in every format, the token of the connect
          message always.
        </p>
      </div>
      <div class="dialog-foot">
        <button type="button" @click=${this.#onCancel}>Cancel</button>
        <button type="button" class="primary" @click=${this.#onSave}>Save file</button>
      </div>
    </dialog>`;
  }

  #renderFormat(id: FormatId): TemplateResult {
    const { title, purpose } = recordingFormats[id];
    return html`<label class="choice">
      <input
        type="radio"
        name="format"
        .value=${id}
        .checked=${this.format === id}
        @change=${this.#onFormat}
      />
      <span>${title}</span>
      <span class="note">${purpose}</span>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-export-dialog': CcsExportDialog;
  }
}
