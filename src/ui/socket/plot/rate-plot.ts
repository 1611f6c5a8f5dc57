import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import type { SocketDocument } from '../../../domain/api/socket-document.ts';
import type { FeedId } from '../../../domain/socket/feed.ts';
import type { RatesSnapshot } from '../../../domain/socket/rates/frame-rates.ts';
import { timestamp } from '../../../domain/time.ts';
import { formatSize } from '../../../domain/response/format-size.ts';
import { ResizeController } from '../../elements/resize-controller.ts';
import { framesContext } from '../../state/contexts.ts';
import type { FrameReaders } from '../../state/contexts.ts';
import { base, controls, visuallyHidden } from '../../styles/shared.ts';
import { clockTime } from '../clock-time.ts';
import { FilterTextEvent } from '../filter-text-event.ts';
import { PollController } from '../poll-controller.ts';
import { DrawingController } from './drawing-controller.ts';
import type { Drawn } from './plot-drawing.ts';
import { plotView } from './plot-view.ts';
import type { PlotLine, PlotView, RateUnit } from './plot-view.ts';
import { ratePlotStyles } from './rate-plot.styles.ts';
import { pictureWords, rateWords } from './rate-words.ts';
import { ThemeWatch } from './theme-watch.ts';
import './range-picker.ts';
import type { RangePickEvent } from './range-pick-event.ts';
import { rangeInFilter, withRange } from './time-range.ts';
import type { TimeRange } from './time-range.ts';

/** What the page looks like where the plot is. */
interface Look extends Pick<Drawn, 'colours' | 'width' | 'height'> {
  /** What it depends on, as text. */
  readonly of: string;
  readonly lineColours: readonly string[];
}

/**
 * How many frames or bytes came each second, by kind: a plot in which a range can be chosen for the filter, and the same in
 * numbers. The library that draws is loaded when the first plot is shown.
 *
 * @fires filter-text - The user chose a range of time; `text` is the filter as it is to be.
 */
@customElement('ccs-rate-plot')
export class CcsRatePlot extends LitElement {
  static override styles = [base, controls, visuallyHidden, ratePlotStyles];

  @property() feed: FeedId = '';
  /** Changes when frames have come: up to 60 times a second, so it is a reason to ask again and none to draw. */
  @property({ attribute: false, hasChanged: () => false }) until = 0;
  /** Rises when the log was cleared. */
  @property({ type: Number }) generation = 0;
  @property({ attribute: false }) document: SocketDocument | undefined;
  /** The filter's text. */
  @property() filter = '';

  @state() private unit: RateUnit = 'frames';

  @consume({ context: framesContext })
  private readonly frames: FrameReaders | undefined;

  @query('.drawing') private readonly home!: HTMLElement | null;
  @query('.axis') private readonly axis!: HTMLElement | null;

  @queryAll('.swatch') private readonly swatches!: NodeListOf<HTMLElement>;

