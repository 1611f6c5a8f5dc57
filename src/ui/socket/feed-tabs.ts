import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Feed } from '../../app/state/app-state.ts';
import type { FeedId } from '../../domain/socket/feed.ts';
import { isLive } from '../../domain/socket/session.ts';
import '../elements/icon.ts';
import { tabReached } from '../elements/tab-keys.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { toneDotStyles } from '../styles/tone-dot.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import { feedTabsStyles } from './feed-tabs.styles.ts';
import { feedTitle, framesInWords } from './feed-words.ts';
import { sessionTone } from './session-words.ts';

/**
 * The tabs of the feeds. Arrows go from tab to tab, Delete closes the chosen one; what would be lost is asked first.
 *
 * @fires intent - Choose, add, close a feed.
 */
@customElement('ccs-feed-tabs')
export class CcsFeedTabs extends LitElement {
  static override styles = [base, controls, dialogStyles, visuallyHidden, toneDotStyles, feedTabsStyles];

  @property({ attribute: false }) feeds: readonly Feed[] = [];
  @property() chosen: FeedId = '';

  @query('[aria-selected="true"]') private readonly chosenTab!: HTMLElement | null;
  @query('dialog') private readonly question!: HTMLDialogElement;

  override focus(): void {
    this.chosenTab?.focus();
  }

  #onTab(event: MouseEvent): void {
    this.#choose((event.currentTarget as HTMLElement).dataset['feed'] ?? '');
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Delete') {
      this.#onClose();
      return;
    }
    const at = this.feeds.findIndex(({ id }) => id === this.chosen);
    const to = this.feeds[tabReached(event.key, at, this.feeds.length) ?? -1];
    if (to === undefined) return;
    event.preventDefault();
    this.#choose(to.id);
    void this.updateComplete.then(() => {
      this.chosenTab?.focus();
    });
  }

  #choose(feed: FeedId): void {
    this.dispatchEvent(new IntentEvent({ kind: 'choose feed', feed }));
  }

  #onAdd(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'add feed' }));
  }

  #onClose(): void {
    const feed = this.#chosenFeed;
    if (feed === undefined) return;
    if (isLive(feed.session) || feed.counts.kept > 0) this.question.showModal();
    else this.#onConfirm();
  }

  #onKeep(): void {
    this.question.close();
  }

  #onConfirm(): void {
    this.question.close();
    this.dispatchEvent(new IntentEvent({ kind: 'close feed', feed: this.chosen }));
  }

  get #chosenFeed(): Feed | undefined {
    return this.feeds.find(({ id }) => id === this.chosen);
  }

  override render(): TemplateResult {
    return html`
      <div role="tablist" aria-label="Sessions" @keydown=${this.#onKeydown}>
        ${this.feeds.map((feed) => this.#renderTab(feed))}
      </div>
      <button
        type="button"
        class="quiet"
        aria-label="Close tab"
        title="Close tab (Delete)"
        @click=${this.#onClose}
      >
        <ccs-icon name="close"></ccs-icon>
      </button>
      <button type="button" class="quiet" aria-label="New tab" title="New tab" @click=${this.#onAdd}>
        <ccs-icon name="add"></ccs-icon>
      </button>
      ${this.#renderQuestion()}
    `;
  }

  #renderTab(feed: Feed): TemplateResult {
    const chosen = feed.id === this.chosen;
    const title = feedTitle(feed);
    return html`<button
      type="button"
      role="tab"
      data-feed=${feed.id}
      aria-selected=${chosen ? 'true' : 'false'}
      tabindex=${chosen ? 0 : -1}
      title=${title}
      @click=${this.#onTab}
    >
      <span
        class="dot ${feed.source === undefined ? sessionTone(feed.session) : 'recording'}"
        aria-hidden="true"
      ></span>
      <span class="title">${title}</span>
      <span class="count">${framesInWords(feed.counts)}</span>
    </button>`;
  }

  #renderQuestion(): TemplateResult {
    const feed = this.#chosenFeed;
    const live = feed !== undefined && isLive(feed.session);
    return html`<dialog aria-labelledby="question">
      <div class="dialog-head"><h2 id="question">Close this tab?</h2></div>
      <div class="dialog-body">
        <p>
          ${live ? 'Its session is ended' : 'Its session has ended already'}, and
          ${feed === undefined ? 'its frames' : framesInWords(feed.counts)} in its list are forgotten.
        </p>
      </div>
      <div class="dialog-foot">
        <button type="button" @click=${this.#onKeep}>Keep it</button>
        <button type="button" class="primary" @click=${this.#onConfirm}>Close tab</button>
      </div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-feed-tabs': CcsFeedTabs;
  }
}
