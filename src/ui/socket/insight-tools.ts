import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Feed } from '../../app/state/app-state.ts';
import { emptyFeed } from '../../app/state/empty-feed.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import { base, controls } from '../styles/shared.ts';
import { InsightToggleEvent } from './insight-toggle-event.ts';
import type { Insight } from './insight-toggle-event.ts';
import './kinds/kinds-menu.ts';

const titles = {
  rates: 'Frames and bytes a second, by kind',
  tables: 'Newest known agents, queues and calls, derived from the frames',
} as const satisfies { readonly [insight in Insight]: string };

/**
 * Leads to what follows from all frames of a feed: the kinds, the rates, the tables.
 *
 * @fires insight-toggle - The user wants to see the rates or the tables, or no longer.
 * @fires filter-text - The user chose a kind; `text` is the filter as it is to be.
 */
@customElement('ccs-insight-tools')
export class CcsInsightTools extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: contents;
      }
      button[aria-pressed='true'] {
        background: var(--surface-chosen);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) feed: Feed = emptyFeed('');
  @property({ attribute: false }) document: SocketDocument | undefined;
  @property({ type: Boolean }) rates = false;
  @property({ type: Boolean }) tables = false;

  #onRates(): void {
    this.dispatchEvent(new InsightToggleEvent('rates'));
  }

  #onTables(): void {
    this.dispatchEvent(new InsightToggleEvent('tables'));
  }

  override render(): TemplateResult {
    const { counts, filter } = this.feed;
    const end = counts.dropped + counts.kept;
    return html`
      <ccs-kinds-menu
        .document=${this.document}
        .counts=${counts.index}
        .end=${end}
        .filter=${filter.text}
      ></ccs-kinds-menu>
      <button
        type="button"
        class="quiet"
        title=${titles.rates}
        aria-pressed=${this.rates ? 'true' : 'false'}
        ?disabled=${end === 0}
        @click=${this.#onRates}
      >
        Rates
      </button>
      <button
        type="button"
        class="quiet"
        title=${titles.tables}
        aria-pressed=${this.tables ? 'true' : 'false'}
        ?disabled=${end === 0}
        @click=${this.#onTables}
      >
        Tables
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-insight-tools': CcsInsightTools;
  }
}
