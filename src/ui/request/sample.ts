import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { plainLines } from '../../domain/response/plain-lines.ts';
import { prettyJson } from '../../domain/response/pretty-json.ts';
import type { TextLines, TextRun } from '../../domain/response/text-lines.ts';
import { base, controls } from '../styles/shared.ts';
import { sampleStyles } from './sample.styles.ts';

/** Longer samples on one line are laid out, so that they can be read. */
const readable = 90;

/**
 * A sample of the document. What is JSON can be seen as printed, or laid out: with line breaks of our own and the same
 * text otherwise. What is no JSON stays as printed.
 */
@customElement('ccs-sample')
export class CcsSample extends LitElement {
  static override styles = [base, controls, sampleStyles];

  @property() text = '';
  /** What the sample is, for screen readers. */
  @property() label = '';

  @state() private laidOut = false;

  #layout: TextLines | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text')) return;
    const pretty = prettyJson(this.text);
    this.#layout = pretty.kind === 'whole' && pretty.lines.count > 1 ? pretty.lines : undefined;
    this.laidOut = this.#layout !== undefined && (this.text.length > readable || this.text.includes('\n'));
  }

  #onToggle(): void {
    this.laidOut = !this.laidOut;
  }

  override render(): TemplateResult {
    const lines = (this.laidOut ? this.#layout : undefined) ?? plainLines(this.text);
    // prettier-ignore
    return html`
      <pre role="group" aria-label=${this.label} tabindex="0">${renderLines(lines)}</pre>
      ${this.#layout === undefined || this.text.includes('\n') ? nothing : this.#renderToggle()}
    `;
  }

  #renderToggle(): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.laidOut ? 'true' : 'false'}
      @click=${this.#onToggle}
    >
      Laid out
    </button>`;
  }
}

function renderLines(lines: TextLines): readonly TemplateResult[] {
  return Array.from({ length: lines.count }, (_, line) => {
    const end = line + 1 < lines.count ? '\n' : '';
    return html`${' '.repeat(lines.indent(line))}${lines.runs(line).map(renderRun)}${end}`;
  });
}

function renderRun({ style, text }: TextRun): TemplateResult {
  return html`<span class=${style}>${text}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-sample': CcsSample;
  }
}
