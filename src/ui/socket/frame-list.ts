import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { FeedCounts } from '../../app/ports/socket-port.ts';
import type { FeedFilter } from '../../app/state/app-state.ts';
import { emptyFeed } from '../../app/state/empty-feed.ts';
import { createHighlighter } from '../../domain/socket/filter/find-highlights.ts';
import type { Highlighter } from '../../domain/socket/filter/find-highlights.ts';
import { parseFilter } from '../../domain/socket/filter/parse-filter.ts';
import { markOf } from '../../domain/socket/marks.ts';
import type { Mark } from '../../domain/socket/marks.ts';
import type { TimeMode } from '../../domain/socket/time-of-frame.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { FollowChangeEvent } from '../elements/follow-change-event.ts';
import type { RangeEvent } from '../elements/range-event.ts';
import { ResizeController } from '../elements/resize-controller.ts';
import { RowSelectEvent } from '../elements/row-select-event.ts';
import '../elements/row-window.ts';
import type { CcsRowWindow } from '../elements/row-window.ts';
import { framesContext } from '../state/contexts.ts';
import type { FrameReader, FrameReaders } from '../state/contexts.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls } from '../styles/shared.ts';
import './frame-row.ts';
import { FrameWindow } from './frame-window.ts';
import { listView } from './list-view.ts';
import type { PausePlace } from './list-view.ts';
import { rowTime } from './row-time.ts';

/** Narrower than this (in pixels), a row has two lines. */
const roomForOneLine = 640;

/**
 * The list of frames, newest at the end; it follows the end until the user scrolls away.
 *
 * @fires row-select - The user chose a frame; `index` is its number.
 * @fires intent - Mark the chosen frame, or take the mark off (the key m).
 */
