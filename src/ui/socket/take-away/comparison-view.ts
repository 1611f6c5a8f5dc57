import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TakeAway } from '../../../app/state/take-away.ts';
import type { KindCounts } from '../../../domain/socket/recording/compare.ts';
import {
  commonWords,
  comparisonText,
  kindName,
  orderWords,
  payloadWords,
  runWords,
  sideWords,
} from '../../../domain/socket/recording/comparison-text.ts';
import '../../elements/copy-button.ts';
import { base, controls } from '../../styles/shared.ts';

/** What came of comparing two recordings: figures, kinds side by side, order, first difference. */
@customElement('ccs-comparison-view')
export class CcsComparisonView extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        margin-block-start: var(--space-5);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-2) var(--space-4);
      }
      dt {
        color: var(--text-soft);
        font-weight: 500;
      }
      table {
        inline-size: 100%;
        margin-block: var(--space-4);
        border-collapse: collapse;
      }
      caption {
        padding-block-end: var(--space-2);
        font-weight: 600;
        text-align: start;
      }
      th,
      td {
        padding: var(--space-1) var(--space-3);
        border-block-end: 1px solid var(--line);
        font-weight: 400;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      th:first-child {
        text-align: start;
      }
      thead th {
        color: var(--text-soft);
        font-weight: 500;
      }
      .differs td {
        font-weight: 600;
      }
      ul {
        padding-inline-start: var(--space-5);
      }
      ccs-copy-button {
        margin-block-start: var(--space-4);
      }
    `,
  ];

  @property({ attribute: false }) compared: Extract<TakeAway, { kind: 'compared' }> | undefined;

  override render(): TemplateResult | typeof nothing {
    if (this.compared === undefined) return nothing;
    const { left, right, comparison, first } = this.compared;
    const text = comparisonText(comparison, { left: left.title, right: right.title }, first);
    return html`
      <dl>
        <dt>A</dt>
        <dd>${left.title}: ${sideWords(comparison.left)}</dd>
        <dt>B</dt>
        <dd>${right.title}: ${sideWords(comparison.right)}</dd>
        <dt>Order</dt>
        <dd>${orderWords(comparison)}</dd>
        <dt>In common</dt>
        <dd>
          ${commonWords(comparison)}
          <ul>
            ${comparison.runs.map((run) => html`<li>${runWords(run)}</li>`)}
          </ul>
        </dd>
        <dt>Payload</dt>
        <dd>
          ${payloadWords(comparison)}
          ${
            first === undefined
              ? nothing
              : html`<br />At <code>${first.where}</code>: A has <code>${first.left}</code>, B has
                  <code>${first.right}</code>`
          }
        </dd>
      </dl>
      <table>
        <caption>
          Kinds
        </caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
            <th scope="col">B − A</th>
          </tr>
        </thead>
        <tbody>
          ${comparison.kinds.map((kind) => this.#renderKind(kind))}
        </tbody>
      </table>
      <ccs-copy-button label="Copy as text" .text=${text}></ccs-copy-button>
    `;
  }

  #renderKind(kind: KindCounts): TemplateResult {
    const { left, right } = kind;
    return html`<tr class=${left === right ? '' : 'differs'}>
      <th scope="row">${kindName(kind)}</th>
      <td>${left.toLocaleString('en')}</td>
      <td>${right.toLocaleString('en')}</td>
      <td>${(right - left).toLocaleString('en', { signDisplay: 'exceptZero' })}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-comparison-view': CcsComparisonView;
  }
}
