import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatSize } from '../../domain/response/format-size.ts';
import type { FrameRow } from '../../domain/socket/frame.ts';
import type { Timestamp } from '../../domain/time.ts';
import '../elements/label-chip.ts';
import { base, visuallyHidden } from '../styles/shared.ts';
import { clockTime } from './clock-time.ts';
import { frameRowStyles } from './frame-row.styles.ts';

/** Frames later than this after a Submit (in milliseconds) are not taken to follow from it. */
const stillRelated = 60_000;

/** One row of the list of events. */
@customElement('ccs-frame-row')
export class CcsFrameRow extends LitElement {
  static override styles = [base, visuallyHidden, frameRowStyles];

  /** Undefined while it is on its way. */
  @property({ attribute: false }) row: FrameRow | undefined;
  /** Moment of the last Submit to the same server. */
  @property({ attribute: false }) submitted: number | undefined;
  /** Two lines instead of one, for narrow lists. */
  @property({ type: Boolean, reflect: true }) tall = false;

  override render(): TemplateResult | typeof nothing {
    const { row } = this;
    if (row === undefined) return nothing;
    return html`
      <span class="time">${clockTime(row.at)}</span>
      <span class="direction ${row.direction}" aria-hidden="true">${row.direction === 'in' ? '↓' : '↑'}</span>
      <span class="visually-hidden">${row.direction === 'in' ? 'received' : 'sent'}</span>
      <span class="kind ${row.kind === 'unknown' ? 'unknown' : ''}">${row.kind}</span>
      <span class="label"
        >${row.label === undefined ? nothing : html`<ccs-label-chip .label=${row.label}></ccs-label-chip>`}</span
      >
      <span class="summary">${row.summary}</span>
      <span class="after">${this.#renderAfter(row.at)}</span>
      <span class="size">${formatSize(row.size)}</span>
    `;
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
