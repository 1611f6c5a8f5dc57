import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Feed } from '../../../app/state/app-state.ts';
import { emptyFeed } from '../../../app/state/empty-feed.ts';
import { replaySpeeds } from '../../../domain/socket/recording/replay-clock.ts';
import type { ReplaySpeed } from '../../../domain/socket/recording/replay-clock.ts';
import '../../elements/icon.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { dialogStyles, formStyles } from '../../styles/dialog.ts';
import { base, controls } from '../../styles/shared.ts';
import './frames-choice.ts';
import type { CcsFramesChoice } from './frames-choice.ts';
import { recordingEndings } from './recording-endings.ts';
import { selectionOptions } from './selection-options.ts';
import type { FilterView } from './selection-options.ts';
import { speedWords } from './speed-words.ts';
import { choiceStyles } from './take-away.styles.ts';

/**
 * Asks what is to be played again, how fast, and for whom: here in a tab of its own, or to other clients.
 *
 * @fires intent - Replay, serve.
 */
@customElement('ccs-replay-dialog')
export class CcsReplayDialog extends LitElement {
  static override styles = [base, controls, dialogStyles, formStyles, choiceStyles];

  @property({ attribute: false }) feed: Feed = emptyFeed('');
  @property({ attribute: false }) filter: FilterView | undefined;

  @state() private speed: ReplaySpeed = 1;

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('ccs-frames-choice') private readonly frames!: CcsFramesChoice | null;
  @query('input[type="file"]') private readonly picker!: HTMLInputElement;

  /** Opens it. */
  show(): void {
    this.dialog.showModal();
  }

  #onSpeed(event: Event): void {
    const { value } = event.currentTarget as HTMLInputElement;
    this.speed = replaySpeeds.find((speed) => String(speed) === value) ?? this.speed;
  }

  #onCancel(): void {
    this.dialog.close();
  }

  #onPick(): void {
    this.picker.click();
  }

  #onPicked(): void {
    const file = this.picker.files?.[0];
    if (file === undefined) return;
    this.picker.value = '';
    this.dialog.close();
    const purpose = { kind: 'replay', speed: this.speed } as const;
    this.dispatchEvent(new IntentEvent({ kind: 'import file', file, name: file.name, purpose }));
  }

  #onReplay(): void {
    this.dialog.close();
    const chosen = this.frames?.value;
    if (chosen === undefined) return;
    const { selection, what } = chosen;
    this.dispatchEvent(new IntentEvent({ kind: 'replay frames', selection, what, speed: this.speed }));
  }

  #onServe(): void {
    this.dialog.close();
    const chosen = this.frames?.value;
    if (chosen === undefined) return;
    const { selection, what } = chosen;
    this.dispatchEvent(new IntentEvent({ kind: 'serve frames', selection, what }));
  }

  override render(): TemplateResult {
    const none = this.feed.counts.kept === 0;
    return html`<dialog aria-labelledby="title" closedby="any">
      <div class="dialog-head">
        <h2 id="title">Replay</h2>
        <button type="button" class="quiet" aria-label="Close" @click=${this.#onCancel}>
          <ccs-icon name="close"></ccs-icon>
        </button>
      </div>
      <div class="dialog-body">
        ${
          none
            ? html`<p class="help">This tab has no frames; a file can be played all the same.</p>`
            : html`<ccs-frames-choice
                .options=${selectionOptions(this.feed, this.filter)}
              ></ccs-frames-choice>`
        }
        <fieldset>
          <legend>Speed</legend>
          ${replaySpeeds.map((speed) => this.#renderSpeed(speed))}
        </fieldset>
        <p class="help">
          A replay opens in a tab of its own, marked as one. Other clients connect to the built-in CCS, which
          plays to each from the beginning; <code>?speed=10</code> or <code>?speed=fastest</code> in the
          address sets how fast.
        </p>
        <input
          type="file"
          hidden
          aria-label="Recording to replay"
          accept=${recordingEndings}
          @change=${this.#onPicked}
        />
      </div>
      <div class="dialog-foot">
        <button type="button" class="first" @click=${this.#onPick}>Replay a file…</button>
        <button type="button" ?disabled=${none} @click=${this.#onServe}>Serve to other clients</button>
        <button type="button" class="primary" ?disabled=${none} @click=${this.#onReplay}>Replay here</button>
      </div>
    </dialog>`;
  }

  #renderSpeed(speed: ReplaySpeed): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="speed"
        .value=${String(speed)}
        .checked=${this.speed === speed}
        @change=${this.#onSpeed}
      />
      <span>${speedWords(speed)}</span>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-replay-dialog': CcsReplayDialog;
  }
}
