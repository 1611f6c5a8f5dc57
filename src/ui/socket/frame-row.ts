import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatSize } from '../../domain/response/format-size.ts';
import type { Highlighter } from '../../domain/socket/filter/find-highlights.ts';
import type { FrameRow } from '../../domain/socket/frame.ts';
import type { Mark } from '../../domain/socket/marks.ts';
import type { Timestamp } from '../../domain/time.ts';
import '../elements/icon.ts';
import '../elements/label-chip.ts';
import { markedText } from '../elements/marked-text.ts';
import { base, visuallyHidden } from '../styles/shared.ts';
import { frameRowStyles } from './frame-row.styles.ts';
import { noteWords } from './note-words.ts';

/** Frames later than this after a Submit (in milliseconds) are not taken to follow from it. */
const stillRelated = 60_000;

/** One row of the list of events: a frame, or a note of ours about the session. */
@customElement('ccs-frame-row')
export class CcsFrameRow extends LitElement {
  static override styles = [base, visuallyHidden, frameRowStyles];

  /** Undefined while it is on its way. */
  @property({ attribute: false }) row: FrameRow | undefined;
  /** The row's time as it is to be shown. */
  @property() time = '';
  /** Set where the user has marked the frame. */
  @property({ attribute: false }) mark: Mark | undefined;
  /** Moment of the last Submit to the same server. */
  @property({ attribute: false }) submitted: number | undefined;
  /** Finds what the filter looks for, to be highlighted. */
  @property({ attribute: false }) highlight: Highlighter | undefined;
  /** Whether it is a match among rows that are none. */
  @property({ type: Boolean, reflect: true }) match = false;
  /** Two lines instead of one, for narrow lists. */
  @property({ type: Boolean, reflect: true }) tall = false;

  override render(): TemplateResult | typeof nothing {
    const { row } = this;
    this.toggleAttribute('marked', this.mark !== undefined);
    if (row === undefined) return nothing;
    return row.kind === 'note' ? this.#renderNote(row) : this.#renderFrame(row);
  }

  #renderFrame(row: FrameRow): TemplateResult {
    return html`
      <span class="time">${this.time}</span>
      <span class="direction ${row.direction}" aria-hidden="true">${row.direction === 'in' ? '↓' : '↑'}</span>
      <span class="visually-hidden">${row.direction === 'in' ? 'received' : 'sent'}</span>
      <span class="kind ${row.kind === 'unknown' ? 'unknown' : ''}">${row.kind}</span>
      <span class="label"
        >${row.label === undefined ? nothing : html`<ccs-label-chip .label=${row.label}></ccs-label-chip>`}</span
      >
      <span class="summary"
        >${this.match ? html`<span class="visually-hidden">match</span>` : nothing}${this.#renderFaults(row)}${this.#renderMark()}${markedText(row.summary, this.highlight)}</span
      >
      <span class="after">${this.#renderAfter(row.at)}</span>
      <span class="size">${formatSize(row.size)}</span>
    `;
  }

  #renderNote({ note, summary }: FrameRow): TemplateResult {
    const { tone, words } = note === undefined ? { tone: 'plain', words: summary } : noteWords(note);
    return html`<span class="time">${this.time}</span>
      <span class="note ${tone}"><span class="words-of-note">${words}</span></span>`;
  }

  #renderFaults({ violations }: FrameRow): TemplateResult | typeof nothing {
    if (violations === undefined) return nothing;
    const words = violations === 1 ? '1 fault' : `${violations.toLocaleString('en')} faults`;
    return html`<span class="faults" title="Not as the schema of its kind has it">${words}</span> `;
  }

  #renderMark(): TemplateResult | typeof nothing {
    if (this.mark === undefined) return nothing;
    return html`<span class="mark"
      ><ccs-icon name="flag"></ccs-icon><span class="visually-hidden">marked</span> ${this.mark.note}</span
    > `;
  }

  #renderAfter(at: Timestamp): TemplateResult | typeof nothing {
    if (this.submitted === undefined) return nothing;
    const after = at - this.submitted;
    if (after < 0 || after > stillRelated) return nothing;
    return html`+${(after / 1000).toFixed(3)} s<span class="words"> after Submit</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-frame-row': CcsFrameRow;
  }
}
