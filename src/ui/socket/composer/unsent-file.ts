import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatSize } from '../../../domain/response/format-size.ts';
import type { OutgoingFile } from '../../../domain/socket/outgoing.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { base, controls } from '../../styles/shared.ts';
import { composerLine } from './composer-line.styles.ts';

/**
 * A file that could not be sent: it stays, to be sent again.
 *
 * @fires intent - Send the file.
 */
@customElement('ccs-unsent-file')
export class CcsUnsentFile extends LitElement {
  static override styles = [base, controls, composerLine];

  @property({ attribute: false }) file: OutgoingFile | undefined;
  /** Whether there is a socket to send on. */
  @property({ type: Boolean }) live = false;

  @state() private dismissed = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('file')) this.dismissed = false;
  }

  #onAgain(): void {
    if (this.file === undefined) return;
    this.dispatchEvent(new IntentEvent({ kind: 'send file', file: this.file }));
  }

  #onDismiss(): void {
    this.dismissed = true;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.file === undefined || this.dismissed) return nothing;
    const { name, as, bytes } = this.file;
    return html`<div class="line">
      <span role="status"
        ><span class="bad">Not sent:</span> ${name}, ${formatSize(bytes.length)} as ${as}; the socket was not
        open.</span
      >
      <button type="button" ?disabled=${!this.live} @click=${this.#onAgain}>Send the file again</button>
      <button type="button" class="quiet" @click=${this.#onDismiss}>Discard</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-unsent-file': CcsUnsentFile;
  }
}
