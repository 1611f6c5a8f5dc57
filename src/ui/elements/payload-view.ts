import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BodyText } from '../../domain/response/body-text.ts';
import { bodyWords } from '../../domain/response/body-words.ts';
import { hexLines } from '../../domain/response/hex-lines.ts';
import { plainLines } from '../../domain/response/plain-lines.ts';
import { prettyJson } from '../../domain/response/pretty-json.ts';
import type { PrettyJson } from '../../domain/response/pretty-json.ts';
import type { TextLines } from '../../domain/response/text-lines.ts';
import type { Highlighter } from '../../domain/socket/filter/find-highlights.ts';
import { base, controls } from '../styles/shared.ts';
import { payloadViewStyles } from './payload-view.styles.ts';
import { ResizeController } from './resize-controller.ts';
import './text-rows.ts';

/** A way to look at a payload. */
export type PayloadView = 'pretty' | 'raw' | 'hex';

const everyView: readonly PayloadView[] = ['pretty', 'raw', 'hex'];

const names: { readonly [view in PayloadView]: string } = { pretty: 'Pretty', raw: 'Raw', hex: 'Hex' };

/** Narrower than this (in pixels), a hex line has 8 bytes. */
const roomFor16Bytes = 590;

/**
 * The bytes of a body or a frame: laid out, raw, or in hexadecimal, with what is known of the text (its encoding, where
 * its JSON is broken) beside the choice. What is shown is never changed, except for white space in the pretty view.
 *
 * @slot - What stands there when there are no bytes.
 * @slot end - Small things at the end of the row of choices.
 */
@customElement('ccs-payload-view')
export class CcsPayloadView extends LitElement {
  static override styles = [base, controls, payloadViewStyles];

  readonly #size = new ResizeController(this);

  /** Accessible name of the rows. */
  @property() label = '';
  @property({ attribute: false }) bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  /** The same bytes, read. */
  @property({ attribute: false }) content: BodyText = { kind: 'empty' };

  /** The views that may be chosen, as far as they fit the payload; where that leaves one, nothing is to be chosen. */
  @property({ attribute: false }) offered: readonly PayloadView[] = everyView;

  /** Finds what is to be marked in the text. */
  @property({ attribute: false }) find: Highlighter | undefined;

  /** What the user chose; kept when another payload comes that can be shown so. */
  @state() private chosen: PayloadView = 'pretty';

  #pretty: PrettyJson | undefined;
  #lines: TextLines | undefined;
  #shown = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content')) {
      this.#pretty = this.content.kind === 'json' ? prettyJson(this.content.text) : undefined;
    }
    const shown = `${this.#view} ${String(this.#bytesPerLine)}`;
    if (shown === this.#shown && !changed.has('content') && !changed.has('bytes')) return;
    this.#shown = shown;
    this.#lines = this.#linesOf(this.#view);
  }

  get #views(): readonly PayloadView[] {
    const fitting = this.#fittingViews();
    const offered = fitting.filter((view) => this.offered.includes(view));
    return offered.length === 0 ? fitting : offered;
  }

  #fittingViews(): readonly PayloadView[] {
    switch (this.content.kind) {
      case 'json':
        return this.#pretty?.kind === 'broken' ? ['raw', 'hex'] : ['pretty', 'raw', 'hex'];
      case 'html':
      case 'text':
        return ['raw', 'hex'];
      default:
        return ['hex'];
    }
  }

  get #view(): PayloadView {
    return this.#views.find((view) => view === this.chosen) ?? this.#views[0] ?? 'hex';
  }

  get #bytesPerLine(): number {
    return this.#size.width < roomFor16Bytes ? 8 : 16;
  }

  #linesOf(view: PayloadView): TextLines {
    if (view === 'pretty' && this.#pretty !== undefined && 'lines' in this.#pretty) return this.#pretty.lines;
    if (view === 'hex' || !('text' in this.content)) return hexLines(this.bytes, this.#bytesPerLine);
    return plainLines(this.content.text);
  }

  #countInWords(): readonly string[] {
    const count = this.#lines?.count ?? 0;
    if (this.#view === 'hex' || count === 0) return [];
    return [count === 1 ? '1 line' : `${count.toLocaleString('en')} lines`];
  }

  #onView(event: MouseEvent): void {
    this.chosen = (event.currentTarget as HTMLElement).dataset['view'] as PayloadView;
  }

  override render(): TemplateResult {
    if (this.content.kind === 'empty') return html`<slot></slot>`;
    const words = bodyWords(this.content, this.#pretty);
    return html`
      <div class="bar">
        ${
          this.offered.length === 1
            ? nothing
            : html`<div role="group" aria-label="View" class="views">
                ${this.#views.map((view) => this.#renderChoice(view))}
              </div>`
        }
        <span class="facts">${[...words.facts, ...this.#countInWords()].join(' · ')}</span>
        <slot name="end"></slot>
      </div>
      ${words.remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
      <ccs-text-rows
        .label=${this.label}
        .lines=${this.#lines ?? plainLines('')}
        .find=${this.#view === 'hex' ? undefined : this.find}
        ?unnumbered=${this.#view === 'hex'}
      ></ccs-text-rows>
    `;
  }

  #renderChoice(view: PayloadView): TemplateResult {
    return html`<button
      type="button"
      data-view=${view}
      aria-pressed=${view === this.#view ? 'true' : 'false'}
      @click=${this.#onView}
    >
      ${names[view]}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-payload-view': CcsPayloadView;
  }
}
