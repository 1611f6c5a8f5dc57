import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PreferencesPort } from '../../app/ports/preferences-port.ts';
import type { FeedFilter } from '../../app/state/app-state.ts';
import { emptyFeed } from '../../app/state/empty-feed.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { BodyText } from '../../domain/response/body-text.ts';
import { createHighlighter } from '../../domain/socket/filter/find-highlights.ts';
import type { Highlighter } from '../../domain/socket/filter/find-highlights.ts';
import { parseFilter } from '../../domain/socket/filter/parse-filter.ts';
import type { FullFrame } from '../../domain/socket/frame.ts';
import { markOf } from '../../domain/socket/marks.ts';
import type { Mark } from '../../domain/socket/marks.ts';
import type { SessionNote } from '../../domain/socket/session-note.ts';
import '../elements/empty-state.ts';
import '../elements/icon.ts';
import '../elements/json-tree.ts';
import '../elements/payload-view.ts';
import type { PayloadView } from '../elements/payload-view.ts';
import '../elements/tabs.ts';
import type { Tab } from '../elements/tabs.ts';
import type { TabSelectEvent } from '../elements/tab-select-event.ts';
import { framesContext, preferencesContext } from '../state/contexts.ts';
import type { FrameReaders } from '../state/contexts.ts';
import { base, controls } from '../styles/shared.ts';
import { DetailCloseEvent } from './detail-close-event.ts';
import { frameDetailStyles } from './frame-detail.styles.ts';
import './frame-difference.ts';
import './frame-heading.ts';
import './frame-violations.ts';
import { FrameLoader } from './frame-loader.ts';
import { contentOf, tabsOf, textOf } from './frame-views.ts';
import './mark-note.ts';
import { noteWords } from './note-words.ts';

/** The preference that holds the tab in which frames are looked at. */
const tabPreference = 'events-frame-tab';
const asText: readonly PayloadView[] = ['pretty', 'raw'];
const asHex: readonly PayloadView[] = ['hex'];

/**
 * One frame whole: what kind it is and who says so, its payload as a tree, as text and as bytes, and what it changed.
 *
 * @fires detail-close - The user wants it away.
 * @fires frame-go - The user wants to see another frame instead.
 * @fires intent - Mark the frame, write a note about it, take the mark off.
 */
@customElement('ccs-frame-detail')
export class CcsFrameDetail extends LitElement {
  static override styles = [base, controls, frameDetailStyles];

  readonly #loader = new FrameLoader(this);

  /** Whose frame it is. */
  @property() feed = '';
  /** Number of the frame. */
  @property({ type: Number }) number: number | undefined;
  /** Rises when the log was cleared and numbers begin anew. */
  @property({ type: Number }) generation = 0;
  @property({ attribute: false }) document: SocketDocument | undefined;
  /** The marks of the feed. */
  @property({ attribute: false }) marks: readonly Mark[] = [];

  /** What the user looks for is marked in the payload. */
  @property({ attribute: false }) filter: FeedFilter = emptyFeed('').filter;

  @consume({ context: framesContext })
  @state()
  private readonly frames: FrameReaders | undefined;

  @consume({ context: preferencesContext })
  private readonly preferences: PreferencesPort | undefined;

  /** The tab that the user chose last; kept also while a frame has no such tab. */
  @state() private tab: string | undefined;

  #find: Highlighter | undefined;
  #shown: FullFrame | undefined;
  #content: BodyText = { kind: 'empty' };

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filter')) this.#find = createHighlighter(parseFilter(this.filter.text).terms);
    this.#loader.load(this.frames?.of(this.feed), this.number);
    const { value } = this.#loader;
    const frame = value.kind === 'here' ? value.frame : undefined;
    if (frame === this.#shown) return;
    this.#shown = frame;
    this.#content = frame === undefined ? { kind: 'empty' } : contentOf(frame);
  }

