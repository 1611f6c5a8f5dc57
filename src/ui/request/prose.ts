import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EndpointHead } from '../../domain/api/endpoint-head.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { base } from '../styles/shared.ts';
import { proseParts } from './section-links.ts';
import type { ProsePart } from './section-links.ts';

/**
 * Our prose about an endpoint. Section numbers in it open these endpoints.
 *
 * @fires intent - Another endpoint is chosen.
 */
@customElement('ccs-prose')
export class CcsProse extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline;
      }
      button {
        padding: 0;
        border: 0;
        background: none;
        color: var(--accent);
        font: inherit;
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 2px;
        cursor: pointer;
      }
    `,
  ];

  readonly #endpoints = new SelectController(this, ({ endpoints }) => endpoints);

  @property() text = '';

  #onSection(event: Event): void {
    const { section } = (event.currentTarget as HTMLElement).dataset;
    if (section !== undefined) this.dispatchEvent(new IntentEvent({ kind: 'select endpoint', section }));
  }

  override render(): TemplateResult {
    const { heads, selected } = this.#endpoints.value ?? { heads: [], selected: '' };
    const others = heads.filter((head) => head.section !== selected);
    const parts = proseParts(this.text, new Set(others.map((head) => head.section)));
    return html`${parts.map((part) => this.#renderPart(part, others))}`;
  }

  #renderPart(part: ProsePart, heads: readonly EndpointHead[]): TemplateResult {
    if (part.kind === 'text') return html`${part.text}`;
    const title = heads.find((head) => head.section === part.section)?.title ?? '';
    return html`<button
      type="button"
      data-section=${part.section}
      title="Open ${title}"
      @click=${this.#onSection}
    >
      ${part.section}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-prose': CcsProse;
  }
}
