import { LitElement, css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { timestamp } from '../../../domain/time.ts';
import type { Timestamp } from '../../../domain/time.ts';
import { base, controls } from '../../styles/shared.ts';
import { clockTime } from '../clock-time.ts';
import { RangePickEvent } from './range-pick-event.ts';
import type { TimeRange } from './time-range.ts';

/**
 * Chooses a range of time by two sliders, span by span: what dragging over the plot does, for the keyboard and for exactness.
 *
 * @fires range-pick - The user wants this range, or all times.
 */
@customElement('ccs-range-picker')
export class CcsRangePicker extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        font-size: var(--text-s);
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        color: var(--text-soft);
      }
      output {
        min-inline-size: 12ch;
        color: var(--text);
        font-variant-numeric: tabular-nums;
      }
      input {
        inline-size: 120px;
        accent-color: var(--accent);
      }
      button {
        block-size: 24px;
      }
    `,
  ];

  /** Where the first span begins. */
  @property({ type: Number }) start = 0;
  /** Length of a span in milliseconds. */
  @property({ type: Number }) step = 1;
  /** Number of spans. */
  @property({ type: Number }) length = 0;
  /** The range that is chosen already. */
  @property({ attribute: false }) range: TimeRange | undefined;

  /** Moments, not places: the spans may become wider, or begin earlier, while the user thinks. */
  @state() private from: Timestamp | undefined;
  @state() private to: Timestamp | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('range')) return;
    const before = changed.get('range');
    if (before?.from === this.range?.from && before?.to === this.range?.to) return;
    this.from = this.range?.from;
    this.to = this.range?.to;
  }

  get #end(): number {
    return this.start + this.length * this.step;
  }

  #onFrom({ currentTarget }: Event): void {
    if (!(currentTarget instanceof HTMLInputElement)) return;
    this.from = this.#momentOf(currentTarget.valueAsNumber);
    if (this.to !== undefined && this.to <= this.from) this.to = timestamp(this.from + this.step);
  }

  #onTo({ currentTarget }: Event): void {
    if (!(currentTarget instanceof HTMLInputElement)) return;
    this.to = this.#momentOf(currentTarget.valueAsNumber);
    if (this.from !== undefined && this.from >= this.to) this.from = timestamp(this.to - this.step);
  }

  #onShow(): void {
    const from = this.from ?? timestamp(this.start);
    const to = this.to ?? timestamp(this.#end);
    this.dispatchEvent(new RangePickEvent({ from, to }));
  }

  #onAll(): void {
    this.dispatchEvent(new RangePickEvent(undefined));
  }

  #momentOf(place: number): Timestamp {
    return timestamp(this.start + place * this.step);
  }

  #placeOf(moment: number): number {
    return Math.max(0, Math.min(this.length, Math.round((moment - this.start) / this.step)));
  }

  override render(): TemplateResult {
    const from = this.from ?? timestamp(this.start);
    const to = this.to ?? timestamp(this.#end);
    return html`
      <label>
        From
        <input
          type="range"
          min="0"
          max=${Math.max(0, this.length - 1)}
          .value=${String(this.#placeOf(from))}
          aria-valuetext=${clockTime(from)}
          @input=${this.#onFrom}
        />
        <output>${clockTime(from)}</output>
      </label>
      <label>
        To
        <input
          type="range"
          min="1"
          max=${Math.max(1, this.length)}
          .value=${String(this.#placeOf(to))}
          aria-valuetext=${clockTime(to)}
          @input=${this.#onTo}
        />
        <output>${clockTime(to)}</output>
      </label>
      <button type="button" @click=${this.#onShow}>Show this range only</button>
      <button type="button" ?disabled=${this.range === undefined} @click=${this.#onAll}>
        Show all times
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-range-picker': CcsRangePicker;
  }
}