  #onClose(): void {
    this.dispatchEvent(new DetailCloseEvent());
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#onClose();
  }

  #onTab({ id }: TabSelectEvent): void {
    this.tab = id;
    this.preferences?.write(tabPreference, id);
  }

  /** The tab that is shown: the one that was chosen last, else the first. */
  #tabAmong(tabs: readonly Tab[]): string {
    const chosen = this.tab ?? this.preferences?.read(tabPreference);
    return (tabs.find(({ id }) => id === chosen) ?? tabs[0])?.id ?? '';
  }

  override render(): TemplateResult {
    const { value } = this.#loader;
    return html`<section aria-label="Frame" @keydown=${this.#onKeydown}>
      ${value.kind === 'here' ? this.#renderFrame(value.frame) : this.#renderNoFrame(value.kind === 'gone')}
    </section>`;
  }

  #renderNoFrame(gone: boolean): TemplateResult {
    return html`<header>
        <h3>Frame</h3>
        ${this.#renderClose()}
      </header>
      ${
        gone
          ? html`<ccs-empty-state heading="No longer here"
              >This frame has fallen off the front of the log.</ccs-empty-state
            >`
          : nothing
      }`;
  }

  #renderFrame(frame: FullFrame): TemplateResult {
    const mark = markOf(this.marks, frame.number);
    return html`
      <ccs-frame-heading .frame=${frame} .document=${this.document} .content=${this.#content} .mark=${mark}>
        ${this.#renderClose()}
      </ccs-frame-heading>
      ${frame.note === undefined ? this.#renderTabs(frame, mark) : this.#renderNote(frame.note, mark)}
    `;
  }

  #renderNote(note: SessionNote, mark: Mark | undefined): TemplateResult {
    return html`${mark === undefined ? nothing : html`<ccs-mark-note .mark=${mark}></ccs-mark-note>`}
      <p class="note">${noteWords(note).words}</p>`;
  }

  #renderTabs(frame: FullFrame, mark: Mark | undefined): TemplateResult {
    const tabs = tabsOf(this.#content, frame.violations);
    const shown = this.#tabAmong(tabs);
    return html`<ccs-tabs
      label="Views of the frame"
      .tabs=${tabs}
      .selected=${shown}
      @tab-select=${this.#onTab}
    >
      ${mark === undefined ? nothing : html`<ccs-mark-note slot="end" .mark=${mark}></ccs-mark-note>`}
      ${tabs.map(({ id }) => this.#renderTab(id, frame, id === shown))}
    </ccs-tabs>`;
  }

  /** Only the tab that is shown has content: what is not seen is not read. */
  #renderTab(id: string, frame: FullFrame, shown: boolean): TemplateResult | typeof nothing {
    if (!shown) return html`<div slot=${id}></div>`;
    switch (id) {
      case 'tree':
        return html`<ccs-json-tree
          slot="tree"
          label="Values of the frame"
          .text=${textOf(this.#content)}
          .find=${this.#find}
        ></ccs-json-tree>`;
      case 'violations':
        return html`<ccs-frame-violations
          slot="violations"
          .frame=${frame}
          .document=${this.document}
        ></ccs-frame-violations>`;
      case 'difference':
        return html`<ccs-frame-difference
          slot="difference"
          .reader=${this.frames?.of(this.feed)}
          .number=${frame.number}
          .at=${frame.at}
        ></ccs-frame-difference>`;
      default:
        return html`<ccs-payload-view
          slot=${id}
          label="Lines of the frame"
          .offered=${id === 'hex' ? asHex : asText}
          .bytes=${frame.bytes}
          .content=${this.#content}
          .find=${this.#find}
        >
          <ccs-empty-state heading="An empty frame"></ccs-empty-state>
        </ccs-payload-view>`;
    }
  }

  #renderClose(): TemplateResult {
    return html`<button
      type="button"
      class="quiet close"
      aria-label="Close frame"
      title="Close (Escape)"
      @click=${this.#onClose}
    >
      <ccs-icon name="close"></ccs-icon>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-frame-detail': CcsFrameDetail;
  }
}
