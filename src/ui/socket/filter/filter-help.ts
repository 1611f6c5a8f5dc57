import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { appendTerm } from '../../../domain/socket/filter/edit-filter.ts';
import { popoverStyles } from '../../styles/popover.ts';
import { base, controls } from '../../styles/shared.ts';
import { FilterTextEvent } from '../filter-text-event.ts';
import { placeBelow } from '../../elements/place-below.ts';

/** The language by examples; each can be put into the filter. */
const examples = [
  { text: '"Lunch Break"', says: 'this text, ignoring case; a plain word needs no quotation marks' },
  { text: "'Lunch Break'", says: 'exactly this text' },
  { text: '/"extension":"1\\d\\d"/', says: 'a regular expression; flags i, m, s, u, v' },
  {
    text: '$.response[*].extension=114',
    says: 'JSONPath and value; also != and ~ (contains), or the path alone',
  },
  { text: 'kind:update_agent,pong', says: 'kinds of frames' },
  { text: 'dir:in', says: 'received; dir:out for sent' },
  { text: 'size:>1k', says: 'bytes; also size:100..2k' },
  { text: 'time:10:01..10:02:30', says: 'time of day; also time:-30s.. for the last 30 seconds' },
  { text: 'is:unknown', says: 'also violation, marked, masked, note, binary' },
  { text: '-kind:pong', says: 'a - in front hides what the term finds' },
] as const;

/**
 * A button that explains the filter's language in a popover.
 *
 * @fires filter-text - The user has put an example into the filter.
 */
@customElement('ccs-filter-help')
export class CcsFilterHelp extends LitElement {
  static override styles = [
    base,
    controls,
    popoverStyles,
    css`
      :host {
        display: inline-block;
      }
      [popover] {
        inline-size: min(480px, calc(100vw - 2 * var(--space-3)));
        padding: var(--space-4);
      }
      h3 {
        font-size: var(--text-s);
      }
      p {
        margin-block: var(--space-2) var(--space-3);
        color: var(--text-soft);
      }
      ul {
        display: grid;
        gap: var(--space-2);
        list-style: none;
      }
      li button {
        block-size: auto;
        padding: 1px var(--space-2);
        font-family: var(--font-mono);
        white-space: normal;
        text-align: start;
        overflow-wrap: anywhere;
      }
      .face {
        inline-size: 26px;
        padding-inline: 0;
      }
    `,
  ];

  /** The filter as it is. */
  @property() text = '';

  @state() private open = false;

  @query('[popover]') private readonly popup!: HTMLElement | null;
  @query('.face') private readonly face!: HTMLElement | null;

  #onBeforeToggle({ newState }: ToggleEvent): void {
    if (newState === 'open' && this.popup !== null && this.face !== null) placeBelow(this.popup, this.face);
  }

  #onToggle({ newState }: ToggleEvent): void {
    this.open = newState === 'open';
  }

  #onExample(event: MouseEvent): void {
    const example = examples[Number((event.currentTarget as HTMLElement).dataset['example'])];
    this.popup?.hidePopover();
    if (example !== undefined) this.dispatchEvent(new FilterTextEvent(appendTerm(this.text, example.text)));
  }

  override render(): TemplateResult {
    return html`<button
        type="button"
        class="quiet face"
        popovertarget="help"
        aria-label="How to filter"
        title="How to filter"
      >
        ?
      </button>
      <div
        popover="auto"
        id="help"
        role="dialog"
        aria-label="How to filter"
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggle}
      >
        ${this.open ? this.#renderHelp() : nothing}
      </div>`;
  }

  #renderHelp(): TemplateResult {
    return html`<h3>A frame is shown when every part of the filter lets it through</h3>
      <p>Press an example to put it into the filter.</p>
      <ul>
        ${examples.map(
          ({ text, says }, index) =>
            html`<li>
              <button type="button" data-example=${index} @click=${this.#onExample}>${text}</button> ${says}
            </li>`,
        )}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-filter-help': CcsFilterHelp;
  }
}
