import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { assertNever } from '../../../domain/assert-never.ts';
import { decodeText } from '../../../domain/response/decode-text.ts';
import { formatSize } from '../../../domain/response/format-size.ts';
import { fileLimit } from '../../../domain/socket/outgoing.ts';
import type { OutgoingFile } from '../../../domain/socket/outgoing.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { base, controls } from '../../styles/shared.ts';

/** The chosen file. */
type Picked =
  | { readonly kind: 'none' }
  | { readonly kind: 'too long'; readonly name: string; readonly size: number }
  | { readonly kind: 'unreadable'; readonly name: string }
  /** `isText` where its bytes are UTF-8, which a text message has to be (RFC 6455 section 5.6). */
  | { readonly kind: 'read'; readonly file: OutgoingFile; readonly isText: boolean };

/**
 * Sends a file, whole in one message.
 *
 * @fires intent - Send the file.
 */
@customElement('ccs-file-sender')
export class CcsFileSender extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      input[type='file'] {
        max-inline-size: 220px;
        block-size: auto;
        padding: 2px;
        border: 0;
        background: transparent;
      }
      .soft {
        color: var(--text-soft);
      }
    `,
  ];

  /** Whether there is a socket to send on. */
  @property({ type: Boolean }) live = false;

  @state() private picked: Picked = { kind: 'none' };

  async #onPick(event: Event): Promise<void> {
    const [file] = (event.currentTarget as HTMLInputElement).files ?? [];
    this.picked = file === undefined ? { kind: 'none' } : await readFile(file);
  }

  #onAs(event: Event): void {
    if (this.picked.kind !== 'read') return;
    const as = (event.currentTarget as HTMLSelectElement).value === 'text' ? 'text' : 'binary';
    this.picked = { ...this.picked, file: { ...this.picked.file, as } };
  }

  #onSend(): void {
    if (!this.live || this.picked.kind !== 'read') return;
    this.dispatchEvent(new IntentEvent({ kind: 'send file', file: this.picked.file }));
  }

  override render(): TemplateResult {
    const { picked } = this;
    return html`<label>File <input type="file" @change=${this.#onPick} /></label>
      ${picked.kind === 'read' ? this.#renderRead(picked) : html`<span class="soft" role="status">${words(picked)}</span>`}`;
  }

  #renderRead({ file, isText }: Extract<Picked, { kind: 'read' }>): TemplateResult {
    return html`<span class="soft">${formatSize(file.bytes.length)}</span>
      <select aria-label="Kind of message" .value=${file.as} @change=${this.#onAs}>
        <option value="text" ?disabled=${!isText} ?selected=${file.as === 'text'}>as text</option>
        <option value="binary" ?selected=${file.as === 'binary'}>as binary</option>
      </select>
      <button type="button" ?disabled=${!this.live} @click=${this.#onSend}>Send file</button>
      ${isText ? nothing : html`<span class="soft">It is no UTF-8, so it can only go as binary.</span>`}`;
  }
}

/** What is said of a file that cannot be sent, or before one is chosen. */
function words(picked: Exclude<Picked, { kind: 'read' }>): string {
  switch (picked.kind) {
    case 'none':
      return `One message, at most ${formatSize(fileLimit)}; nothing in it is filled in.`;
    case 'too long':
      return `${picked.name} has ${formatSize(picked.size)}; at most ${formatSize(fileLimit)} are sent in one message.`;
    case 'unreadable':
      return `${picked.name} could not be read.`;
    default:
      return assertNever(picked);
  }
}

async function readFile(file: File): Promise<Picked> {
  const { name, size } = file;
  if (size > fileLimit) return { kind: 'too long', name, size };
  const read = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (read === undefined) return { kind: 'unreadable', name };
  const isText = !decodeText(read, 'utf-8').undecodable;
  return { kind: 'read', file: { kind: 'file', name, as: isText ? 'text' : 'binary', bytes: read }, isText };
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-file-sender': CcsFileSender;
  }
}
