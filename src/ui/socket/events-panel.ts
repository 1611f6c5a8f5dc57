import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { base } from '../styles/shared.ts';
import './feed-tabs.ts';
import type { CcsFeedTabs } from './feed-tabs.ts';
import './feed-view.ts';
import { FileDrop } from './take-away/file-drop.ts';
import './take-away/take-away-bar.ts';

/**
 * The region Events: one or more feeds side by side, each a tab with a session and a log of its own. Every feed stays in
 * the document, so that its place in the list is there when the user comes back; only the chosen one is drawn.
 *
 * @fires intent - What the user does to a feed.
 */
@customElement('ccs-events-panel')
export class CcsEventsPanel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-block-size: 0;
        min-inline-size: 0;
        background: var(--surface-pane);
      }
      section {
        display: flex;
        flex-direction: column;
        block-size: 100%;
        min-block-size: 0;
      }
      ccs-feed-view {
        flex: 1;
      }
      :host([dropping]) section {
        outline: 2px dashed var(--target-recording);
        outline-offset: -4px;
      }
    `,
  ];

  constructor() {
    super();
    new FileDrop(this, (file) => {
      const purpose = { kind: 'show' } as const;
      this.dispatchEvent(new IntentEvent({ kind: 'import file', file, name: file.name, purpose }));
    });
  }

  @query('ccs-feed-tabs') private readonly tabs!: CcsFeedTabs | null;
  @query('section') private readonly region!: HTMLElement | null;

  #count = 0;

  readonly #events = new SelectController(this, ({ events }) => events);

  override updated(): void {
    const count = this.#events.value?.feeds.length ?? 0;
    const closed = count < this.#count;
    this.#count = count;
    // The button that closed a tab may have gone with it: the focus stays in Events.
    if (closed && document.activeElement === document.body) this.#holdFocus();
  }

  #holdFocus(): void {
    const { tabs, region } = this;
    if (tabs !== null) {
      void tabs.updateComplete.then(() => {
        tabs.focus();
      });
    } else if (region !== null) {
      region.tabIndex = -1;
      region.addEventListener(
        'blur',
        () => {
          region.removeAttribute('tabindex');
        },
        { once: true },
      );
      region.focus();
    }
  }

  override render(): TemplateResult | typeof nothing {
    const events = this.#events.value;
    if (events === undefined) return nothing;
    const { feeds, chosen } = events;
    return html`<section aria-label="Events">
      ${feeds.length === 1 ? nothing : html`<ccs-feed-tabs .feeds=${feeds} .chosen=${chosen}></ccs-feed-tabs>`}
      <ccs-take-away-bar></ccs-take-away-bar>
      ${repeat(
        feeds,
        ({ id }) => id,
        (feed) => html`<ccs-feed-view .feed=${feed} ?active=${feed.id === chosen}></ccs-feed-view>`,
      )}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-events-panel': CcsEventsPanel;
  }
}
