import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import { base } from '../styles/shared.ts';
import { TabSelectEvent } from './tab-select-event.ts';
import { tabReached } from './tab-keys.ts';
import { tabsStyles } from './tabs.styles.ts';

/** One tab of `<ccs-tabs>`. */
export interface Tab {
  /** Also the name of the slot that holds the panel. */
  readonly id: string;
  /** The accessible name, exactly. */
  readonly label: string;
  /** A few characters beside the label, e.g. a count; told to screen readers as the tab's description. */
  readonly badge?: string;
  /** True where the badge tells of something that needs a look. */
  readonly alert?: boolean;
  /** True where the panel holds text without controls: it is then reached with the Tab key, to be scrolled. */
  readonly reads?: boolean;
}

/**
 * Tabs as the WAI-ARIA Authoring Practices have them, with automatic activation. There is a slot for the panel of each
 * tab, named by its id, and one named `end` for small things at the end of the row. What is put into a panel's slot
 * becomes the tab panel itself (role and name), so that whoever looks for the panel finds its content inside. Panels
 * that are not chosen stay in the document, hidden.
 *
 * @fires tab-select - The user chose a tab; `selected` has changed already.
 */
@customElement('ccs-tabs')
export class CcsTabs extends LitElement {
  static override styles = [base, tabsStyles];

  /** Accessible name of the row of tabs. */
  @property() label = '';
  @property({ attribute: false }) tabs: readonly Tab[] = [];
  /** Id of the chosen tab; an unknown one chooses the first. */
  @property() selected = '';

  @queryAll('[role="tab"]') private readonly buttons!: NodeListOf<HTMLElement>;
  @queryAll('.panel slot') private readonly slots!: NodeListOf<HTMLSlotElement>;

  /** Chooses a tab as if the user had; `focus` moves the focus to it. */
  choose(id: string, focus = false): void {
    this.selected = id;
    this.dispatchEvent(new TabSelectEvent(id));
    if (focus) void this.updateComplete.then(() => this.#button(id)?.focus());
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('tabs')) this.#namePanels();
    if (changed.has('selected')) {
      this.#button(this.#chosen)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  get #chosen(): string {
    return (this.tabs.find(({ id }) => id === this.selected) ?? this.tabs[0])?.id ?? '';
  }

  #button(id: string): HTMLElement | undefined {
    return [...this.buttons].find(({ dataset }) => dataset['id'] === id);
  }

  #onClick(event: MouseEvent): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    if (id !== undefined) this.choose(id);
  }

  #onKeydown(event: KeyboardEvent): void {
    const at = this.tabs.findIndex(({ id }) => id === this.#chosen);
    const to = tabReached(event.key, at, this.tabs.length);
    const tab = to === undefined ? undefined : this.tabs[to];
    if (tab === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.choose(tab.id, true);
  }

  #onSlotChange(): void {
    this.#namePanels();
  }

  /** A label instead of a reference to the tab: references do not reach across shadow roots. */
  #namePanels(): void {
    for (const slot of this.slots) {
      const tab = this.tabs.find(({ id }) => id === slot.name);
      if (tab === undefined) continue;
      for (const panel of slot.assignedElements()) {
        panel.role = 'tabpanel';
        panel.ariaLabel = tab.label;
        if (tab.reads === true) panel.setAttribute('tabindex', '0');
      }
    }
  }

  override render(): TemplateResult {
    return html`
      <div class="bar">
        <div role="tablist" aria-label=${this.label || nothing} @keydown=${this.#onKeydown}>
          ${this.tabs.map((tab) => this.#renderTab(tab))}
        </div>
        <slot name="end"></slot>
      </div>
      ${this.tabs.map((tab) => this.#renderPanel(tab))}
    `;
  }

  #renderTab({ id, label, badge, alert }: Tab): TemplateResult {
    const chosen = id === this.#chosen;
    return html`<button
      type="button"
      role="tab"
      id="tab-${id}"
      data-id=${id}
      aria-selected=${chosen ? 'true' : 'false'}
      aria-describedby=${badge === undefined ? nothing : `badge-${id}`}
      tabindex=${chosen ? 0 : -1}
      @click=${this.#onClick}
    >
      ${label}${
        badge === undefined
          ? nothing
          : html`<span class=${alert === true ? 'badge alert' : 'badge'} id="badge-${id}" aria-hidden="true"
              >${badge}</span
            >`
      }
    </button>`;
  }

  #renderPanel({ id }: Tab): TemplateResult {
    return html`<div class="panel" id="panel-${id}" ?hidden=${id !== this.#chosen}>
      <slot name=${id} @slotchange=${this.#onSlotChange}></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-tabs': CcsTabs;
  }
}
