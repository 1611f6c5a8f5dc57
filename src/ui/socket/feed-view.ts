import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Feed } from '../../app/state/app-state.ts';
import { emptyFeed } from '../../app/state/empty-feed.ts';
import { timeModes } from '../../domain/socket/time-of-frame.ts';
import type { TimeMode } from '../../domain/socket/time-of-frame.ts';
import { isLive } from '../../domain/socket/session.ts';
import '../elements/icon.ts';
import { PartsController } from '../elements/parts-controller.ts';
import type { RowSelectEvent } from '../elements/row-select-event.ts';
import type { PreferencesPort } from '../../app/ports/preferences-port.ts';
import { framesContext, preferencesContext } from '../state/contexts.ts';
import type { FrameReaders } from '../state/contexts.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { base, controls } from '../styles/shared.ts';
import './closing-note.ts';
import './events-head.ts';
import { loadDetail, loadRates, loadStage, loadTables } from './feed-parts.ts';
import { filterOf, hasEnded, hasPlayedOut } from './feed-facts.ts';
import { feedViewStyles } from './feed-view.styles.ts';
import { otherUser, selectTargetLabel, submittedTo } from './events-selectors.ts';
import './first-message.ts';
import './frame-composer.ts';
import './filter/filter-bar.ts';
import type { CcsFilterBar } from './filter/filter-bar.ts';
import { FilterTextEvent } from './filter-text-event.ts';
import type { MatchStepEvent } from './filter/match-step-event.ts';
import './settings/settings-menu.ts';
import type { FrameGoEvent } from './frame-go-event.ts';
import type { CcsFrameList } from './frame-list.ts';
import './insight-tools.ts';
import type { InsightToggleEvent } from './insight-toggle-event.ts';
import { goesToFilter } from './filter/goes-to-filter.ts';
import { knownOffset } from './known-offset.ts';
import { pausePlace } from './list-view.ts';
import type { PausePlace } from './list-view.ts';
import { nothingReceived } from './nothing-received.ts';
import './take-away/source-bar.ts';
import './take-away/take-away-menu.ts';
import type { TimeModeEvent } from './time-mode-event.ts';

/** The preference that holds what the times of the rows are. */
const timePreference = 'events-time';

/**
 * One feed: its session, its frames, and a box to send one. While it is not the active one it draws nothing, whatever comes.
 *
 * @fires intent - Connect, Disconnect, send a frame, clear, add a feed.
 */
@customElement('ccs-feed-view')
export class CcsFeedView extends LitElement {
  static override styles = [base, controls, feedViewStyles];

  readonly #parts = new PartsController(this);
  readonly #document = new SelectController(this, ({ endpoints }) => endpoints.socket);
  readonly #target = new SelectController(this, selectTargetLabel);
  readonly #environment = new SelectController(this, ({ environment }) => environment);
  readonly #exchange = new SelectController(this, ({ exchange }) => exchange);

  @property({ attribute: false }) feed: Feed = emptyFeed('');
  /** Whether it is the one that is shown. */
  @property({ type: Boolean, reflect: true }) active = false;

  /** Where the list is paused; undefined while it is not. */
  @state() private pausedAt: PausePlace | undefined;
  /** Number of the frame in the detail pane. */
  @state() private chosen: number | undefined;

  /** Whether what the document says of the socket is shown while it is connected. */
  @state() private about = false;

  /** Whether the rates are shown above the frames. */
  @state() private rates = false;
  /** Whether tables of agents, queues and calls are shown in the frames' stead. */
  @state() private tables = false;

  /** What the times of the rows are; undefined until it was chosen here. */
  @state() private timeMode: TimeMode | undefined;

  @consume({ context: preferencesContext })
  private readonly preferences: PreferencesPort | undefined;

  @consume({ context: framesContext })
  private readonly frames: FrameReaders | undefined;

  @query('ccs-frame-list') private readonly list!: CcsFrameList | null;
  @query('ccs-filter-bar') private readonly filterBar!: CcsFilterBar | null;

  #generation = 0;

