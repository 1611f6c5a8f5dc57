import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SocketDocument, SocketMessage } from '../../domain/api/socket-document.ts';
import type { Outgoing } from '../../domain/socket/outgoing.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import { frameComposerStyles } from './frame-composer.styles.ts';

/**
 * A box for a text frame, with the known messages as templates. What could not be sent stays in it.
 *
 * @fires intent - Send the frame.
 */
@customElement('ccs-frame-composer')
export class CcsFrameComposer extends LitElement {
  static override styles = [base, controls, visuallyHidden, frameComposerStyles];

  @property({ attribute: false }) document: SocketDocument | undefined;
  /** Whether there is a socket to send on. */
  @property({ type: Boolean }) live = false;
  /** A frame that could not be sent. */
  @property({ attribute: false }) unsent: Outgoing | undefined;

  @state() private text = '';

  @query('textarea') private readonly field!: HTMLTextAreaElement;

  override willUpdate(changed: PropertyValues<this>): void {
    // Comes back only into an empty box: what was typed in the meantime is never lost.
    if (changed.has('unsent') && this.unsent?.kind === 'text' && this.text === '')
      this.text = this.unsent.text;
  }

  #onInput(): void {
    this.text = this.field.value;
  }

  #onTemplate(event: Event): void {
    const menu = event.currentTarget as HTMLSelectElement;
    const message = this.#messages.find(({ id }) => id === menu.value);
    menu.value = '';
    if (message === undefined) return;
    this.text = message.template;
    this.field.focus();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.ctrlKey || event.metaKey)
      return;
    event.preventDefault();
    this.#send();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    if (!this.live || this.text === '') return;
    this.dispatchEvent(new IntentEvent({ kind: 'send frame', text: this.text }));
    this.text = '';
  }

  get #messages(): readonly SocketMessage[] {
    return this.document === undefined ? [] : [...this.document.messages, this.document.connect.message];
  }

  /** Why Send does nothing, or what happened to the last one; empty where all is well. */
  get #remark(): string {
    if (this.unsent?.kind === 'text' && this.text === this.unsent.text)
      return 'Not sent: the socket was not open.';
    return this.live ? '' : 'Connect to send.';
  }

  override render(): TemplateResult {
    return html`<form @submit=${this.#onSubmit}>
      <select aria-label="Insert a message" @change=${this.#onTemplate}>
        <option value="">Messages…</option>
        ${this.#messages.map(({ id, title, label }) => html`<option value=${id}>${title} (${label})</option>`)}
      </select>
      <textarea
        rows="1"
        aria-label="Frame to send"
        aria-describedby="remark"
        placeholder="Text or JSON"
        title="Enter sends, Shift+Enter breaks the line"
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
        aria-describedby=${this.live ? nothing : 'remark'}
        ?disabled=${!this.live || this.text === ''}
      >
        Send
      </button>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-frame-composer': CcsFrameComposer;
  }
}