@customElement('ccs-frame-list')
export class CcsFrameList extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: relative;
        display: flex;
        min-block-size: 0;
        min-inline-size: 0;
      }
      ccs-row-window {
        flex: 1;
        min-inline-size: 0;
      }
      .newest {
        position: absolute;
        inset-block-end: var(--space-3);
        inset-inline: 0;
        inline-size: max-content;
        margin-inline: auto;
        border-radius: 14px;
        box-shadow: var(--shadow);
      }
    `,
  ];

  readonly #size = new ResizeController(this);
  readonly #window = new FrameWindow(this, (position) => {
    void this.#scrollTo(position);
  });

  @property({ attribute: false }) counts: FeedCounts = { kept: 0, dropped: 0, bytes: 0, notes: 0 };
  /** Rises when the log was cleared. */
  @property({ type: Number }) generation = 0;
  @property({ attribute: false }) filter: FeedFilter = emptyFeed('').filter;
  /** The end that a paused list stays at; undefined while it is not paused. */
  @property({ attribute: false }) pausedAt: PausePlace | undefined;
  /** Moment of the last Submit to the same server. */
  @property({ attribute: false }) submitted: number | undefined;
  /** Number of the chosen frame. */
  @property({ type: Number }) chosen: number | undefined;

  /** What the times of the rows are. */
  @property({ attribute: 'time-mode' }) timeMode: TimeMode = 'clock';
  /** When the feed's connections were opened. */
  @property({ attribute: false }) opens: readonly Timestamp[] = [];
  @property({ attribute: false }) marks: readonly Mark[] = [];

  @consume({ context: framesContext })
  @state()
  private readonly frames: FrameReaders | undefined;

  /** Whose rows these are. */
  @property() feed = '';

  @state() private following = true;

  @query('ccs-row-window') private readonly rows!: CcsRowWindow | null;

  #used: FrameReader | undefined;
  /** Rises when rows are to be drawn anew although they are the same. */
  #looks = 0;
  #highlight: Highlighter | undefined;

  /** Brings a frame into view. */
  show(number: number): void {
    void this.#show(number);
  }

  async #show(number: number): Promise<void> {
    const position = this.#window.positionOf(number) ?? (await this.#window.near(number));
    if (position !== undefined) this.rows?.scrollToRow(position);
  }

  /** Brings a row of another view into sight, once the list has that view's rows. */
  async #scrollTo(position: number): Promise<void> {
    await this.updateComplete;
    await this.rows?.updateComplete;
    this.rows?.centreRow(position);
  }

  override focus(options?: FocusOptions): void {
    this.rows?.focus(options);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('timeMode') || changed.has('opens') || changed.has('marks') || changed.has('filter'))
      this.#looks += 1;
    if (changed.has('filter')) this.#highlight = createHighlighter(parseFilter(this.filter.text).terms);
    const reader = this.frames?.of(this.feed);
    if (reader !== undefined && reader !== this.#used) {
      this.#used = reader;
      this.#window.use(reader);
    }
    this.#window.sync(listView(this.counts, this.filter, this.pausedAt), {
      generation: this.generation,
      paused: this.pausedAt !== undefined,
      follows: this.following,
      chosen: this.chosen,
    });
  }

  #onRange({ from, to }: RangeEvent): void {
    this.#window.want(from, to);
  }

  #onFollow({ following }: FollowChangeEvent): void {
    this.following = following;
  }

  #onSelect({ index }: RowSelectEvent): void {
    void this.#select(index);
  }

  async #select(position: number): Promise<void> {
    const known = this.#window.row(position)?.number;
    // At once where it can be: whoever listens draws it with the next frame.
    const number = known ?? (await this.#window.numberAt(position));
    if (number !== undefined) this.dispatchEvent(new RowSelectEvent(number));
  }

  #onNewest(): void {
    this.rows?.scrollToEnd();
  }

  #onKeydown(event: KeyboardEvent): void {
    const position = this.#window.positionOf(this.chosen);
    const row = position === undefined ? undefined : this.#window.row(position);
    if (event.key !== 'm' || event.ctrlKey || event.metaKey || event.altKey || row === undefined) return;
    event.preventDefault();
    const { number, at } = row;
    this.dispatchEvent(
      new IntentEvent(
        markOf(this.marks, number) === undefined
          ? { kind: 'mark frame', mark: { number, at, note: '' } }
          : { kind: 'unmark frame', number },
      ),
    );
  }

  readonly #renderRow = (position: number): TemplateResult => {
    const row = this.#window.row(position);
    const previous = this.#window.row(position - 1)?.at;
    return html`<ccs-frame-row
      .row=${row}
      .time=${row === undefined ? '' : rowTime(this.timeMode, row.at, { opens: this.opens, previous })}
      .mark=${markOf(this.marks, row?.number)}
      .submitted=${this.submitted}
      .highlight=${this.#highlight}
      ?match=${row?.match === true && this.filter.shows === 'all'}
      ?tall=${this.#tall}
    ></ccs-frame-row>`;
  };

  get #tall(): boolean {
    return this.#size.width > 0 && this.#size.width < roomForOneLine;
  }

  override render(): TemplateResult {
    const { first, end, revision } = this.#window;
    return html`
      <ccs-row-window
        label="Frames"
        follow
        .count=${Math.max(0, end - first)}
        .first=${first}
        .rowHeight=${this.#tall ? 42 : 22}
        .renderRow=${this.#renderRow}
        .revision=${`${String(revision)} ${String(this.#looks)} ${String(this.submitted)} ${String(this.#tall)}`}
        .active=${this.#window.positionOf(this.chosen)}
        @range-change=${this.#onRange}
        @follow-change=${this.#onFollow}
        @row-select=${this.#onSelect}
        @keydown=${this.#onKeydown}
      ></ccs-row-window>
      ${
        this.following || this.counts.kept === 0
          ? nothing
          : html`<button type="button" class="newest" @click=${this.#onNewest}>↓ Newest</button>`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-frame-list': CcsFrameList;
  }
}
