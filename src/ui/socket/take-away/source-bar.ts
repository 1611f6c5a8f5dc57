import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ReplayProgress } from '../../../app/ports/recordings-port.ts';
import type { FeedSource } from '../../../app/state/take-away.ts';
import { isoTime } from '../../../domain/socket/recording/recording.ts';
import { replaySpeeds } from '../../../domain/socket/recording/replay-clock.ts';
import type { ReplaySpeed } from '../../../domain/socket/recording/replay-clock.ts';
import '../../elements/icon.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { base, controls } from '../../styles/shared.ts';
import { speedWords } from './speed-words.ts';

/**
 * Says that a feed's frames come from a recording and not from a socket, in a colour that no live session has; for a
 * replay also how far it is, and how fast.
 *
 * @fires intent - Another speed, pause.
 */
@customElement('ccs-source-bar')
export class CcsSourceBar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex: none;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-2) var(--space-4);
        border-inline-start: 4px solid var(--target-recording);
        background: var(--recording-soft);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      .what {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        color: var(--target-recording);
        font-weight: 600;
      }
      .facts {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
      }
      [role='group'] {
        display: inline-flex;
        gap: var(--space-1);
      }
      button {
        block-size: 24px;
      }
      button[aria-pressed='true'] {
        border-color: var(--target-recording);
        background: var(--surface-chosen);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) source: FeedSource | undefined;
  /** Whether the replay still runs. */
  @property({ type: Boolean }) live = false;

  /** The speed before it was paused. */
  #before: ReplaySpeed = 1;

  override willUpdate(): void {
    const speed = this.source?.kind === 'replay' ? this.source.progress?.speed : undefined;
    if (speed !== undefined && speed !== 'paused') this.#before = speed;
  }

  #onSpeed(event: MouseEvent): void {
    const word = (event.currentTarget as HTMLElement).dataset['speed'];
    const speed = replaySpeeds.find((each) => String(each) === word);
    if (speed !== undefined) this.#set(speed);
  }

  #onPause(): void {
    const paused = this.source?.kind === 'replay' && this.source.progress?.speed === 'paused';
    this.#set(paused ? this.#before : 'paused');
  }

  #set(speed: ReplaySpeed | 'paused'): void {
    this.dispatchEvent(new IntentEvent({ kind: 'set replay speed', speed }));
  }

  override render(): TemplateResult | typeof nothing {
    const { source } = this;
    if (source === undefined) return nothing;
    const what = source.kind === 'replay' ? `Replay of ${source.name}` : `From the file ${source.name}`;
    return html`
      <span class="what"><ccs-icon name="clock"></ccs-icon> ${what}</span>
      ${
        source.kind === 'file'
          ? html`<span class="facts">Not live; the times are those of the recording.</span>`
          : this.#renderReplay(source.progress)
      }
    `;
  }

  #renderReplay(progress: ReplayProgress | undefined): TemplateResult {
    if (progress === undefined) {
      return html`<span class="facts">${this.live ? 'Reading the recording…' : 'Not live.'}</span>`;
    }
    const { played, total, recorded, speed } = progress;
    return html`
      <span class="facts"
        >${played.toLocaleString('en')} of ${total.toLocaleString('en')} frames, recorded
        ${isoTime(recorded).replace('T', ' ')}</span
      >
      ${this.live ? this.#renderControls(speed) : nothing}
    `;
  }

  #renderControls(speed: ReplaySpeed | 'paused'): TemplateResult {
    return html`<div role="group" aria-label="Replay">
      <button type="button" aria-pressed=${speed === 'paused' ? 'true' : 'false'} @click=${this.#onPause}>
        Hold
      </button>
      ${replaySpeeds.map(
        (each) =>
          html`<button
            type="button"
            data-speed=${String(each)}
            aria-pressed=${speed === each ? 'true' : 'false'}
            @click=${this.#onSpeed}
          >
            ${speedWords(each)}
          </button>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-source-bar': CcsSourceBar;
  }
}
