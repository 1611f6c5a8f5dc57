import { LitElement, css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { TextLines } from '../../domain/response/text-lines.ts';
import { wrapRows } from '../../domain/response/wrap-rows.ts';
import type { WrappedRows } from '../../domain/response/wrap-rows.ts';
import type { Highlighter } from '../../domain/socket/filter/find-highlights.ts';
import { base } from '../styles/shared.ts';
import { ResizeController } from './resize-controller.ts';
import './row-window.ts';
import type { CcsRowWindow } from './row-window.ts';
import './text-row.ts';

const rowHeight = 19;
/** Space that no text may take: padding, and a scroll bar where it takes room. */
const reserved = 36;
const probe = '0'.repeat(50);

/**
 * Text of any size, coloured, with numbered lines. Lines that are too long for the pane go on in the next row, without
 * a number; only the visible rows are in the document.
 */
@customElement('ccs-text-rows')
export class CcsTextRows extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        min-block-size: 0;
        min-inline-size: 0;
        overflow: hidden;
        font-family: var(--font-mono);
        font-size: var(--text-s);
        tab-size: 2;
      }
      ccs-row-window {
        flex: 1;
        min-inline-size: 0;
      }
      /* Wider than a narrow pane: fixed, so that nothing becomes scrollable for it. */
      .probe {
        position: fixed;
        visibility: hidden;
        white-space: pre;
      }
    `,
  ];

  readonly #size = new ResizeController(this);

  /** Accessible name of the list of rows. */
  @property() label = '';
  @property({ attribute: false }) lines: TextLines = noLines;
  /** Finds what is to be marked in the text. */
  @property({ attribute: false }) find: Highlighter | undefined;
  /** Leaves the numbers out, for lines that bring their own. */
  @property({ type: Boolean }) unnumbered = false;

  /** Width of a character in pixels; 0 until measured. */
  @state() private characterWidth = 0;

  @query('ccs-row-window') private readonly list!: CcsRowWindow | null;
  @query('.probe') private readonly probe!: HTMLElement | null;

  #rows: WrappedRows = wrapRows(noLines, 80);
  #columns = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    const columns = this.#roomForColumns();
    if (columns === this.#columns && !changed.has('lines')) return;
    this.#columns = columns;
    this.#rows = wrapRows(this.lines, columns);
  }

  override updated(changed: PropertyValues<this>): void {
    // Nothing can be measured while the element is in a tab that is not chosen.
    if (this.characterWidth === 0 && this.#size.width > 0) {
      this.characterWidth = (this.probe?.getBoundingClientRect().width ?? 0) / probe.length;
    }
    if (changed.has('lines') && this.list !== null) {
      this.list.active = undefined;
      this.list.scrollToRow(0);
    }
  }

  get #numberWidth(): number {
    return this.unnumbered ? 0 : Math.max(3, String(this.lines.count).length);
  }

  #roomForColumns(): number {
    if (this.characterWidth === 0 || this.#size.width === 0) return 80;
    return Math.floor((this.#size.width - reserved) / this.characterWidth) - this.#numberWidth;
  }

  readonly #renderRow = (index: number): TemplateResult =>
    html`<ccs-text-row
      .row=${this.#rows.row(index)}
      .find=${this.find}
      ?unnumbered=${this.unnumbered}
    ></ccs-text-row>`;

  override render(): TemplateResult {
    return html`<span class="probe" aria-hidden="true">${probe}</span>
      <ccs-row-window
        .label=${this.label}
        .count=${this.#rows.count}
        .rowHeight=${rowHeight}
        .renderRow=${this.#renderRow}
        .revision=${[this.#rows, this.find]}
        style=${styleMap({ '--number-width': `${String(this.#numberWidth)}ch` })}
      ></ccs-row-window>`;
  }
}

const noLines: TextLines = { count: 0, indent: () => 0, length: () => 0, runs: () => [] };

declare global {
  interface HTMLElementTagNameMap {
    'ccs-text-rows': CcsTextRows;
  }
}