  readonly #rates = new PollController<RatesSnapshot>(this, {
    every: 500,
    revision: () => `${this.feed} ${String(this.generation)} ${String(this.until)}`,
    ask: () => {
      this.#askedAt = timestamp(Date.now());
      return this.frames?.of(this.feed).rates();
    },
  });
  readonly #drawing = new DrawingController(this, (range) => {
    this.#choose(range);
  });
  readonly #theme = new ThemeWatch(this);
  readonly #size = new ResizeController(this);
  #look: Look | undefined;
  #shown = '';
  /** When the rates that are shown were asked for. */
  #askedAt = timestamp(0);
  #view: PlotView | undefined;

  override willUpdate(): void {
    const shown = `${this.feed} ${String(this.generation)}`;
    if (shown !== this.#shown) this.#rates.reset();
    this.#shown = shown;
    const { value } = this.#rates;
    this.#view = value && plotView(value, this.unit, this.#askedAt);
  }

  override updated(): void {
    if (this.home === null || this.#view === undefined) return;
    const { times, lines, width } = this.#view;
    const { lineColours, ...look } = this.#lookNow(this.home, lines.length);
    this.#drawing.draw(this.home, {
      ...look,
      // The last step needs an end.
      times: [...times, timestamp((times.at(-1) ?? 0) + width)],
      lines: lines.map(({ values }, index) => ({
        values: [...values, values.at(-1) ?? 0],
        colour: lineColours[index] ?? look.colours.text,
      })),
      formatValue: (value) => rateWords(value, this.unit),
      range: rangeInFilter(this.filter),
    });
  }

  /** Colours and size; read again only when they may be others, since the browser lays out the page to tell them. */
  #lookNow(home: HTMLElement, lines: number): Look {
    const { width, height } = this.#size;
    const of = [this.#theme.revision, width, height, lines].join(' ');
    if (this.#look?.of === of) return this.#look;
    const axis = this.axis === null ? undefined : getComputedStyle(this.axis);
    this.#look = {
      of,
      colours: {
        text: axis?.color ?? '',
        grid: axis?.borderTopColor ?? '',
        font: `${axis?.fontSize ?? ''} ${axis?.fontFamily ?? ''}`,
      },
      lineColours: Array.from(this.swatches, (swatch) => getComputedStyle(swatch).color),
      width: home.clientWidth,
      height: home.clientHeight,
    };
    return this.#look;
  }

  #choose(range: TimeRange | undefined): void {
    const text = withRange(this.filter, range);
    if (text !== this.filter) this.dispatchEvent(new FilterTextEvent(text));
  }

  #onUnit({ currentTarget }: Event): void {
    if (currentTarget instanceof HTMLSelectElement) {
      this.unit = currentTarget.value === 'bytes' ? 'bytes' : 'frames';
    }
  }

  #onPick({ range }: RangePickEvent): void {
    this.#choose(range);
  }

  override render(): TemplateResult {
    const view = this.#view;
    return html`<section aria-label="Rates">
      <header>
        <h3 class="axis">Rates</h3>
        <select aria-label="Unit" @change=${this.#onUnit}>
          <option value="frames" ?selected=${this.unit === 'frames'}>frames/s</option>
          <option value="bytes" ?selected=${this.unit === 'bytes'}>bytes/s</option>
        </select>
        ${view === undefined ? nothing : this.#renderRange(view)}
        ${this.#drawing.failure === undefined ? nothing : html`<p role="alert">${this.#drawing.failure}</p>`}
      </header>
      <div
        class="drawing"
        role="img"
        aria-label=${view === undefined ? 'No frames yet' : pictureWords(view, this.unit)}
        title="Drag over a range of time to see its frames only"
      ></div>
      ${view === undefined ? nothing : this.#renderNumbers(view)}
    </section>`;
  }

  #renderNumbers({ lines, total }: PlotView): TemplateResult {
    return html`<div class="numbers" role="region" aria-label="Rates in numbers" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Frames</th>
            <th scope="col">Bytes</th>
            <th scope="col">Most/s</th>
            <th scope="col">at</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map((line, index) => this.#renderLine(line, index))} ${this.#renderLine(total, undefined)}
        </tbody>
      </table>
    </div>`;
  }

  #renderLine({ kind, frames, bytes, peak, peakAt }: PlotLine, colour: number | undefined): TemplateResult {
    return html`<tr>
      <th scope="row">
        ${
          colour === undefined
            ? nothing
            : html`<span class="swatch" style="color: var(--plot-${colour + 1})" aria-hidden="true"></span>`
        }${this.#title(kind)}
      </th>
      <td>${frames.toLocaleString('en')}</td>
      <td>${formatSize(bytes)}</td>
      <td>${rateWords(peak, this.unit)}</td>
      <td>${clockTime(peakAt)}</td>
    </tr>`;
  }

  #title(kind: string): string {
    const { frames = [], messages = [] } = this.document ?? {};
    return [...frames, ...messages].find(({ id }) => id === kind)?.title ?? kind;
  }

  #renderRange({ times, width }: PlotView): TemplateResult {
    return html`<ccs-range-picker
      .start=${times[0] ?? 0}
      .step=${width}
      .length=${times.length}
      .range=${rangeInFilter(this.filter)}
      @range-pick=${this.#onPick}
    ></ccs-range-picker>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-rate-plot': CcsRatePlot;
  }
}
