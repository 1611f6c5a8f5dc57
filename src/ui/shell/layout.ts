import '@awesome.me/webawesome/dist/components/split-panel/split-panel.js';
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/icon.ts';
import { MediaController } from '../elements/media-controller.ts';
import type { TabSelectEvent } from '../elements/tab-select-event.ts';
import '../elements/tabs.ts';
import type { Tab } from '../elements/tabs.ts';
import type { Place } from '../state/shell-command.ts';
import { base, controls } from '../styles/shared.ts';
import './events-strip.ts';
import { layoutStyles } from './layout.styles.ts';
import { PanesChangeEvent } from './panes-change-event.ts';
import { firstPanes } from './panes.ts';
import type { Panes } from './panes.ts';

/** Sizes of what stands in for a folded pane, in pixels. */
const railWidth = 40;
const stripHeight = 32;

const leftTabs = [
  { id: 'Endpoints', label: 'Endpoints' },
  { id: 'History', label: 'History' },
] as const satisfies readonly Tab[];

const allTabs = [
  { id: 'Endpoints', label: 'Endpoints' },
  { id: 'Request', label: 'Request' },
  { id: 'Response', label: 'Response' },
  { id: 'Events', label: 'Events' },
  { id: 'History', label: 'History' },
] as const satisfies readonly Tab[];

/**
 * Where the panels are: side by side in panes that can be resized and folded, or as tabs where the window is narrower
 * than 900 pixels. The panels stay the same elements when the layout changes.
 *
 * @slot endpoints - The panel of that name; likewise the others.
 * @slot request
 * @slot response
 * @slot events
 * @slot history
 * @fires panes-change - The user resized a pane, or went to a place that was folded.
 */
@customElement('ccs-layout')
export class CcsLayout extends LitElement {
  static override styles = [base, controls, layoutStyles];

  readonly #wide = new MediaController(this, '(min-width: 900px)');

  @property({ attribute: false }) panes: Panes = firstPanes;
  /** The place shown where only one has room. */
  @property() place: Place = 'Request';

  @state() private leftTab: 'Endpoints' | 'History' = 'Endpoints';

  get wide(): boolean {
    return this.#wide.matches;
  }

  /** Unfolds or chooses what hides `place`. */
  show(place: Place): void {
    this.place = place;
    if (place === 'Endpoints' || place === 'History') {
      this.leftTab = place;
      this.#arrange({ leftOpen: true });
    } else if (place === 'Events') {
      this.#arrange({ eventsOpen: true });
    }
  }

  /** The places that can be seen, or chosen as tabs, in the order of the page. */
  get places(): readonly Place[] {
    if (!this.wide) return allTabs.map(({ id }) => id);
    const { leftOpen, eventsOpen } = this.panes;
    return [
      ...(leftOpen ? [this.leftTab] : []),
      'Request',
      'Response',
      ...(eventsOpen ? (['Events'] as const) : []),
    ];
  }

  #arrange(change: Partial<Panes>): void {
    this.dispatchEvent(new PanesChangeEvent(change));
  }

  #onLeftTab(event: TabSelectEvent): void {
    this.leftTab = event.id === 'History' ? 'History' : 'Endpoints';
  }

  #onTab(event: TabSelectEvent): void {
    this.place = allTabs.find(({ id }) => id === event.id)?.id ?? 'Request';
  }

  #onShowEndpoints(): void {
    this.show('Endpoints');
  }

  #onShowHistory(): void {
    this.show('History');
  }

  #onLeftMoved(event: Event): void {
    const left = movedTo(event)?.positionInPixels;
    if (this.panes.leftOpen && isSize(left)) this.#arrange({ left });
  }

  #onRequestMoved(event: Event): void {
    const request = movedTo(event)?.position;
    if (isSize(request)) this.#arrange({ request });
  }

  #onEventsMoved(event: Event): void {
    const events = movedTo(event)?.positionInPixels;
    if (this.panes.eventsOpen && isSize(events)) this.#arrange({ events });
  }

  override render(): TemplateResult {
    return this.#wide.matches ? this.#renderPanes() : this.#renderTabs();
  }

  #renderTabs(): TemplateResult {
    return html`
      <ccs-tabs label="Panels" .tabs=${allTabs} .selected=${this.place} @tab-select=${this.#onTab}>
        <div class="pane" slot="Endpoints"><slot name="endpoints"></slot></div>
        <div class="pane" slot="Request"><slot name="request"></slot></div>
        <div class="pane" slot="Response"><slot name="response"></slot></div>
        <div class="pane" slot="Events"><slot name="events"></slot></div>
        <div class="pane" slot="History"><slot name="history"></slot></div>
      </ccs-tabs>
    `;
  }

  #renderPanes(): TemplateResult {
    const { left, leftOpen, events, eventsOpen, request } = this.panes;
    return html`
      <wa-split-panel
        class=${eventsOpen ? 'outer' : 'outer folded'}
        orientation="vertical"
        primary="end"
        position-in-pixels=${eventsOpen ? events : stripHeight}
        ?disabled=${!eventsOpen}
        @wa-reposition=${this.#onEventsMoved}
      >
        <wa-split-panel
          slot="start"
          class=${leftOpen ? 'columns' : 'columns folded'}
          primary="start"
          position-in-pixels=${leftOpen ? left : railWidth}
          ?disabled=${!leftOpen}
          @wa-reposition=${this.#onLeftMoved}
        >
          ${this.#renderLeft(leftOpen)}
          <wa-split-panel slot="end" class="work" position=${request} @wa-reposition=${this.#onRequestMoved}>
            <div class="pane" slot="start"><slot name="request"></slot></div>
            <div class="pane" slot="end"><slot name="response"></slot></div>
          </wa-split-panel>
        </wa-split-panel>
        <div slot="end" class="pane">
          <div class="pane" ?hidden=${!eventsOpen}><slot name="events"></slot></div>
          <ccs-events-strip ?hidden=${eventsOpen}></ccs-events-strip>
        </div>
      </wa-split-panel>
    `;
  }

  #renderLeft(open: boolean): TemplateResult {
    return html`<div slot="start" class="pane">
      <div class="pane" ?hidden=${!open}>
        <ccs-tabs
          label="Left column"
          .tabs=${leftTabs}
          .selected=${this.leftTab}
          @tab-select=${this.#onLeftTab}
        >
          <div class="pane" slot="Endpoints"><slot name="endpoints"></slot></div>
          <div class="pane" slot="History"><slot name="history"></slot></div>
        </ccs-tabs>
      </div>
      <div class="rail" ?hidden=${open}>
        <button type="button" class="quiet" aria-label="Show Endpoints" @click=${this.#onShowEndpoints}>
          <ccs-icon name="list"></ccs-icon>
        </button>
        <button type="button" class="quiet" aria-label="Show History" @click=${this.#onShowHistory}>
          <ccs-icon name="clock"></ccs-icon>
        </button>
      </div>
    </div>`;
  }
}

/** The split panel that an event is about; undefined when it is one inside the one that listens. */
function movedTo({ target, currentTarget }: Event): HTMLElementTagNameMap['wa-split-panel'] | undefined {
  return target === currentTarget ? (target as HTMLElementTagNameMap['wa-split-panel']) : undefined;
}

/** A split panel that has no size yet reports nonsense. */
function isSize(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value > 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-layout': CcsLayout;
  }
}
