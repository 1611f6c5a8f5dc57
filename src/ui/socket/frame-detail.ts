import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import { bodyText } from '../../domain/response/body-text.ts';
import type { BodyText } from '../../domain/response/body-text.ts';
import { formatSize } from '../../domain/response/format-size.ts';
import type { FullFrame } from '../../domain/socket/frame.ts';
import '../elements/copy-button.ts';
import '../elements/empty-state.ts';
import '../elements/icon.ts';
import '../elements/label-chip.ts';
import '../elements/payload-view.ts';
import { framesContext } from '../state/contexts.ts';
import type { FrameReaders } from '../state/contexts.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import { clockTime } from './clock-time.ts';
import { DetailCloseEvent } from './detail-close-event.ts';
import { frameDetailStyles } from './frame-detail.styles.ts';
import { kindWords } from './kind-words.ts';
import type { KindWords } from './kind-words.ts';
import { FrameLoader } from './frame-loader.ts';

/**
 * One frame whole: what kind it is and who says so, and its payload.
 *
 * @fires detail-close - The user wants it away.
 */
@customElement('ccs-frame-detail')
export class CcsFrameDetail extends LitElement {
  static override styles = [base, controls, visuallyHidden, frameDetailStyles];

  readonly #loader = new FrameLoader(this);

  /** Whose frame it is. */
  @property() feed = '';
  /** Number of the frame. */
  @property({ type: Number }) number: number | undefined;
  /** Rises when the log was cleared and numbers begin anew. */
  @property({ type: Number }) generation = 0;
  @property({ attribute: false }) document: SocketDocument | undefined;

  @consume({ context: framesContext })
  @state()
  private readonly frames: FrameReaders | undefined;

  #shown: FullFrame | undefined;
  #content: BodyText = { kind: 'empty' };

  override willUpdate(): void {
    this.#loader.load(this.frames?.of(this.feed), this.number);
    const { value } = this.#loader;
    const frame = value.kind === 'here' ? value.frame : undefined;
    if (frame === this.#shown) return;
    this.#shown = frame;
    this.#content = frame === undefined ? { kind: 'empty' } : contentOf(frame);
  }

  #onClose(): void {
    this.dispatchEvent(new DetailCloseEvent());
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#onClose();
  }

  override render(): TemplateResult {
    const { value } = this.#loader;
    return html`<section aria-label="Frame" @keydown=${this.#onKeydown}>
      ${value.kind === 'here' ? this.#renderFrame(value.frame) : this.#renderNoFrame(value.kind === 'gone')}
    </section>`;
  }

  #renderNoFrame(gone: boolean): TemplateResult {
    return html`<header>
        <h3>Frame</h3>
        ${this.#renderClose()}
      </header>
      ${
        gone
          ? html`<ccs-empty-state heading="No longer here"
              >This frame has fallen off the front of the log.</ccs-empty-state
            >`
          : nothing
      }`;
  }

  #renderFrame(frame: FullFrame): TemplateResult {
    const words = kindWords(frame, this.document);
    const received = frame.direction === 'in';
    return html`
      <header>
        <h3>${words.title}</h3>
        ${frame.label === undefined ? nothing : html`<ccs-label-chip .label=${frame.label}></ccs-label-chip>`}
        <p class="facts">
          <span aria-hidden="true">${received ? '↓' : '↑'}</span>
          <span class="visually-hidden">${received ? 'received' : 'sent'}</span>
          ${clockTime(frame.at)} · frame ${frame.number.toLocaleString('en')} ·
          ${frame.opcode === 'text' ? '' : 'binary · '}${formatSize(frame.size)}
        </p>
        ${this.#renderCopy()} ${this.#renderClose()}
      </header>
      ${this.#renderWords(words)}
      <ccs-payload-view label="Lines of the frame" .bytes=${frame.bytes} .content=${this.#content}>
        <ccs-empty-state heading="An empty frame"></ccs-empty-state>
      </ccs-payload-view>
    `;
  }

  #renderWords({ description, permission }: KindWords): TemplateResult {
    const words = permission === undefined ? description : `${description} Sent to users with ${permission}.`;
    return html`<p class="description" title=${words}>${words}</p>`;
  }

  #renderCopy(): TemplateResult | typeof nothing {
    if (!('text' in this.#content)) return nothing;
    return html`<ccs-copy-button label="Copy frame" .text=${this.#content.text}></ccs-copy-button>`;
  }

  #renderClose(): TemplateResult {
    return html`<button
      type="button"
      class="quiet close"
      aria-label="Close frame"
      title="Close (Escape)"
      @click=${this.#onClose}
    >
      <ccs-icon name="close"></ccs-icon>
    </button>`;
  }
}

/** A frame has no headers: text is UTF-8 (RFC 6455 section 5.6), binary is what it looks like. */
function contentOf({ opcode, bytes }: FullFrame): BodyText {
  return bodyText(bytes, opcode === 'text' ? [['content-type', 'text/plain']] : []);
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-frame-detail': CcsFrameDetail;
  }
}
