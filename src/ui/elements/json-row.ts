import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { JsonIndex, JsonKind } from '../../domain/response/json-index.ts';
import type { Highlighter } from '../../domain/socket/filter/find-highlights.ts';
import { base } from '../styles/shared.ts';
import './icon.ts';
import { jsonRowStyles } from './json-row.styles.ts';
import { markedText } from './marked-text.ts';

/** More of a value (in UTF-16 units) is not in a row; the text view has it all. */
const valueShown = 400;
const previewShown = 120;
/** Deeper rows are not set further in, so that deep nesting does not push the text out of sight. */
const deepestIndent = 24;

/** A node of a JSON text, as a row of a tree. */
export interface JsonRow {
  readonly index: JsonIndex;
  readonly node: number;
  readonly depth: number;
  /** Undefined where there is nothing to unfold. */
  readonly unfolded: boolean | undefined;
}

/** One row of `<ccs-json-tree>`: name or number, and the value as it came, or how much is in it. */
@customElement('ccs-json-row')
export class CcsJsonRow extends LitElement {
  static override styles = [base, jsonRowStyles];

  @property({ attribute: false }) row: JsonRow | undefined;
  /** Finds what is to be marked in the row. */
  @property({ attribute: false }) find: Highlighter | undefined;

  override render(): TemplateResult | typeof nothing {
    const { row } = this;
    if (row === undefined) return nothing;
    const { depth, unfolded } = row;
    const indent = `${String(Math.min(depth, deepestIndent) * 14)}px`;
    return html`<span class="indent" style=${styleMap({ inlineSize: indent })}></span>
      <span class="twisty" aria-hidden="true"
        >${
          unfolded === undefined
            ? nothing
            : html`<ccs-icon name=${unfolded ? 'chevron-down' : 'chevron-right'}></ccs-icon>`
        }</span
      >
      <span class="text">${this.#renderName(row)}${this.#renderValue(row)}</span>`;
  }

  #renderName({ index, node }: JsonRow): TemplateResult | typeof nothing {
    if (index.parent(node) === undefined) return nothing;
    const name = index.name(node);
    if (name === undefined) {
      return html`<span class="position">${index.position(node)}</span><span class="mark">: </span>`;
    }
    return html`<span class="name">${markedText(cut(name.slice(1, -1), valueShown), this.find)}</span
      ><span class="mark">: </span>`;
  }

  #renderValue({ index, node, unfolded }: JsonRow): TemplateResult {
    const kind = index.kind(node);
    if (kind !== 'object' && kind !== 'array') {
      return html`<span class=${styleOf(kind)}
        >${markedText(cut(index.value(node), valueShown), this.find)}</span
      >`;
    }
    return html`<span class="count">${sizeInWords(kind, index.size(node))}</span>${
        unfolded === false
          ? html` <span class="preview">${markedText(preview(index, node), this.find)}</span>`
          : nothing
      }`;
  }
}

/** E.g. `{} 3 members`, `[] 1 item`. */
function sizeInWords(kind: 'object' | 'array', size: number): string {
  const what = kind === 'object' ? 'member' : 'item';
  const count = size === 0 ? `no ${what}s` : `${size.toLocaleString('en')} ${what}${size === 1 ? '' : 's'}`;
  return `${kind === 'object' ? '{}' : '[]'} ${count}`;
}

/** The beginning of a folded container's text. */
function preview(index: JsonIndex, node: number): string {
  const start = index.start(node);
  const end = Math.min(index.end(node), start + previewShown);
  const text = index.text.slice(start, end).replace(/\s+/g, ' ');
  return end < index.end(node) ? `${text}…` : text;
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit)}… (${text.length.toLocaleString('en')} characters)`;
}

function styleOf(kind: JsonKind): string {
  if (kind === 'true' || kind === 'false' || kind === 'null') return 'word';
  return kind;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-json-row': CcsJsonRow;
  }
}
