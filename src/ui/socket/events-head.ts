import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FeedCounts } from '../../app/ports/socket-port.ts';
import { isLive } from '../../domain/socket/session.ts';
import type { SessionSettings } from '../../domain/socket/session-settings.ts';
import type { Session } from '../../domain/socket/session.ts';
import { timestamp } from '../../domain/time.ts';
import { TickController } from '../elements/tick-controller.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { toneDotStyles } from '../styles/tone-dot.ts';
import { base, controls } from '../styles/shared.ts';
import { eventsHeadStyles } from './events-head.styles.ts';
import { FrameRate, formatRate } from './frame-rate.ts';
import { sessionWords } from './session-words.ts';

/**
 * The head of the events pane: the session's state in words, Connect or Disconnect, and how much has come.
 *
 * @slot - Buttons at the end.
 * @fires intent - Connect, Disconnect, reconnect now or not at all, switch keep-alive.
 */
@customElement('ccs-events-head')
export class CcsEventsHead extends LitElement {
  static override styles = [base, controls, toneDotStyles, eventsHeadStyles];

  readonly #rate = new FrameRate();

  @property({ attribute: false }) session: Session = { kind: 'none' };
  @property({ attribute: false }) counts: FeedCounts = { kept: 0, dropped: 0, bytes: 0, notes: 0 };
  /** Name of the target that Connect goes to. */
  @property() target = '';
  /** Whose session it is, and where to; said while it lives, or is to be opened anew. */
  @property() as = '';
  /** Whether the session is the replay of a recording. */
  @property({ type: Boolean }) replay = false;
  /** Extension of the built-in user that is chosen now, where the session is another one's; empty else. */
  @property() other = '';
  /** How the session is kept alive; without it there is no switch for that. */
  @property({ attribute: false }) settings: SessionSettings | undefined;
  /** Frames that came since the list was paused; undefined while it is not. */
  @property({ type: Number }) waiting: number | undefined;

  constructor() {
    super();
    // The rate falls back to 0 and the time without an answer grows although nothing comes.
    new TickController(this, 250, () => isLive(this.session) || this.#rate.perSecond > 0);
    new TickController(this, 100, () => this.session.kind === 'waiting');
  }

  override willUpdate(): void {
    this.#rate.tell(performance.now(), this.counts.dropped + this.counts.kept);
  }

  #onConnect(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'connect' }));
  }

  #onNow(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'reconnect now' }));
  }

  #onStop(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'stop reconnecting' }));
  }

  #onKeepAlive(): void {
    if (this.settings === undefined) return;
    const { kind, every } = this.settings.keepAlive;
    const keepAlive = { kind: kind === 'on' ? 'off' : 'on', every } as const;
    this.dispatchEvent(
      new IntentEvent({ kind: 'change session settings', settings: { ...this.settings, keepAlive } }),
    );
  }

  #onDisconnect(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'disconnect' }));
  }

  override render(): TemplateResult {
    const { tone, words, hint } =
      this.replay && this.session.kind === 'open'
        ? { tone: 'recording', words: 'replaying', hint: '' }
        : sessionWords(this.session, timestamp(Date.now()));
    return html`
      <div class="state">
        <h2>Events</h2>
        <span class="dot ${tone}" aria-hidden="true"></span>
        <span class="words" role="status">${words}</span>
        ${hint === '' ? nothing : html`<span class="hint">${hint}</span>`}
      </div>
      <div class="buttons">${this.#renderButtons()}</div>
      <div class="facts">${this.#facts().map((fact) => html`<span>${fact}</span>`)}</div>
      <div class="end"><slot></slot></div>
    `;
  }

  #renderButtons(): TemplateResult {
    const { session } = this;
    if (session.kind === 'waiting') {
      return html`<button type="button" class="primary" @click=${this.#onNow}>Now</button>
        <button type="button" @click=${this.#onStop}>Stop</button>`;
    }
    if (!isLive(session)) {
      return html`<button
        type="button"
        class="primary"
        title="Open the socket of ${this.target}"
        @click=${this.#onConnect}
      >
        Connect
      </button>`;
    }
    return html`${
        session.kind === 'stale'
          ? html`<button type="button" class="primary" @click=${this.#onNow}>Reconnect</button>`
          : nothing
      }
      <button type="button" @click=${this.#onDisconnect}>Disconnect</button>
      ${
        this.other === ''
          ? nothing
          : html`<button
              type="button"
              title="This session goes on with the token it was opened with; another one is chosen in the bar"
              @click=${this.#onConnect}
            >
              Reconnect as ${this.other}
            </button>`
      }
      ${this.#renderKeepAlive()}`;
  }

  #renderKeepAlive(): TemplateResult | typeof nothing {
    if (this.settings === undefined || this.session.kind === 'opening') return nothing;
    const { kind, every } = this.settings.keepAlive;
    return html`<button
      type="button"
      class="quiet"
      aria-pressed=${kind === 'on' ? 'true' : 'false'}
      title="Send the keep-alive text each ${every} s, so that a dead line is noticed (observed in other clients, not documented)"
      @click=${this.#onKeepAlive}
    >
      Keep-alive
    </button>`;
  }

  #facts(): readonly string[] {
    const { kept, dropped, notes, onDisk = 0 } = this.counts;
    const frames = kept + dropped - notes;
    const lasting = isLive(this.session) || this.session.kind === 'waiting';
    const facts = lasting && this.as !== '' ? [this.as] : [];
    facts.push(frames === 1 ? '1 frame' : `${frames.toLocaleString('en')} frames`);
    if (dropped > 0) facts.push(`${dropped.toLocaleString('en')} older ones dropped`);
    // After a reload all are; nobody has to know that before there are others.
    if (onDisk > 0 && onDisk < kept) facts.push(`${onDisk.toLocaleString('en')} older ones on disk`);
    if (isLive(this.session) || this.#rate.perSecond > 0) facts.push(`${formatRate(this.#rate.perSecond)}/s`);
    if (this.waiting !== undefined) facts.push(`paused, ${this.waiting.toLocaleString('en')} new`);
    return facts;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-events-head': CcsEventsHead;
  }
}