  constructor() {
    super();
    this.addEventListener(FilterTextEvent.eventName, this.#onFilterText);
    this.addEventListener('keydown', this.#onKeydown);
  }

  override shouldUpdate(): boolean {
    return this.active;
  }

  override willUpdate(): void {
    const { generation, counts } = this.feed;
    if (counts.kept + counts.dropped > 0) void this.#parts.need(loadStage);
    if (this.chosen !== undefined) void this.#parts.need(loadDetail);
    if (this.rates) void this.#parts.need(loadRates);
    if (this.tables) void this.#parts.need(loadTables);
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.chosen = undefined;
    this.pausedAt = undefined;
  }

  #onPause(): void {
    this.pausedAt = this.pausedAt === undefined ? pausePlace(this.feed.counts) : undefined;
  }

  #onClear(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'clear events' }));
  }

  #onAbout(): void {
    this.about = !this.about;
  }

  #onAdd(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'add feed' }));
  }

  #onSelect({ index }: RowSelectEvent): void {
    this.chosen = index;
  }

  #onGo({ number }: FrameGoEvent): void {
    this.chosen = number;
    this.list?.show(number);
    if (!this.tables) return;
    // The link that led here goes with the tables, and the focus with it.
    this.tables = false;
    void this.updateComplete.then(() => this.list?.focus());
  }

  #onInsight({ insight }: InsightToggleEvent): void {
    if (insight === 'rates') this.rates = !this.rates;
    else this.tables = !this.tables;
  }

  readonly #onFilterText = ({ text }: FilterTextEvent): void => {
    this.dispatchEvent(new IntentEvent({ kind: 'filter events', text }));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.list?.matches(':focus-within') === true) this.#onDetailClose();
    if (!goesToFilter(event)) return;
    event.preventDefault();
    this.filterBar?.focus();
  };

  #onMatchStep({ to }: MatchStepEvent): void {
    void this.#goToMatch(to);
  }

  async #goToMatch(to: MatchStepEvent['to']): Promise<void> {
    const { dropped, kept } = this.feed.counts;
    const reader = this.frames?.of(this.feed.id);
    // From the end where no frame is chosen: what came last is looked for first.
    const match = await reader?.match(this.chosen ?? dropped + kept, this.chosen === undefined ? 'here' : to);
    if (match === undefined) return;
    this.chosen = match.number;
    this.list?.show(match.number);
  }

  #onTimeMode({ mode }: TimeModeEvent): void {
    this.timeMode = mode;
    this.preferences?.write(timePreference, mode);
  }

  get #timeMode(): TimeMode {
    const stored = this.preferences?.read(timePreference);
    return this.timeMode ?? timeModes.find((mode) => mode === stored) ?? 'clock';
  }

  #onDetailClose(): void {
    this.chosen = undefined;
    this.list?.focus();
  }

  override render(): TemplateResult {
    const { feed } = this;
    const total = feed.counts.dropped + feed.counts.kept;
    const document = this.#document.value;
    return html`<ccs-events-head
        .session=${feed.session}
        .counts=${feed.counts}
        .target=${this.#target.value ?? ''}
        .as=${feed.as ?? ''}
        .replay=${feed.source?.kind === 'replay'}
        .other=${otherUser(feed, this.#environment.value)}
        .settings=${feed.source?.kind === 'replay' ? undefined : feed.settings}
        .waiting=${this.pausedAt === undefined ? undefined : total - this.pausedAt.number}
      >
        <button
          type="button"
          class="quiet"
          aria-label="About the socket"
          title="What the document says of the socket, and what it leaves open"
          aria-pressed=${this.about ? 'true' : 'false'}
          @click=${this.#onAbout}
        >
          <ccs-icon name="info"></ccs-icon>
        </button>
        <button
          type="button"
          class="quiet"
          aria-label="New tab"
          title="Another session beside this one"
          @click=${this.#onAdd}
        >
          <ccs-icon name="add"></ccs-icon>
        </button>
        <ccs-settings-menu .feed=${feed} .document=${document}></ccs-settings-menu>
        <button type="button" ?disabled=${total === 0} @click=${this.#onClear}>Clear</button>
      </ccs-events-head>
      <ccs-source-bar
        .source=${feed.source}
        ?live=${isLive(feed.session)}
        ?hidden=${feed.source === undefined}
      ></ccs-source-bar>
      <ccs-closing-note
        .session=${feed.session}
        .document=${document}
        ?hidden=${!hasEnded(feed.session) || hasPlayedOut(feed)}
      ></ccs-closing-note>
      ${
        (isLive(feed.session) || feed.source !== undefined) && !this.about
          ? nothing
          : html`<ccs-first-message .document=${document} ?open=${this.about}></ccs-first-message>`
      }
      <div class="tools">
        <button
          type="button"
          class="quiet"
          aria-pressed=${this.pausedAt === undefined ? 'false' : 'true'}
          ?disabled=${total === 0}
          @click=${this.#onPause}
        >
          Pause
        </button>
        <ccs-filter-bar
          .filter=${feed.filter}
          .counts=${feed.counts}
          @match-step=${this.#onMatchStep}
        ></ccs-filter-bar>
        ${total === 0 ? nothing : this.#renderTimes(feed)}
        <ccs-insight-tools
          .feed=${feed}
          .document=${document}
          .rates=${this.rates}
          .tables=${this.tables}
          @insight-toggle=${this.#onInsight}
        ></ccs-insight-tools>
        <ccs-take-away-menu .feed=${feed} .filter=${filterOf(feed)}></ccs-take-away-menu>
      </div>
      ${this.#parts.failure === '' ? nothing : html`<p class="failure" role="alert">${this.#parts.failure}</p>`}
      ${this.rates && total > 0 ? this.#renderRates(feed) : nothing}
      ${total === 0 ? nothingReceived(isLive(feed.session), this.#target.value) : this.#renderStage(feed)}
      <ccs-frame-composer
        .document=${document}
        .session=${feed.session}
        .origin=${feed.origin}
        .unsent=${feed.unsent}
        .unsentFile=${feed.unsentFile}
        .repetition=${feed.repetition}
      ></ccs-frame-composer> `;
  }

  #renderTimes(feed: Feed): TemplateResult {
    return html`<ccs-time-menu
        .mode=${this.#timeMode}
        .offset=${knownOffset(feed, this.#exchange.value)}
        @time-mode=${this.#onTimeMode}
      ></ccs-time-menu>
      <ccs-marks-menu .marks=${feed.marks} .chosen=${this.chosen} @frame-go=${this.#onGo}></ccs-marks-menu>`;
  }

  #renderRates({ id, counts, generation, filter }: Feed): TemplateResult {
    return html`<ccs-rate-plot
      .feed=${id}
      .until=${counts.index?.until ?? 0}
      .generation=${generation}
      .document=${this.#document.value}
      .filter=${filter.text}
    ></ccs-rate-plot>`;
  }

  #renderTables({ id, counts, generation }: Feed): TemplateResult {
    return html`<ccs-record-tables
      .feed=${id}
      .until=${counts.index?.until ?? 0}
      .generation=${generation}
      .document=${this.#document.value}
      @frame-go=${this.#onGo}
    ></ccs-record-tables>`;
  }

  /** Behind the tables the list keeps its size and its place. */
  #renderStage(feed: Feed): TemplateResult {
    return html`<div class="stage">
      ${this.#renderFrames(feed)} ${this.tables ? this.#renderTables(feed) : nothing}
    </div>`;
  }

  #renderFrames({ id, counts, generation, filter, opens, marks }: Feed): TemplateResult {
    return html`<div class="frames ${this.chosen === undefined ? '' : 'with-detail'}" ?hidden=${this.tables}>
      <ccs-frame-list
        .feed=${id}
        .counts=${counts}
        .generation=${generation}
        .filter=${filter}
        .pausedAt=${this.pausedAt}
        .submitted=${submittedTo(this.feed, this.#exchange.value)}
        .chosen=${this.chosen}
        .timeMode=${this.#timeMode}
        .opens=${opens}
        .marks=${marks}
        @row-select=${this.#onSelect}
      ></ccs-frame-list>
      ${
        this.chosen === undefined
          ? nothing
          : html`<ccs-frame-detail
              .feed=${id}
              .number=${this.chosen}
              .generation=${generation}
              .document=${this.#document.value}
              .marks=${marks}
              .filter=${this.feed.filter}
              @frame-go=${this.#onGo}
              @detail-close=${this.#onDetailClose}
            ></ccs-frame-detail>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-feed-view': CcsFeedView;
  }
}
