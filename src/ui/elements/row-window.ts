import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../styles/shared.ts';
import { FollowChangeEvent } from './follow-change-event.ts';
import { RangeEvent } from './range-event.ts';
import { ResizeController } from './resize-controller.ts';
import {
  lastOffset,
  offsetShowing,
  scrollHeight,
  toOffset,
  toScrollTop,
  visibleRows,
} from './row-geometry.ts';
import type { RowGeometry } from './row-geometry.ts';
import { RowSelectEvent } from './row-select-event.ts';
import { rowWindowStyles } from './row-window.styles.ts';

/** Rows before and after the visible ones whose data is asked for in advance. */
const ahead = 16;

/** What assistive technology is told of a row of a tree. */
export interface TreeRowPlace {
  /** From 1. */
  readonly level: number;
  /** Undefined for rows that have nothing to unfold. */
  readonly expanded: boolean | undefined;
  /** Place among the rows of the same level and parent, from 1. */
  readonly position: number;
  /** How many those are. */
  readonly siblings: number;
}

/** How near to the end (in pixels of the scroll bar) counts as the end. */
const endTolerance = 2;

/**
 * A list of rows of one height, of which only the visible ones are in the document; good for millions. A row is
 * known by its number: the first present one has the number `first`, which rises when rows are cut off the front; what
 * the user looks at stays in place then. Rows must hold no controls: the list is one tab stop, arrows move the active
 * row. With `placeInTree` the list is a tree: its rows are tree items; folding them is for whoever holds it.
 *
 * @fires row-select - The active row has changed by pointer or keyboard.
 * @fires range-change - Other rows are visible; their data can be asked for.
 * @fires follow-change - The user has scrolled away from the end, or back to it.
 */
@customElement('ccs-row-window')
export class CcsRowWindow extends LitElement {
  static override styles = [base, rowWindowStyles];

  readonly #size = new ResizeController(this);

  /** Accessible name of the list. */
  @property() label = '';
  @property({ type: Number }) count = 0;
  @property({ type: Number }) first = 0;
  /** Height of each row in pixels. */
  @property({ type: Number, attribute: 'row-height' }) rowHeight = 22;
  /** The content of the row with this number. */
  @property({ attribute: false }) renderRow: (index: number) => TemplateResult | typeof nothing = () =>
    nothing;
  /** Where the row with this number is in a tree; set where the rows are one. */
  @property({ attribute: false }) placeInTree: ((index: number) => TreeRowPlace) | undefined;
  /** Anything; another value has the visible rows drawn anew, e.g. when their data has come. */
  @property({ attribute: false }) revision: unknown;
  /** Keeps the last row in view as rows are added, as long as the user has not scrolled away from it. */
  @property({ type: Boolean }) follow = false;
  /** Number of the active row. */
  @property({ type: Number }) active: number | undefined;

  /** Pixels of rows above the visible part. */
  @state() private offset = 0;

  @query('.scroller') private readonly scroller!: HTMLElement;

  /** Whether the end of the list is in view. */
  #atEnd = true;
  /** Whether the scroll bar must be moved to `offset` after the update. */
  #moved = false;
  #range = { from: 0, to: 0 };

  /** Scrolls to the end, and follows it again where `follow` is set. */
  scrollToEnd(): void {
    this.#setAtEnd(true);
    this.#moveTo(lastOffset(this.#geometry));
  }

  /** Scrolls as little as needed to show the row with this number. */
  scrollToRow(index: number): void {
    this.#moveTo(offsetShowing(this.#geometry, this.offset, index - this.first));
    this.#setAtEnd(this.offset >= lastOffset(this.#geometry));
  }

  /** Scrolls such that the row with this number is in the middle, as far as there are rows around it. */
  centreRow(index: number): void {
    const geometry = this.#geometry;
    const middle = (index - this.first + 0.5) * this.rowHeight - geometry.viewport / 2;
    this.#moveTo(Math.min(Math.max(0, middle), lastOffset(geometry)));
    this.#setAtEnd(this.offset >= lastOffset(geometry));
  }

