import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { PreferencesPort } from '../../../app/ports/preferences-port.ts';
import type { FeedCounts } from '../../../app/ports/socket-port.ts';
import type { FeedFilter } from '../../../app/state/app-state.ts';
import { noCounts } from '../../../app/state/empty-feed.ts';
import { chooseDirection, chosenDirection } from '../../../domain/socket/filter/edit-filter.ts';
import type { FilterMistake } from '../../../domain/socket/filter/filter-term.ts';
import { parseFilter } from '../../../domain/socket/filter/parse-filter.ts';
import '../../elements/icon.ts';
import { preferencesContext } from '../../state/contexts.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { base, controls, visuallyHidden } from '../../styles/shared.ts';
import { FilterTextEvent } from '../filter-text-event.ts';
import { isOn } from '../list-view.ts';
import { filterBarStyles } from './filter-bar.styles.ts';
import './filter-help.ts';
import { matchesInWords } from './filter-words.ts';
import { MatchStepEvent } from './match-step-event.ts';
import { keepRecentFilter, readRecentFilters } from './recent-filters.ts';

/**
 * The filter of a feed: one field for the whole of it, what is wrong in it, how much it lets through, and buttons for what
 * is used most.
 *
 * @fires filter-text - The filter is to be another one.
 * @fires intent - Show the matches only, or all frames.
 * @fires match-step - Go to the next match, or to the one before.
 */
@customElement('ccs-filter-bar')
export class CcsFilterBar extends LitElement {
  static override styles = [base, controls, visuallyHidden, filterBarStyles];

  @property({ attribute: false }) filter: FeedFilter = { id: 0, text: '', shows: 'matches' };
  @property({ attribute: false }) counts: FeedCounts = noCounts;

  @consume({ context: preferencesContext })
  private readonly preferences: PreferencesPort | undefined;

  /** The filters to choose from; read when the field is entered. */
  @state() private recent: readonly string[] = [];

