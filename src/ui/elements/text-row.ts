import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RunStyle } from '../../domain/response/text-lines.ts';
import type { WrappedRow } from '../../domain/response/wrap-rows.ts';
import type { Highlighter } from '../../domain/socket/filter/find-highlights.ts';
import { base } from '../styles/shared.ts';
import { markedRuns } from './marked-text.ts';

/**
 * One row of `<ccs-text-rows>`. The list sets `--number-width`.
 *
 * @cssprop --number-width - Width of the column of line numbers.
 */
@customElement('ccs-text-row')
export class CcsTextRow extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        block-size: 100%;
        align-items: center;
        padding-inline-end: var(--space-3);
        color: var(--text);
        white-space: pre;
      }
      .number {
        flex: none;
        inline-size: calc(var(--number-width) + 2 * var(--space-3));
        padding-inline: var(--space-3);
        color: var(--text-soft);
        text-align: end;
        user-select: none;
      }
      .line:first-child {
        padding-inline-start: var(--space-4);
      }
      .name {
        color: var(--json-name);
      }
      .string {
        color: var(--json-string);
      }
      .number-run {
        color: var(--json-number);
      }
      .word {
        color: var(--json-word);
      }
      .mark,
      .soft {
        color: var(--text-soft);
      }
      mark {
        border-radius: 2px;
        background: var(--mark);
        color: var(--text);
      }
      .wrong {
        color: var(--bad);
        text-decoration: underline wavy;
      }
    `,
  ];

  @property({ attribute: false }) row: WrappedRow = { line: 0, part: 0, indent: 0, runs: [] };
  @property({ type: Boolean }) unnumbered = false;
  /** Finds what is to be marked in the row. */
  @property({ attribute: false }) find: Highlighter | undefined;

  override render(): TemplateResult {
    const { line, part, indent, runs } = this.row;
    const texts = markedRuns(runs, this.find);
    const number = part === 0 ? line + 1 : '↳';
    return html`${this.unnumbered ? nothing : html`<span class="number" aria-hidden="true">${number}</span>`}<span
        class="line"
        >${' '.repeat(indent)}${texts.map(
          (text, index) => html`<span class=${classOf(runs[index]?.style)}>${text}</span>`,
        )}</span
      >`;
  }
}

function classOf(style: RunStyle | undefined): string {
  return style === 'number' ? 'number-run' : (style ?? '');
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-text-row': CcsTextRow;
  }
}
