import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Note, NotePlace } from '../../domain/api/endpoint-document.ts';
import '../elements/icon.ts';
import { base } from '../styles/shared.ts';
import './prose.ts';

/** The oddities of the API's document that concern a place, one small line each. */
@customElement('ccs-place-notes')
export class CcsPlaceNotes extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--text-s);
        line-height: 1.4;
      }
      ul {
        display: grid;
        gap: var(--space-2);
        max-inline-size: 84ch;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 6px;
        color: var(--text-soft);
        overflow-wrap: anywhere;
      }
      li ccs-icon {
        margin-block-start: 1px;
      }
      summary {
        display: flex;
        align-items: center;
        gap: 6px;
        color: var(--text-soft);
        list-style: none;
        cursor: pointer;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      .gist {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .more {
        flex: none;
        color: var(--text);
        font-size: var(--text-xs);
        font-weight: 600;
      }
      details[open] .gist {
        visibility: hidden;
      }
      details[open] .arrow {
        rotate: 180deg;
      }
      details[open] ul {
        padding-block-start: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) notes: readonly Note[] = [];
  @property() at: NotePlace = 'endpoint';
  /** Shows the beginning of the first note only, until the user wants to read them. */
  @property({ type: Boolean }) folded = false;

  override render(): TemplateResult | typeof nothing {
    const here = this.notes.filter((note) => note.at === this.at);
    if (here.length === 0) return nothing;
    if (!this.folded) return this.#renderList(here);
    return html`<details>
      <summary>
        <ccs-icon name="info"></ccs-icon>
        <span class="gist">${here[0]?.text ?? ''}</span>
        ${here.length > 1 ? html`<span class="more">${here.length} notes</span>` : nothing}
        <ccs-icon class="arrow" name="chevron-down"></ccs-icon>
      </summary>
      ${this.#renderList(here)}
    </details>`;
  }

  #renderList(here: readonly Note[]): TemplateResult {
    return html`<ul aria-label="Notes on the document">
      ${here.map(
        ({ text }) =>
          html`<li>
            <ccs-icon name="info"></ccs-icon><span><ccs-prose .text=${text}></ccs-prose></span>
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-place-notes': CcsPlaceNotes;
  }
}
