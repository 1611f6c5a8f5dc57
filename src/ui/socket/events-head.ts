import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FeedCounts } from '../../app/ports/socket-port.ts';
import { isLive } from '../../domain/socket/session.ts';
import type { Session } from '../../domain/socket/session.ts';
import { timestamp } from '../../domain/time.ts';
import { TickController } from '../elements/tick-controller.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls } from '../styles/shared.ts';
import { eventsHeadStyles } from './events-head.styles.ts';
import { FrameRate, formatRate } from './frame-rate.ts';
import { sessionWords } from './session-words.ts';

/**
 * The head of the events pane: the session's state in words, Connect or Disconnect, and how much has come.
 *
 * @slot - Buttons at the end.
 * @fires intent - Connect, Disconnect.
 */
@customElement('ccs-events-head')
export class CcsEventsHead extends LitElement {
  static override styles = [base, controls, eventsHeadStyles];

  readonly #rate = new FrameRate();

  @property({ attribute: false }) session: Session = { kind: 'none' };
  @property({ attribute: false }) counts: FeedCounts = { kept: 0, dropped: 0, bytes: 0, notes: 0 };
  /** Name of the target that Connect goes to. */
  @property() target = '';
  /** Whose session it is, and where to; said while it lives. */
  @property() as = '';
  /** Whether the session is the replay of a recording. */
  @property({ type: Boolean }) replay = false;
  /** Frames that came since the list was paused; undefined while it is not. */
  @property({ type: Number }) waiting: number | undefined;

  constructor() {
    super();
    // The rate falls back to 0 and the time without an answer grows although nothing comes.
    new TickController(this, 250, () => isLive(this.session) || this.#rate.perSecond > 0);
  }

  override willUpdate(): void {
    this.#rate.tell(performance.now(), this.counts.dropped + this.counts.kept);
  }

  #onConnect(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'connect' }));
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
      ${
        isLive(this.session)
          ? html`<button type="button" @click=${this.#onDisconnect}>Disconnect</button>`
          : html`<button
              type="button"
              class="primary"
              title="Open the socket of ${this.target}"
              @click=${this.#onConnect}
            >
              Connect
            </button>`
      }
      <div class="facts">${this.#facts().map((fact) => html`<span>${fact}</span>`)}</div>
      <div class="end"><slot></slot></div>
    `;
  }

  #facts(): readonly string[] {
    const { kept, dropped, notes } = this.counts;
    const frames = kept + dropped - notes;
    const facts = isLive(this.session) && this.as !== '' ? [this.as] : [];
    facts.push(frames === 1 ? '1 frame' : `${frames.toLocaleString('en')} frames`);
    if (dropped > 0) facts.push(`${dropped.toLocaleString('en')} older ones dropped`);
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
