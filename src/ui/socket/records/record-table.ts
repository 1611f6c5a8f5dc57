import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { EntityKind } from '../../../domain/api/socket-document.ts';
import type { Cell } from '../../../domain/socket/records/cell.ts';
import type { EntityTable, RecordRow } from '../../../domain/socket/records/entity-table.ts';
import { TickController } from '../../elements/tick-controller.ts';
import { base, controls, visuallyHidden } from '../../styles/shared.ts';
import { clockTime } from '../clock-time.ts';
import { FrameGoEvent } from '../frame-go-event.ts';
import { FreshRows } from './fresh-rows.ts';
import { cellText, changeWords, changedColumns, wantedRows } from './record-rows.ts';
import type { SortKey, Sorting, Wish } from './record-rows.ts';
import { recordTableStyles } from './record-table.styles.ts';

/** So many rows are drawn at first, and so many more each time the user asks. */
const rowsAtOnce = 200;

const derivedWords =
  'Derived: of each key the newest record that a frame brought. That this is the state at present, no frame says.';

/**
 * The newest known state of the entities of one kind: sorted and filtered as the user likes, what has changed is marked for
 * a moment.
 *
 * @fires frame-go - The user wants to see the frame of a row's last change.
 */
@customElement('ccs-record-table')
export class CcsRecordTable extends LitElement {
  static override styles = [base, controls, visuallyHidden, recordTableStyles];

  @property({ attribute: false }) entity: EntityKind = { id: '', title: '', key: '', columns: [] };
  @property({ attribute: false }) table: EntityTable | undefined;
  /** Rows that were last told of before the frame with this number are from before the newest connection. */
  @property({ type: Number }) since = 0;
  /** Whether it is the one that is shown; the others draw nothing, whatever comes. */
  @property({ type: Boolean }) active = false;

  @state() private text = '';
  @state() private sorting: Sorting = { by: 'key', descending: false };
  @state() private left = false;
  @state() private limit = rowsAtOnce;

  readonly #fresh = new FreshRows();
  #told: EntityTable | undefined;

  constructor() {
    super();
    // Marks go away although nothing comes.
    new TickController(this, 500, () => this.active && this.#fresh.any);
  }

  override shouldUpdate(): boolean {
    return this.active || !this.hasUpdated;
  }

  override willUpdate(): void {
    const now = performance.now();
    if (this.table === this.#told) this.#fresh.pass(now);
    else this.#fresh.tell(this.table?.rows, now);
    this.#told = this.table;
  }

  #onText({ currentTarget }: InputEvent): void {
    if (currentTarget instanceof HTMLInputElement) this.text = currentTarget.value;
  }

  #onLeft({ currentTarget }: Event): void {
    if (currentTarget instanceof HTMLInputElement) this.left = currentTarget.checked;
  }

  #onMore(): void {
    this.limit += rowsAtOnce;
  }

  #onSort({ currentTarget }: MouseEvent): void {
    if (!(currentTarget instanceof HTMLElement)) return;
    const name = currentTarget.dataset['by'] ?? 'key';
    const by: SortKey = name === 'key' || name === 'change' ? name : Number(name);
    const again = by === this.sorting.by;
    // The newest change is what is looked for, so it comes first.
    this.sorting = { by, descending: again ? !this.sorting.descending : by === 'change' };
  }

  #onGo({ currentTarget }: MouseEvent): void {
    if (!(currentTarget instanceof HTMLElement)) return;
    this.dispatchEvent(new FrameGoEvent(Number(currentTarget.dataset['frame'])));
  }

  override render(): TemplateResult {
    const table = this.table ?? { entity: '', rows: [], leftOut: 0, keyless: 0 };
    const wish: Wish = { text: this.text, sorting: this.sorting, left: this.left };
    const rows = wantedRows(table, wish);
    const { title } = this.entity;
    return html`
      <div class="bar">
        <span class="derived" title=${derivedWords}>derived</span>
        <input
          type="search"
          placeholder="Filter ${title}"
          aria-label="Filter ${title}"
          .value=${this.text}
          @input=${this.#onText}
        />
        ${this.#renderLeft(table)}
        <span class="note" role="status">${notes(table, rows.length, this.since)}</span>
      </div>
      <div class="rows" role="region" aria-label="${title}, derived" tabindex="0">
        <table>
          <thead>
            <tr>
              ${this.#renderHeading('key', this.entity.key)}
              ${this.entity.columns.map((column, index) => this.#renderHeading(index, column.title))}
              ${this.#renderHeading('change', 'Last change')}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              rows.slice(0, this.limit),
              ({ key }) => key,
              (row) => this.#renderRow(row),
            )}
          </tbody>
        </table>
        ${
          rows.length > this.limit
            ? html`<button type="button" class="quiet" @click=${this.#onMore}>
                Show ${Math.min(rowsAtOnce, rows.length - this.limit)} more
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #renderLeft({ rows }: EntityTable): TemplateResult | typeof nothing {
    const count = rows.filter(({ change }) => change.kind === 'left').length;
    if (count === 0) return nothing;
    return html`<label>
      <input type="checkbox" .checked=${this.left} @change=${this.#onLeft} />
      also ${count.toLocaleString('en')} that left
    </label>`;
  }

  #renderHeading(by: SortKey, title: string): TemplateResult {
    const { by: sorted, descending } = this.sorting;
    const order = descending ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${by === sorted ? order : nothing}>
      <button type="button" data-by=${String(by)} @click=${this.#onSort}>
        ${title}<span aria-hidden="true">${by !== sorted ? '' : descending ? ' ↓' : ' ↑'}</span>
      </button>
    </th>`;
  }

  #renderRow(row: RecordRow): TemplateResult {
    const fresh = this.#fresh.has(row);
    const changed = changedColumns(this.entity, row);
    const { kind } = row.change;
    const old = kind !== 'left' && row.told < this.since;
    return html`<tr class=${kind === 'left' ? 'left' : old ? 'old' : ''}>
      <th scope="row" class=${fresh && kind === 'appeared' ? 'fresh' : ''}>${row.key}</th>
      ${row.cells.map((cell, index) => renderCell(cell, fresh && changed.has(index)))}
      <td>
        <button
          type="button"
          data-frame=${row.number}
          title="Go to frame ${row.number.toLocaleString('en')}"
          @click=${this.#onGo}
        >
          ${clockTime(row.at)}<span class="visually-hidden">, go to its frame</span></button
        ><span class="note">${changeWords(this.entity, row)}${old ? ' · before reconnecting' : ''}</span>
      </td>
    </tr>`;
  }
}

function renderCell(cell: Cell, fresh: boolean): TemplateResult {
  const text = cellText(cell);
  return html`<td class=${fresh ? 'fresh' : ''} title=${text.length > 30 ? text : nothing}>${text}</td>`;
}

function notes({ rows, leftOut, keyless }: EntityTable, shown: number, since: number): string {
  const parts = [
    shown === rows.length ? `${format(shown)} known` : `${format(shown)} of ${format(rows.length)} known`,
  ];
  const old = rows.filter(({ change, told }) => change.kind !== 'left' && told < since).length;
  if (old > 0) parts.push(`${format(old)} not told of since reconnecting`);
  if (leftOut > 0) parts.push(`${format(leftOut)} not taken in, the table being full`);
  if (keyless > 0) parts.push(`${format(keyless)} records without a key`);
  return parts.join(' · ');
}

function format(count: number): string {
  return count.toLocaleString('en');
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-record-table': CcsRecordTable;
  }
}
