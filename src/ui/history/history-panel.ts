import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query, queryAll } from 'lit/decorators.js';
import type { AppState } from '../../app/state/app-state.ts';
import '../elements/empty-state.ts';
import '../elements/icon.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { methodStyles } from '../styles/method.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import { historyDays } from './history-day.ts';
import type { HistoryDay } from './history-day.ts';
import { renderHistoryEntry } from './history-entry.ts';
import { historyItems } from './history-items.ts';
import type { HistoryItem } from './history-items.ts';
import { renderHistorySession } from './history-session.ts';
import { historyPanelStyles } from './history-panel.styles.ts';

/**
 * The stored exchanges and sessions, newest first; a click puts an exchange back into the request and response panels, and
 * shows the frames of a session in Events.
 *
 * @fires intent - The user restores, opens, removes, wants more, or clears the history.
 */
@customElement('ccs-history-panel')
export class CcsHistoryPanel extends LitElement {
  static override styles = [base, controls, visuallyHidden, dialogStyles, methodStyles, historyPanelStyles];

  readonly #history = new SelectController(this, (state) => state.history);
  readonly #live = new SelectController(this, selectLiveRecordings);
  readonly #shown = new SelectController(this, (state) => state.exchange?.id);

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @queryAll('.entry') private readonly entries!: NodeListOf<HTMLElement>;

  override focus(): void {
    const [first] = this.entries;
    if (first === undefined) super.focus();
    else first.focus();
  }

  readonly #onRestore = (event: Event): void => {
    this.dispatchEvent(new IntentEvent({ kind: 'restore history', id: idOf(event) }));
  };

  readonly #onRemove = (event: Event): void => {
    this.dispatchEvent(new IntentEvent({ kind: 'remove history', id: idOf(event) }));
  };

  readonly #onOpenSession = (event: Event): void => {
    this.dispatchEvent(new IntentEvent({ kind: 'open session', id: idOf(event) }));
  };

  readonly #onRemoveSession = (event: Event): void => {
    this.dispatchEvent(new IntentEvent({ kind: 'remove session', id: idOf(event) }));
  };

  #onKeydown(event: KeyboardEvent): void {
    const at = [...this.entries].findIndex((entry) => entry.matches(':focus'));
    if (at < 0 || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    this.entries[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }

  #onMore(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'more history' }));
  }

  #onAsk(): void {
    this.dialog?.showModal();
  }

  #onKeep(): void {
    this.dialog?.close();
  }

  #onClear(): void {
    this.dialog?.close();
    this.dispatchEvent(new IntentEvent({ kind: 'clear history' }));
  }

  override render(): TemplateResult {
    const history = this.#history.value;
    return html`<section aria-label="History">
      <h2 class="visually-hidden">History</h2>
      ${history === undefined ? nothing : this.#renderHistory(history)}
    </section>`;
  }

  #renderHistory(history: AppState['history']): TemplateResult {
    const { more, moreSessions, failure } = history;
    const items = historyItems(history);
    return html`
      ${
        failure === undefined
          ? nothing
          : html`<p class="failure" role="alert">
              The history cannot be read or written: ${failure} Requests are sent all the same, but not
              remembered.
            </p>`
      }
      ${items.length === 0 ? nothing : this.#renderHead(countWords(items, more || moreSessions))}
      <div class="list" @keydown=${this.#onKeydown}>
        ${items.length === 0 ? renderNone() : historyDays(items, Date.now()).map((day) => this.#renderDay(day))}
        ${more || moreSessions ? html`<button type="button" class="more" @click=${this.#onMore}>Show more</button>` : nothing}
      </div>
      ${this.#renderQuestion()}
    `;
  }

  #renderHead(count: string): TemplateResult {
    return html`<div class="head">
      <span>${count}</span>
      <button type="button" class="quiet" aria-haspopup="dialog" @click=${this.#onAsk}>Clear history…</button>
    </div>`;
  }

  #renderDay({ heading, items }: HistoryDay): TemplateResult {
    return html`<h3>${heading}</h3>
      <ul aria-label=${heading}>
        ${items.map((item) => this.#renderItem(item))}
      </ul>`;
  }

  #renderItem(item: HistoryItem): TemplateResult {
    if (item.kind === 'session') {
      const { recording } = item.entry.tally.range ?? {};
      const running = item.entry.end.kind === 'running' && this.#isLive(recording);
      return renderHistorySession(item.entry, running, {
        onRestore: this.#onOpenSession,
        onRemove: this.#onRemoveSession,
      });
    }
    const { entry } = item;
    const shown = this.#shown.value === entry.id;
    // What was begun since this page was opened may still be answered, here or in another tab.
    return renderHistoryEntry(
      entry,
      { shown, underWay: entry.startedAt >= performance.timeOrigin },
      { onRestore: this.#onRestore, onRemove: this.#onRemove },
    );
  }

  #isLive(recording: string | undefined): boolean {
    if (recording === undefined) return false;
    const here = this.#live.value?.split(' ').includes(recording) === true;
    return here || this.#history.value?.written.has(recording) === true;
  }

  #renderQuestion(): TemplateResult {
    return html`<dialog aria-labelledby="question">
      <div class="dialog-head"><h2 id="question">Clear the history?</h2></div>
      <div class="dialog-body">
        <p>
          Every exchange stored in this browser, with its request and answer, will be removed, and every
          session with its frames, except those that are open in Events. This cannot be undone.
        </p>
      </div>
      <div class="dialog-foot">
        <button type="button" @click=${this.#onKeep}>Keep it</button>
        <button type="button" class="primary" @click=${this.#onClear}>Clear history</button>
      </div>
    </dialog>`;
  }
}

function renderNone(): TemplateResult {
  return html`<ccs-empty-state heading="Nothing sent yet">
    Each Submit is kept here, in this browser only, with its answer, and each session of Events. Tokens are
    kept as placeholders.
  </ccs-empty-state>`;
}

/** Recordings that a session of this page is writing, as one text: it changes only when they do. */
function selectLiveRecordings({ events }: AppState): string {
  return events.feeds
    .flatMap(({ entry, recording }) =>
      entry !== undefined && 'recording' in recording ? (recording.recording ?? []) : [],
    )
    .join(' ');
}

function countWords(items: readonly HistoryItem[], more: boolean): string {
  const sessions = items.filter(({ kind }) => kind === 'session').length;
  const exchanges = items.length - sessions;
  const words = [
    exchanges > 0 || sessions === 0 ? count(exchanges, 'exchange') : '',
    sessions > 0 ? count(sessions, 'session') : '',
  ];
  return `${more ? 'Newest ' : ''}${words.filter((word) => word !== '').join(', ')}`;
}

function count(number: number, what: string): string {
  return `${String(number)} ${what}${number === 1 ? '' : 's'}`;
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset['id'] ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-history-panel': CcsHistoryPanel;
  }
}
