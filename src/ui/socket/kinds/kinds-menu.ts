import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SocketDocument } from '../../../domain/api/socket-document.ts';
import type { KindChoice } from '../../../domain/socket/filter/edit-filter.ts';
import type { IndexCounts } from '../../../domain/socket/index/kind-counts.ts';
import '../../elements/icon.ts';
import '../../elements/label-chip.ts';
import { popoverStyles } from '../../styles/popover.ts';
import { base, controls, visuallyHidden } from '../../styles/shared.ts';
import { FilterTextEvent } from '../filter-text-event.ts';
import { kindTotals, kindsView } from './kind-rows.ts';
import type { KindRow, KindTotals, KindsView } from './kind-rows.ts';
import { kindsMenuStyles } from './kinds-menu.styles.ts';
import { placeBelow } from '../../elements/place-below.ts';

/**
 * A button that says how many of the document's kinds were seen, and a menu of them: counts, who says so, and buttons that
 * write into the filter.
 *
 * @fires filter-text - The user chose a kind; `text` is the filter as it is to be.
 */
@customElement('ccs-kinds-menu')
export class CcsKindsMenu extends LitElement {
  static override styles = [base, controls, visuallyHidden, popoverStyles, kindsMenuStyles];

  @property({ attribute: false }) document: SocketDocument | undefined;
  /** What was counted; undefined before the first frame. */
  @property({ attribute: false }) counts: IndexCounts | undefined;
  /** Number after the newest row of the log: what is not looked at yet is between. */
  @property({ type: Number }) end = 0;
  /** The filter's text. */
  @property() filter = '';

  @state() private open = false;

  @query('[popover]') private readonly menu!: HTMLElement | null;
  @query('.face') private readonly face!: HTMLElement | null;

  #onToggle({ newState }: ToggleEvent): void {
    this.open = newState === 'open';
  }

  #onBeforeToggle({ newState }: ToggleEvent): void {
    if (newState === 'open' && this.menu !== null && this.face !== null) placeBelow(this.menu, this.face);
  }

  #onChoose({ currentTarget }: MouseEvent): void {
    if (!(currentTarget instanceof HTMLElement)) return;
    const { row: id, choice } = currentTarget.dataset;
    const { received, sent, others } = this.#view;
    const row = [...received, ...sent, ...others].find((each) => each.id === id);
    if (row === undefined) return;
    const wanted = choice === 'only' ? 'only' : 'hidden';
    this.dispatchEvent(new FilterTextEvent(row.choose(row.choice === wanted ? 'unsaid' : wanted)));
  }

  get #view(): KindsView {
    return kindsView(this.document, this.counts, this.filter);
  }

  override render(): TemplateResult {
    const totals = kindTotals(this.document, this.counts);
    return html`
      <button
        type="button"
        class="quiet face"
        popovertarget="kinds"
        title="Kinds of frames, and how many came of each"
      >
        Kinds
        <span class="note"
          >${totals.seen}<span aria-hidden="true">/</span
          ><span class="visually-hidden"> of </span>${totals.all}<span class="visually-hidden">
            seen</span
          ></span
        >
        ${totals.unknown === 0 ? nothing : html`<span class="badge unknown">${format(totals.unknown)} unknown</span>`}
        ${totals.faulty === 0 ? nothing : html`<span class="badge faulty">${format(totals.faulty)} ${totals.faulty === 1 ? 'violation' : 'violations'}</span>`}
        <ccs-icon name="chevron-down"></ccs-icon>
      </button>
      <div
        popover="auto"
        id="kinds"
        role="dialog"
        aria-label="Kinds of frames"
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggle}
      >
        ${this.open ? this.#renderMenu(totals) : nothing}
      </div>
    `;
  }

  #renderMenu({ seen, all }: KindTotals): TemplateResult {
    const view = this.#view;
    const { missed = 0, until = 0 } = this.counts ?? {};
    const waiting = Math.max(0, this.end - until);
    return html`
      <h3>Seen ${seen} of ${all} kinds</h3>
      <p class="note">Counted since the log was cleared, frames that have fallen off included.</p>
      ${waiting === 0 ? nothing : html`<p class="note">${format(waiting)} more are still to be looked at.</p>`}
      ${missed === 0 ? nothing : html`<p class="note">${format(missed)} fell off before they could be looked at.</p>`}
      ${this.#renderRows('From the server', 'received', view.received)}
      ${this.#renderRows('From us', 'sent', view.sent)}
      ${this.#renderRows('To look at', 'received and sent', view.others)}
    `;
  }

  #renderRows(caption: string, heading: string, rows: readonly KindRow[]): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${caption}</th>
          <th scope="col"><span class="visually-hidden">Frames </span>${heading}</th>
          <th scope="col"><span class="visually-hidden">Filter</span></th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => this.#renderRow(row))}
      </tbody>
    </table>`;
  }

  #renderRow(row: KindRow): TemplateResult {
    const count = row.received + row.sent;
    return html`<tr class=${count === 0 ? 'unseen' : ''}>
      <th scope="row">
        <span class="title" title=${row.description}>${row.title}</span>
        ${row.label === undefined ? nothing : html`<ccs-label-chip .label=${row.label}></ccs-label-chip>`}
        ${row.faulty === 0 ? nothing : html`<span class="badge faulty">${format(row.faulty)} ${row.faulty === 1 ? 'violation' : 'violations'}</span>`}
      </th>
      <td>${row.alert ? html`<span class="badge unknown">${format(count)}</span>` : format(count)}</td>
      <td>${this.#renderChoice(row, 'only', 'Only')} ${this.#renderChoice(row, 'hidden', 'Hide')}</td>
    </tr>`;
  }

  #renderChoice(row: KindRow, choice: KindChoice, word: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${row.choice === choice ? 'true' : 'false'}
      aria-label="${word} ${row.title}"
      data-row=${row.id}
      data-choice=${choice}
      @click=${this.#onChoose}
    >
      ${word}
    </button>`;
  }
}

function format(count: number): string {
  return count.toLocaleString('en');
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-kinds-menu': CcsKindsMenu;
  }
}
