import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Feed } from '../../../app/state/app-state.ts';
import { emptyFeed } from '../../../app/state/empty-feed.ts';
import '../../elements/icon.ts';
import { PartsController } from '../../elements/parts-controller.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { popoverStyles } from '../../styles/popover.ts';
import { base, controls } from '../../styles/shared.ts';
import { placeBelow } from '../../elements/place-below.ts';
import type { CcsCompareDialog } from './compare-dialog.ts';
import type { CcsExportDialog } from './export-dialog.ts';
import type { CcsReplayDialog } from './replay-dialog.ts';
import { recordingEndings } from './recording-endings.ts';
import type { FilterView } from './selection-options.ts';
import { takeAwayMenuStyles } from './take-away.styles.ts';

const loadDialogs = (): Promise<unknown> => import('./take-away-dialogs.ts');

/**
 * A menu of what can be done with frames beyond looking at them: export, import, replay, compare.
 *
 * @fires intent - Export, import, replay, serve, compare.
 */
@customElement('ccs-take-away-menu')
export class CcsTakeAwayMenu extends LitElement {
  static override styles = [base, controls, popoverStyles, takeAwayMenuStyles];

  @property({ attribute: false }) feed: Feed = emptyFeed('');
  /** The filter that is on; undefined while there is none. */
  @property({ attribute: false }) filter: FilterView | undefined;

  readonly #parts = new PartsController(this);

  @query('[popover]') private readonly menu!: HTMLElement | null;
  @query('.face') private readonly face!: HTMLElement | null;
  @query('input') private readonly picker!: HTMLInputElement | null;
  @query('ccs-export-dialog') private readonly exporting!: CcsExportDialog | null;
  @query('ccs-replay-dialog') private readonly replaying!: CcsReplayDialog | null;
  @query('ccs-compare-dialog') private readonly comparing!: CcsCompareDialog | null;

  #onBeforeToggle({ newState }: ToggleEvent): void {
    if (newState === 'open' && this.menu !== null && this.face !== null) placeBelow(this.menu, this.face);
  }

  #onExport(): void {
    void this.#show(() => this.exporting);
  }

  #onImport(): void {
    this.menu?.hidePopover();
    this.picker?.click();
  }

  #onPicked(): void {
    const file = this.picker?.files?.[0];
    if (file === undefined || this.picker === null) return;
    // The same file can be picked again.
    this.picker.value = '';
    this.dispatchEvent(
      new IntentEvent({ kind: 'import file', file, name: file.name, purpose: { kind: 'show' } }),
    );
  }

  #onReplay(): void {
    void this.#show(() => this.replaying);
  }

  #onCompare(): void {
    void this.#show(() => this.comparing);
  }

  /** The dialogs stand in the menu from the start; they can be shown as soon as their code is here. */
  async #show(dialog: () => { show(): void } | null): Promise<void> {
    if (!(await this.#parts.need(loadDialogs))) return;
    this.menu?.hidePopover();
    dialog()?.show();
  }

  override render(): TemplateResult {
    const none = this.feed.counts.kept === 0;
    return html`
      <button
        type="button"
        class="quiet face"
        popovertarget="menu"
        title="Export, import, replay and compare frames"
      >
        Recording <ccs-icon name="chevron-down"></ccs-icon>
      </button>
      <div popover="auto" id="menu" role="group" aria-label="Recording" @beforetoggle=${this.#onBeforeToggle}>
        <button type="button" class="quiet" ?disabled=${none} @click=${this.#onExport}>
          Export…<span class="note">frames of this tab to a file</span>
        </button>
        <button type="button" class="quiet" @click=${this.#onImport}>
          Import…<span class="note">NDJSON or HAR, into a tab of its own</span>
        </button>
        <button type="button" class="quiet" @click=${this.#onReplay}>
          Replay…<span class="note">play frames or a file again, here or to other clients</span>
        </button>
        <button type="button" class="quiet" @click=${this.#onCompare}>
          Compare…<span class="note">two tabs, or a tab and a file</span>
        </button>
        ${this.#parts.failure === '' ? nothing : html`<p role="alert">${this.#parts.failure}</p>`}
      </div>
      <input
        type="file"
        hidden
        aria-label="Recording to import"
        accept=${recordingEndings}
        @change=${this.#onPicked}
      />
      <ccs-export-dialog .feed=${this.feed} .filter=${this.filter}></ccs-export-dialog>
      <ccs-replay-dialog .feed=${this.feed} .filter=${this.filter}></ccs-replay-dialog>
      <ccs-compare-dialog .chosen=${this.feed.id}></ccs-compare-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-take-away-menu': CcsTakeAwayMenu;
  }
}
