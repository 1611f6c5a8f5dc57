import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query, queryAll, state } from 'lit/decorators.js';
import { selectWho } from '../../app/select/select-who.ts';
import '../elements/empty-state.ts';
import '../elements/icon.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { methodStyles } from '../styles/method.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import { renderEndpointEntry } from './endpoint-entry.ts';
import { endpointGroups } from './endpoint-view.ts';
import type { EndpointGroup } from './endpoint-view.ts';
import { endpointEntryStyles, endpointsPanelStyles } from './endpoints-panel.styles.ts';

/**
 * The documented endpoints, grouped as the document groups them, searchable, each with who may call it.
 *
 * @fires intent - The user chose an endpoint.
 */
@customElement('ccs-endpoints-panel')
export class CcsEndpointsPanel extends LitElement {
  static override styles = [
    base,
    controls,
    visuallyHidden,
    methodStyles,
    endpointsPanelStyles,
    endpointEntryStyles,
  ];

  readonly #heads = new SelectController(this, (appState) => appState.endpoints.heads);
  readonly #selected = new SelectController(this, (appState) => appState.endpoints.selected);
  readonly #who = new SelectController(this, selectWho);

  @state() private search = '';
  @state() private onlyCallable = false;
  /** Section of the entry that the Tab key leads to. */
  @state() private reached = '';

  /** The endpoint that was last scrolled to. */
  #shown: string | undefined;

  @query('input[type="search"]') private readonly field!: HTMLInputElement | null;
  @query('[aria-current]') private readonly current!: HTMLElement | null;
  @queryAll('.entry') private readonly entries!: NodeListOf<HTMLElement>;

  /** Shows the chosen endpoint, however it was chosen: by the palette, or from the history. */
  override updated(): void {
    const selected = this.#selected.value;
    if (selected === this.#shown) return;
    this.#shown = selected;
    this.current?.scrollIntoView({ block: 'nearest' });
  }

  override focus(): void {
    this.field?.focus();
    this.field?.select();
  }

  #onSearch(event: Event): void {
    this.search = (event.currentTarget as HTMLInputElement).value;
  }

  #onSearchKeydown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.#move(0);
    } else if (event.key === 'Enter' && this.search !== '') {
      this.entries[0]?.click();
    } else if (event.key === 'Escape') {
      this.#clearSearch();
    }
  }

  #onListKeydown(event: KeyboardEvent): void {
    const at = [...this.entries].findIndex((entry) => entry.matches(':focus'));
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowUp' && at === 0) {
      event.preventDefault();
      this.focus();
      return;
    }
    const to = targetOf(event.key, at, this.entries.length);
    if (to === undefined) return;
    event.preventDefault();
    this.#move(to);
  }

  #move(to: number): void {
    this.entries[Math.min(Math.max(to, 0), this.entries.length - 1)]?.focus();
  }

  #onFilter(event: Event): void {
    this.onlyCallable = (event.currentTarget as HTMLInputElement).checked;
  }

  readonly #onChoose = (event: Event): void => {
    const section = sectionOf(event);
    this.dispatchEvent(new IntentEvent({ kind: 'select endpoint', section }));
  };

  readonly #onEntryFocus = (event: Event): void => {
    this.reached = sectionOf(event);
  };

  #onShowAll(): void {
    this.#clearSearch();
    this.onlyCallable = false;
    this.focus();
  }

  #clearSearch(): void {
    this.search = '';
  }

  override render(): TemplateResult {
    const heads = this.#heads.value ?? [];
    const who = this.#who.value;
    const groups =
      who === undefined
        ? []
        : endpointGroups({
            heads,
            who,
            selected: this.#selected.value ?? '',
            search: this.search,
            onlyCallable: this.onlyCallable,
          });
    const shown = groups.reduce((count, { endpoints }) => count + endpoints.length, 0);
    return html`<section aria-label="Endpoints">
      <h2 class="visually-hidden">Endpoints</h2>
      ${this.#renderSearch(shown, heads.length)}
      <div class="list" @keydown=${this.#onListKeydown}>
        ${shown === 0 ? this.#renderNone() : groups.map((group) => this.#renderGroup(group, this.#reachedIn(groups)))}
      </div>
    </section>`;
  }

  /** The entry for the Tab key: the one last focused, else the current one, else the first. */
  #reachedIn(groups: readonly EndpointGroup[]): string | undefined {
    const views = groups.flatMap(({ endpoints }) => endpoints);
    const found =
      views.find(({ head }) => head.section === this.reached) ??
      views.find(({ current }) => current) ??
      views[0];
    return found?.head.section;
  }

  #renderSearch(shown: number, all: number): TemplateResult {
    return html`<div class="search">
      <div class="search-field">
        <ccs-icon name="search"></ccs-icon>
        <input
          type="search"
          aria-label="Search endpoints"
          placeholder="Search endpoints"
          autocomplete="off"
          spellcheck="false"
          .value=${this.search}
          @input=${this.#onSearch}
          @keydown=${this.#onSearchKeydown}
        />
      </div>
      <div class="filter">
        <label>
          <input type="checkbox" .checked=${this.onlyCallable} @change=${this.#onFilter} />Only those I may
          call
        </label>
        <span role="status"
          >${shown === all ? `${String(all)} endpoints` : `${String(shown)} of ${String(all)}`}</span
        >
      </div>
    </div>`;
  }

  #renderNone(): TemplateResult {
    return html`<ccs-empty-state heading="No endpoint matches">
      <p>
        The search looks at titles, paths, section numbers, permissions and the body’s <code>request</code>.
      </p>
      <p><button type="button" @click=${this.#onShowAll}>Show all</button></p>
    </ccs-empty-state>`;
  }

  #renderGroup({ heading, endpoints }: EndpointGroup, reached: string | undefined): TemplateResult {
    return html`<h3>${heading}</h3>
      <ul aria-label=${heading}>
        ${endpoints.map(
          (view) =>
            html`<li>
              ${renderEndpointEntry(view, view.head.section === reached, {
                onChoose: this.#onChoose,
                onFocus: this.#onEntryFocus,
              })}
            </li>`,
        )}
      </ul>`;
  }
}

function sectionOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset['section'] ?? '';
}

/** Where a key leads from entry `at` of `count`; undefined for keys that lead nowhere. */
function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + 8;
    case 'PageUp':
      return at - 8;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-endpoints-panel': CcsEndpointsPanel;
  }
}
