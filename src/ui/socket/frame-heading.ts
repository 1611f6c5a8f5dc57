import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { BodyText } from '../../domain/response/body-text.ts';
import { formatSize } from '../../domain/response/format-size.ts';
import type { FullFrame } from '../../domain/socket/frame.ts';
import type { Mark } from '../../domain/socket/marks.ts';
import '../elements/copy-button.ts';
import '../elements/icon.ts';
import '../elements/label-chip.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import { clockTime } from './clock-time.ts';
import { frameHeadingStyles } from './frame-heading.styles.ts';
import { kindWords } from './kind-words.ts';
import type { KindWords } from './kind-words.ts';

/**
 * What a frame is: its kind and who says so, when and how it came, what the document says of it.
 *
 * @slot - Buttons at the end.
 * @fires intent - Mark the frame, or take the mark off.
 */
@customElement('ccs-frame-heading')
export class CcsFrameHeading extends LitElement {
  static override styles = [base, controls, visuallyHidden, frameHeadingStyles];

  @property({ attribute: false }) frame: FullFrame | undefined;
  @property({ attribute: false }) document: SocketDocument | undefined;
  /** The payload, read. */
  @property({ attribute: false }) content: BodyText = { kind: 'empty' };
  @property({ attribute: false }) mark: Mark | undefined;

  #onMark(): void {
    if (this.frame === undefined) return;
    const { number, at } = this.frame;
    this.dispatchEvent(
      new IntentEvent(
        this.mark === undefined
          ? { kind: 'mark frame', mark: { number, at, note: '' } }
          : { kind: 'unmark frame', number },
      ),
    );
  }

  override render(): TemplateResult | typeof nothing {
    const { frame } = this;
    if (frame === undefined) return nothing;
    const words = frame.kind === 'note' ? noteKind : kindWords(frame, this.document);
    return html`
      <header>
        <h3>${words.title}</h3>
        ${frame.label === undefined ? nothing : html`<ccs-label-chip .label=${frame.label}></ccs-label-chip>`}
        <p class="facts">${this.#renderFacts(frame)}</p>
        <button
          type="button"
          class="quiet mark"
          aria-pressed=${this.mark === undefined ? 'false' : 'true'}
          title="Mark this frame (the key m in the list)"
          @click=${this.#onMark}
        >
          <ccs-icon name="flag"></ccs-icon><span class="word">Mark</span>
        </button>
        ${this.#renderCopy()}
        <slot></slot>
      </header>
      ${this.#renderWords(words)}
    `;
  }

  #renderFacts(frame: FullFrame): TemplateResult {
    const number = `${clockTime(frame.at)} · ${frame.kind === 'note' ? 'row' : 'frame'} ${frame.number.toLocaleString('en')}`;
    if (frame.kind === 'note') return html`${number}`;
    const received = frame.direction === 'in';
    return html`<span aria-hidden="true">${received ? '↓' : '↑'}</span>
      <span class="visually-hidden">${received ? 'received' : 'sent'}</span>
      ${number} · ${frame.opcode === 'text' ? '' : 'binary · '}${formatSize(frame.size)}`;
  }

  #renderWords({ description, permission }: KindWords): TemplateResult {
    const words = permission === undefined ? description : `${description} Sent to users with ${permission}.`;
    return html`<p class="description" title=${words}>${words}</p>`;
  }

  #renderCopy(): TemplateResult | typeof nothing {
    if (!('text' in this.content) || this.frame?.kind === 'note') return nothing;
    return html`<ccs-copy-button label="Copy frame" .text=${this.content.text}></ccs-copy-button>`;
  }
}

const noteKind: KindWords = {
  title: 'Note',
  description: 'Written by the console between frames; nothing that came over the socket.',
  permission: undefined,
};

declare global {
  interface HTMLElementTagNameMap {
    'ccs-frame-heading': CcsFrameHeading;
  }
}