  override focus(options?: FocusOptions): void {
    this.scroller.focus(options);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('first');
    const height = changed.get('rowHeight');
    // With other heights the same rows stay in view.
    if (typeof height === 'number' && height > 0) this.offset *= this.rowHeight / height;
    const last = lastOffset(this.#geometry);
    const cut = typeof before === 'number' ? (this.first - before) * this.rowHeight : 0;
    const offset = this.follow && this.#atEnd ? last : Math.min(Math.max(0, this.offset - cut), last);
    // Any update may have changed the height; scrolling by the user leaves the offset where the scroll bar is.
    if (offset !== this.offset || changed.has('count') || changed.has('rowHeight')) this.#moveTo(offset);
    if (this.count === 0) this.#setAtEnd(true);
  }

  override updated(): void {
    // Behind the updates of what stands in the rows: moving the scroll bar has the browser lay out at once.
    if (this.#moved) queueMicrotask(this.#moveScrollBar);
    this.#moved = false;
    this.#tellRange();
  }

  get #geometry(): RowGeometry {
    return { count: this.count, rowHeight: this.rowHeight, viewport: this.#size.height };
  }

  #moveTo(offset: number): void {
    this.offset = offset;
    this.#moved = true;
  }

  readonly #moveScrollBar = (): void => {
    this.scroller.scrollTop = toScrollTop(this.#geometry, this.offset);
  };

  #setAtEnd(atEnd: boolean): void {
    if (atEnd === this.#atEnd) return;
    this.#atEnd = atEnd;
    if (this.follow) this.dispatchEvent(new FollowChangeEvent(atEnd));
  }

  #tellRange(): void {
    const visible = visibleRows(this.#geometry, this.offset);
    const from = this.first + Math.max(0, visible.from - ahead);
    const to = this.first + Math.min(this.count, visible.to + ahead);
    if (from === this.#range.from && to === this.#range.to) return;
    this.#range = { from, to };
    this.dispatchEvent(new RangeEvent(from, to));
  }

  #onScroll(): void {
    const { scrollTop, scrollHeight: height, clientHeight } = this.scroller;
    const geometry = this.#geometry;
    // Our own moves come back rounded to what the scroll bar can hold: they are no news.
    const isOurs = Math.abs(scrollTop - toScrollTop(geometry, this.offset)) < 1;
    if (!isOurs) this.offset = toOffset(geometry, scrollTop);
    // Measured live: after a resize the browser tells of its own scrolling before it tells the new size.
    const atEnd = scrollTop >= height - clientHeight - endTolerance;
    // A list that has become lower since our own move to its end was not scrolled away from it.
    if (atEnd || !isOurs) this.#setAtEnd(atEnd);
  }

  #onClick(event: MouseEvent): void {
    const row = event
      .composedPath()
      .find((target) => target instanceof HTMLElement && target.dataset['number'] !== undefined);
    if (row instanceof HTMLElement) this.#activate(Number(row.dataset['number']));
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.count === 0) return;
    const to = this.#targetOf(event.key);
    if (to === undefined) return;
    event.preventDefault();
    this.#activate(Math.min(Math.max(to, this.first), this.first + this.count - 1));
    if (event.key === 'End') this.scrollToEnd();
  }

  /** The row that a key leads to; not yet clamped to the present rows. */
  #targetOf(key: string): number | undefined {
    const visible = visibleRows(this.#geometry, this.offset);
    const page = Math.max(1, Math.floor(this.#size.height / this.rowHeight) - 1);
    switch (key) {
      case 'ArrowDown':
        return this.active === undefined ? this.first + visible.from : this.active + 1;
      case 'ArrowUp':
        return this.active === undefined ? this.first + visible.to - 1 : this.active - 1;
      case 'PageDown':
        return (this.active ?? this.first + visible.from) + page;
      case 'PageUp':
        return (this.active ?? this.first + visible.to) - page;
      case 'Home':
        return this.first;
      case 'End':
        return this.first + this.count - 1;
      default:
        return undefined;
    }
  }

  #activate(index: number): void {
    this.active = index;
    this.scrollToRow(index);
    this.dispatchEvent(new RowSelectEvent(index));
  }

  override render(): TemplateResult {
    const { from, to } = visibleRows(this.#geometry, this.offset);
    const positions = Array.from({ length: to - from }, (_, place) => from + place);
    const activePosition = this.active === undefined ? -1 : this.active - this.first;
    return html`
      <div
        role=${this.placeInTree === undefined ? 'listbox' : 'tree'}
        class="scroller"
        tabindex="0"
        aria-label=${this.label || nothing}
        aria-activedescendant=${activePosition >= from && activePosition < to ? `row-${String(this.active)}` : nothing}
        @scroll=${this.#onScroll}
        @click=${this.#onClick}
        @keydown=${this.#onKeydown}
      >
        <div style="height: ${scrollHeight(this.#geometry)}px">
          <div class="rows" style="height: ${this.#windowHeight}px">
            <div style="transform: translateY(${from * this.rowHeight - this.offset}px)">
              ${positions.map((position) => this.#renderRow(position))}
            </div>
          </div>
        </div>
      </div>
    `;
  }

  get #windowHeight(): number {
    return Math.min(this.#size.height, scrollHeight(this.#geometry));
  }

  #renderRow(position: number): TemplateResult {
    const number = this.first + position;
    const place = this.placeInTree?.(number);
    return html`<div
      role=${place === undefined ? 'option' : 'treeitem'}
      class="row"
      id="row-${number}"
      data-number=${number}
      aria-selected=${number === this.active ? 'true' : 'false'}
      aria-level=${place?.level ?? nothing}
      aria-expanded=${place?.expanded ?? nothing}
      aria-posinset=${place?.position ?? position + 1}
      aria-setsize=${place?.siblings ?? this.count}
      style="height: ${this.rowHeight}px"
    >
      ${this.renderRow(number)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-row-window': CcsRowWindow;
  }
}
