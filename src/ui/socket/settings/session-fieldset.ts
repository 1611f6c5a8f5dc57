import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SocketDocument } from '../../../domain/api/socket-document.ts';
import {
  defaultSessionSettings,
  settingBounds,
  silentAfter,
} from '../../../domain/socket/session-settings.ts';
import type { SessionSettings } from '../../../domain/socket/session-settings.ts';
import '../../elements/label-chip.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { base, controls } from '../../styles/shared.ts';

type Bound = keyof typeof settingBounds;

/**
 * How the session of a feed is opened, kept alive and judged. Each change takes effect at once.
 *
 * @fires intent - Change the settings.
 */
@customElement('ccs-session-fieldset')
export class CcsSessionFieldset extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      fieldset {
        display: grid;
        gap: var(--space-3);
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 var(--space-3);
        font-weight: 600;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      input[type='number'] {
        inline-size: 76px;
      }
      .soft {
        color: var(--text-soft);
      }
    `,
  ];

  @property({ attribute: false }) settings: SessionSettings = defaultSessionSettings;
  /** What is known of keeping a session alive. */
  @property({ attribute: false }) keepAlive: SocketDocument['keepAlive'] | undefined;

  #change(change: Partial<SessionSettings>): void {
    this.dispatchEvent(
      new IntentEvent({ kind: 'change session settings', settings: { ...this.settings, ...change } }),
    );
  }

  #onConnectWithin(event: Event): void {
    const connectWithin = this.#secondsIn(event, this.settings.connectWithin);
    if (connectWithin !== undefined) this.#change({ connectWithin });
  }

  #onAnswerWithin(event: Event): void {
    const answerWithin = this.#secondsIn(event, this.settings.answerWithin);
    if (answerWithin !== undefined) this.#change({ answerWithin });
  }

  #onStaleAfter(event: Event): void {
    const staleAfter = this.#secondsIn(event, this.settings.staleAfter);
    if (staleAfter !== undefined) this.#change({ staleAfter });
  }

  #onEvery(event: Event): void {
    const { kind, every: before } = this.settings.keepAlive;
    const every = this.#secondsIn(event, before);
    if (every !== undefined) this.#change({ keepAlive: { kind, every } });
  }

  #onKeepAlive(event: Event): void {
    const { checked } = event.currentTarget as HTMLInputElement;
    this.#change({ keepAlive: { kind: checked ? 'on' : 'off', every: this.settings.keepAlive.every } });
  }

  #onReconnect(event: Event): void {
    const { checked } = event.currentTarget as HTMLInputElement;
    this.#change({ reconnect: checked ? 'on' : 'off' });
  }

  /** The number typed; undefined where it is none that is allowed, and then the field shows `before` again. */
  #secondsIn(event: Event, before: number): number | undefined {
    const field = event.currentTarget as HTMLInputElement;
    if (field.value !== '' && field.checkValidity()) return field.valueAsNumber;
    field.value = String(before);
    return undefined;
  }

  override render(): TemplateResult {
    const { connectWithin, answerWithin, keepAlive, staleAfter, reconnect } = this.settings;
    const text = this.keepAlive?.text ?? 'ping';
    return html`<fieldset>
      <legend>Session</legend>
      <label class="row">
        Give up opening the socket after
        ${this.#renderSeconds('connectWithin', connectWithin, this.#onConnectWithin)} s
      </label>
      <label class="row">
        Say that no answer came after
        ${this.#renderSeconds('answerWithin', answerWithin, this.#onAnswerWithin)} s
      </label>
      <div class="row">
        <label
          ><input type="checkbox" .checked=${keepAlive.kind === 'on'} @change=${this.#onKeepAlive} />
          Keep-alive: send <code>${text}</code></label
        >
        <label class="row">each ${this.#renderSeconds('every', keepAlive.every, this.#onEvery)} s</label>
        ${
          this.keepAlive === undefined
            ? nothing
            : html`<ccs-label-chip .label=${this.keepAlive.label}></ccs-label-chip>`
        }
      </div>
      <label class="row">
        A line is silent after ${this.#renderSeconds('staleAfter', staleAfter, this.#onStaleAfter)} s without
        a frame
      </label>
      <p class="soft">${this.#silence(staleAfter)}</p>
      <label class="row"
        ><input type="checkbox" .checked=${reconnect === 'on'} @change=${this.#onReconnect} /> Reconnect by
        itself</label
      >
      <p class="soft">
        Only a session that was accepted and got lost: not after Disconnect, and never after a refusal.
      </p>
    </fieldset>`;
  }

  #silence(staleAfter: number): string {
    const { keepAlive } = this.settings;
    if (keepAlive.kind === 'off') {
      return 'It is called quiet: without keep-alive a quiet line cannot be told from a dead one.';
    }
    const after = silentAfter(this.settings);
    return after === staleAfter
      ? 'It is called stale, because pings went out in that time.'
      : `It is called stale after ${String(after)} s: two pings must have had their time.`;
  }

  #renderSeconds(name: Bound, value: number, onChange: (event: Event) => void): TemplateResult {
    const { min, max } = settingBounds[name];
    return html`<input
      type="number"
      min=${min}
      max=${max}
      step="0.5"
      .value=${String(value)}
      @change=${onChange}
    />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-session-fieldset': CcsSessionFieldset;
  }
}