  @query('input') private readonly field!: HTMLInputElement | null;

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
    this.field?.select();
  }

  #tell(text: string): void {
    if (text !== this.filter.text) this.dispatchEvent(new FilterTextEvent(text));
  }

  #onFocus(): void {
    this.recent = readRecentFilters(this.preferences);
  }

  #onInput(event: InputEvent): void {
    // A character that is being composed is not typed yet.
    if (!event.isComposing && this.field !== null) this.#tell(this.field.value);
  }

  #onCompositionEnd(): void {
    if (this.field !== null) this.#tell(this.field.value);
  }

  /** Left, or confirmed: what stands there was meant. */
  #onChange(): void {
    if (this.#mistakes.length === 0) keepRecentFilter(this.preferences, this.filter.text);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.filter.text !== '') {
      event.preventDefault();
      event.stopPropagation();
      this.#onChange();
      this.#tell('');
    } else if (event.key === 'Enter' && isOn(this.filter)) {
      event.preventDefault();
      this.#onChange();
      this.dispatchEvent(new MatchStepEvent(event.shiftKey ? 'previous' : 'next'));
    }
  }

  #onDirection(event: MouseEvent): void {
    const direction = (event.currentTarget as HTMLElement).dataset['direction'] === 'in' ? 'in' : 'out';
    const { text } = this.filter;
    this.#tell(chooseDirection(text, chosenDirection(text) === direction ? undefined : direction));
  }

  #onShows(): void {
    const shows = this.filter.shows === 'matches' ? 'all' : 'matches';
    this.dispatchEvent(new IntentEvent({ kind: 'show events', shows }));
  }

  #onStep(event: MouseEvent): void {
    const { to } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new MatchStepEvent(to === 'next' ? 'next' : 'previous'));
  }

  #onMistake(event: MouseEvent): void {
    const { from, to } = (event.currentTarget as HTMLElement).dataset;
    this.field?.focus();
    this.field?.setSelectionRange(Number(from), Number(to));
  }

  /** What the worker has said of this text, else what can be seen here. */
  get #mistakes(): readonly FilterMistake[] {
    const { matches } = this.counts;
    return matches?.filter === this.filter.id && isOn(this.filter)
      ? matches.mistakes
      : parseFilter(this.filter.text).mistakes;
  }

  override render(): TemplateResult {
    const on = isOn(this.filter);
    const mistakes = this.#mistakes;
    return html`
      ${this.#renderField(on, mistakes)} ${on ? this.#renderCount() : nothing}
      <span class="group" role="group" aria-label="Direction">
        ${this.#renderDirection('in', '↓', 'Received only')}${this.#renderDirection('out', '↑', 'Sent only')}
      </span>
      ${on ? this.#renderMode() : nothing}
      <ccs-filter-help .text=${this.filter.text}></ccs-filter-help>
    `;
  }

  #renderField(on: boolean, mistakes: readonly FilterMistake[]): TemplateResult {
    const wrong = mistakes.length > 0;
    return html`<div class="field ${on ? 'on' : ''} ${wrong ? 'wrong' : ''}">
      <ccs-icon name="search"></ccs-icon>
      <input
        type="search"
        aria-label="Filter events"
        aria-describedby=${wrong ? 'mistakes' : nothing}
        aria-invalid=${wrong ? 'true' : 'false'}
        placeholder="Filter: text, /regex/, kind:, $.path=value"
        title="Filter events (F)"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        list="recent"
        .value=${live(this.filter.text)}
        @focus=${this.#onFocus}
        @input=${this.#onInput}
        @compositionend=${this.#onCompositionEnd}
        @change=${this.#onChange}
        @keydown=${this.#onKeydown}
      />
      <datalist id="recent">${this.recent.map((text) => html`<option value=${text}></option>`)}</datalist>
      ${
        wrong
          ? html`<ul class="mistakes" id="mistakes">
              ${mistakes.map((mistake) => this.#renderMistake(mistake))}
            </ul>`
          : nothing
      }
    </div>`;
  }

  #renderMistake({ at: { from, to }, words }: FilterMistake): TemplateResult {
    return html`<li>
      <button type="button" class="quiet" data-from=${from} data-to=${to} @click=${this.#onMistake}>
        <code>${this.filter.text.slice(from, to)}</code> at ${from + 1}: ${words}
      </button>
    </li>`;
  }

  #renderCount(): TemplateResult {
    const { count, progress } = matchesInWords(this.counts);
    const stopped = this.counts.matches?.stopped;
    return html`<span class="count" title="Of all rows, notes of the session included"
        >${count}${progress === '' ? nothing : ` · ${progress}`}</span
      >
      ${stopped === undefined ? nothing : html`<span class="stopped" role="alert">${stopped}</span>`}`;
  }

  #renderDirection(direction: 'in' | 'out', sign: string, title: string): TemplateResult {
    return html`<button
      type="button"
      class="quiet direction"
      data-direction=${direction}
      aria-label=${title}
      title=${title}
      aria-pressed=${chosenDirection(this.filter.text) === direction ? 'true' : 'false'}
      @click=${this.#onDirection}
    >
      ${sign}
    </button>`;
  }

  #renderMode(): TemplateResult {
    return html`<button
        type="button"
        class="quiet"
        title="Off: all frames are shown, and the matches are marked"
        aria-pressed=${this.filter.shows === 'matches' ? 'true' : 'false'}
        @click=${this.#onShows}
      >
        Only matches
      </button>
      ${
        this.filter.shows === 'matches'
          ? nothing
          : html`<span class="group" role="group" aria-label="Matches">
              ${this.#renderStep('previous')}${this.#renderStep('next')}
            </span>`
      }`;
  }

  #renderStep(to: 'next' | 'previous'): TemplateResult {
    const title = to === 'next' ? 'Next match' : 'Previous match';
    return html`<button
      type="button"
      class="quiet step"
      data-to=${to}
      aria-label=${title}
      title="${title} (${to === 'next' ? 'Enter' : 'Shift+Enter'} in the field)"
      @click=${this.#onStep}
    >
      ${to === 'next' ? '›' : '‹'}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-filter-bar': CcsFilterBar;
  }
}
