import { selectFeed } from '../../app/select/select-feed.ts';
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Exchange } from '../../app/state/app-state.ts';
import { DelayController } from '../elements/delay-controller.ts';
import { SelectController } from '../state/select-controller.ts';
import { visuallyHidden } from '../styles/shared.ts';
import { outcomeWords } from './outcome-words.ts';
import { sessionWords } from './session-words.ts';

/** The least time between two announcements, in milliseconds; of what comes in between the last is told. */
const pause = 1000;

/** Tells screen readers how a Submit ended and what became of the session. */
@customElement('ccs-announcer')
export class CcsAnnouncer extends LitElement {
  static override styles = visuallyHidden;

  readonly #delay = new DelayController(this);
  readonly #exchange = new SelectController(this, (appState) => appState.exchange);
  readonly #session = new SelectController(this, (appState) => selectFeed(appState).session);

  @state() private said = '';

  /** The exchange whose end is awaited: one that is restored from the history has ended long ago. */
  #awaited: string | undefined;
  #sessionKind = 'none';
  #waiting = '';
  #saidAt = -Infinity;

  override willUpdate(): void {
    this.#hearExchange(this.#exchange.value);
    const session = this.#session.value;
    if (session === undefined || session.kind === this.#sessionKind) return;
    this.#sessionKind = session.kind;
    this.#tell(`Events: ${sessionWords(session).text}`);
  }

  #hearExchange(exchange: Exchange | undefined): void {
    if (exchange === undefined) return;
    if (exchange.result.kind === 'sending') {
      this.#awaited = exchange.id;
    } else if (exchange.id === this.#awaited) {
      this.#awaited = undefined;
      this.#tell(outcomeWords(exchange.result));
    }
  }

  #tell(text: string): void {
    this.#waiting = text;
    const rest = this.#saidAt + pause - performance.now();
    if (rest <= 0) this.#say();
    else this.#delay.after(rest, this.#say);
  }

  readonly #say = (): void => {
    this.#saidAt = performance.now();
    this.said = this.#waiting;
  };

  override render(): TemplateResult {
    return html`<div role="status" class="visually-hidden">${this.said}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-announcer': CcsAnnouncer;
  }
}
