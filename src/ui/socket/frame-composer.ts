import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { Feed } from '../../app/state/app-state.ts';
import { isLive } from '../../domain/socket/session.ts';
import { SendHistory } from '../../domain/socket/send-history.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import './composer/composer-tools.ts';
import './composer/message-menu.ts';
import './composer/message-preview.ts';
import type { MessageChosenEvent } from './composer/message-chosen-event.ts';
import './composer/unsent-file.ts';
import './composer/repetition.ts';
import { frameComposerStyles } from './frame-composer.styles.ts';

/**
 * A box for a text frame, with known and saved messages; behind a button what can be done with one beyond sending it. What
 * could not be sent stays.
 *
 * @fires intent - Send the frame.
 */
@customElement('ccs-frame-composer')
export class CcsFrameComposer extends LitElement {
  static override styles = [base, controls, visuallyHidden, frameComposerStyles];

  readonly #history = new SendHistory();

  @property({ attribute: false }) document: SocketDocument | undefined;
  /** The session that is sent on. */
  @property({ attribute: false }) session: Feed['session'] = { kind: 'none' };
  /** Whose session it is. */
  @property({ attribute: false }) origin: Feed['origin'];
  /** What could not be sent. */
  @property({ attribute: false }) unsent: Feed['unsent'];
  @property({ attribute: false }) unsentFile: Feed['unsentFile'];
  @property({ attribute: false }) repetition: Feed['repetition'] = { text: '', state: { kind: 'none' } };

  @state() private text = '';
  /** Whether the tools are shown. */
  @state() private more = false;

  @query('textarea') private readonly field!: HTMLTextAreaElement;

  override willUpdate(changed: PropertyValues<this>): void {
    const { unsent } = this;
    // Comes back only into an empty box: what was typed in the meantime is never lost.
    if (changed.has('unsent') && unsent !== undefined && this.text === '') this.text = unsent.text;
  }

  #onInput(): void {
    this.text = this.field.value;
  }

  #onChosen({ text }: MessageChosenEvent): void {
    this.text = text;
    this.field.focus();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      this.#recall(event);
    }
  }

  /** As in a shell; within a text of several lines the arrows go on moving between them. */
  #recall(event: KeyboardEvent): void {
    const { value, selectionStart, selectionEnd } = this.field;
    if (selectionStart !== selectionEnd) return;
    const up = event.key === 'ArrowUp';
    if ((up ? value.slice(0, selectionStart) : value.slice(selectionEnd)).includes('\n')) return;
    const text = up ? this.#history.earlier(value) : this.#history.later();
    if (text === undefined) return;
    event.preventDefault();
    this.text = text;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#send();
  }

  #onMore(): void {
    this.more = !this.more;
  }

  #send(): void {
    if (!this.#live || this.text === '') return;
    this.dispatchEvent(new IntentEvent({ kind: 'send frame', text: this.text }));
    this.#history.add(this.text);
    this.text = '';
  }

  get #live(): boolean {
    return isLive(this.session);
  }

  /** Why Send does nothing, or what happened to the last one; empty where all is well. */
  get #remark(): string {
    const { unsent } = this;
    if (this.text !== '' && this.text === unsent?.text) return 'Not sent: the socket was not open.';
    return this.#live ? '' : 'Connect to send.';
  }

  override render(): TemplateResult {
    return html`<ccs-message-preview
        .text=${this.text}
        .session=${this.session}
        .origin=${this.origin}
      ></ccs-message-preview>
      <ccs-repetition .repetition=${this.repetition}></ccs-repetition>
      <ccs-unsent-file .file=${this.unsentFile} ?live=${this.#live}></ccs-unsent-file>
      ${
        this.more
          ? html`<ccs-composer-tools .text=${this.text} ?live=${this.#live}></ccs-composer-tools>`
          : nothing
      }
      <form @submit=${this.#onSubmit}>
        <ccs-message-menu .document=${this.document} @message-chosen=${this.#onChosen}></ccs-message-menu>
        <textarea
          rows="1"
          aria-label="Frame to send"
          aria-describedby="remark"
          placeholder="Text or JSON"
          title="Enter sends, Shift+Enter breaks the line, arrow up calls back what was sent"
          spellcheck="false"
          .value=${this.text}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        ></textarea>
        <span id="remark" class=${this.#remark === '' ? 'visually-hidden' : 'remark'} role="status"
          >${this.#remark}</span
        >
        <button
          type="submit"
          aria-describedby=${this.#live ? nothing : 'remark'}
          ?disabled=${!this.#live || this.text === ''}
        >
          Send
        </button>
        <button
          type="button"
          class="quiet"
          aria-expanded=${this.more ? 'true' : 'false'}
          title="Save it, repeat it, send a file"
          @click=${this.#onMore}
        >
          More
        </button>
      </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-frame-composer': CcsFrameComposer;
  }
}
