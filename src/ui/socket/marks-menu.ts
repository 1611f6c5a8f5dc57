import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { markDelta, neighbourMark } from '../../domain/socket/marks.ts';
import type { Mark } from '../../domain/socket/marks.ts';
import { signed } from '../../domain/socket/time-of-frame.ts';
import '../elements/icon.ts';
import { base, controls } from '../styles/shared.ts';
import { clockTime } from './clock-time.ts';
import { FrameGoEvent } from './frame-go-event.ts';
import { marksMenuStyles } from './marks-menu.styles.ts';

/**
 * The marks of a feed: how many, the time between two of them, the way from one to the next, and all in a list. Draws
 * nothing where nothing is marked.
 *
 * @fires frame-go - The user wants to go to a marked frame.
 */
@customElement('ccs-marks-menu')
export class CcsMarksMenu extends LitElement {
  static override styles = [base, controls, marksMenuStyles];

  @property({ attribute: false }) marks: readonly Mark[] = [];
  /** Number of the chosen frame. */
  @property({ type: Number }) chosen: number | undefined;

  @query('[popover]') private readonly list!: HTMLElement | null;

  #onStep(event: MouseEvent): void {
    const direction =
      (event.currentTarget as HTMLElement).dataset['to'] === 'next' ? 'next' : ('previous' as const);
    const mark = neighbourMark(this.marks, this.chosen, direction);
    if (mark !== undefined) this.dispatchEvent(new FrameGoEvent(mark.number));
  }

  #onPick(event: MouseEvent): void {
    this.list?.hidePopover();
    this.dispatchEvent(new FrameGoEvent(Number((event.currentTarget as HTMLElement).dataset['number'])));
  }

  override render(): TemplateResult | typeof nothing {
    const { marks } = this;
    if (marks.length === 0) return nothing;
    const between = markDelta(marks, this.chosen);
    return html`<div role="group" aria-label="Marks">
      ${this.#renderStep('previous')}
      <button type="button" class="quiet" popovertarget="list">
        <ccs-icon name="flag"></ccs-icon> ${marks.length === 1 ? '1 mark' : `${String(marks.length)} marks`}
      </button>
      ${this.#renderStep('next')}
      ${
        between === undefined
          ? nothing
          : html`<span class="delta" title="From frame ${between.from.number} to frame ${between.to.number}"
              >Δ ${signed(between.delta)} between marks</span
            >`
      }
      <ul id="list" popover="auto" aria-label="Marked frames">
        ${marks.map((mark) => this.#renderMark(mark))}
      </ul>
    </div>`;
  }

  #renderStep(to: 'previous' | 'next'): TemplateResult {
    return html`<button
      type="button"
      class="quiet step"
      data-to=${to}
      aria-label=${to === 'next' ? 'Next mark' : 'Previous mark'}
      title=${to === 'next' ? 'Next mark' : 'Previous mark'}
      @click=${this.#onStep}
    >
      ${to === 'next' ? '›' : '‹'}
    </button>`;
  }

  #renderMark({ number, at, note }: Mark): TemplateResult {
    return html`<li>
      <button
        type="button"
        class="quiet"
        data-number=${number}
        aria-current=${number === this.chosen ? 'true' : nothing}
        @click=${this.#onPick}
      >
        <span class="at">${clockTime(at)}</span>
        ${note === '' ? `frame ${number.toLocaleString('en')}` : note}
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-marks-menu': CcsMarksMenu;
  }
}
