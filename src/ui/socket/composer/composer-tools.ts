import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeatBounds } from '../../../domain/socket/repeating.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { base, controls } from '../../styles/shared.ts';
import './file-sender.ts';
import './saved-messages.ts';

/**
 * What can be done with the message in the box beyond sending it once: repeat it, save it; and what else can be sent.
 *
 * @fires intent - Repeat, save, rename, delete, send a file.
 */
@customElement('ccs-composer-tools')
export class CcsComposerTools extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-6);
        max-block-size: 40vh;
        padding: var(--space-3) var(--space-4) 0;
        overflow: auto;
        font-size: var(--text-s);
      }
      form {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      input[type='number'] {
        inline-size: 76px;
      }
      .name {
        inline-size: 130px;
      }
    `,
  ];

  /** The message in the box. */
  @property() text = '';
  /** Whether there is a socket to send on. */
  @property({ type: Boolean }) live = false;

  /** Seconds between two sends, as typed. */
  @state() private every = '5';
  @state() private name = '';

  #onEvery(event: Event): void {
    this.every = (event.currentTarget as HTMLInputElement).value;
  }

  #onName(event: Event): void {
    this.name = (event.currentTarget as HTMLInputElement).value;
  }

  #onRepeat(event: SubmitEvent): void {
    event.preventDefault();
    const every = Number(this.every);
    if (!this.live || this.text === '' || !(every >= repeatBounds.min && every <= repeatBounds.max)) return;
    this.dispatchEvent(new IntentEvent({ kind: 'repeat frame', text: this.text, every }));
  }

  #onSave(event: SubmitEvent): void {
    event.preventDefault();
    const name = this.name.trim();
    if (name === '' || this.text === '') return;
    this.dispatchEvent(new IntentEvent({ kind: 'save message', name, text: this.text }));
    this.name = '';
  }

  override render(): TemplateResult {
    const empty = this.text === '';
    return html`<form @submit=${this.#onRepeat}>
        <label
          >Every
          <input
            type="number"
            aria-label="Seconds between two sends"
            min=${repeatBounds.min}
            max=${repeatBounds.max}
            step="0.5"
            required
            .value=${this.every}
            @input=${this.#onEvery}
          />
          s</label
        >
        <button
          type="submit"
          title="Send it now and again and again, until you stop it or the session ends"
          ?disabled=${!this.live || empty}
        >
          Repeat
        </button>
      </form>
      <form @submit=${this.#onSave}>
        <label
          >Save as
          <input class="name" aria-label="Name of the message" .value=${this.name} @input=${this.#onName}
        /></label>
        <button
          type="submit"
          title="Kept in this browser, with variables in place of secrets"
          ?disabled=${empty || this.name.trim() === ''}
        >
          Save
        </button>
      </form>
      <ccs-file-sender ?live=${this.live}></ccs-file-sender>
      <ccs-saved-messages></ccs-saved-messages>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-composer-tools': CcsComposerTools;
  }
}
