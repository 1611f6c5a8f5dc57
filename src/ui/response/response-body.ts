import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/empty-state.ts';
import '../elements/payload-view.ts';
import { base } from '../styles/shared.ts';
import type { ReadableBody } from './readable-body.ts';

/** The body of an answer with all that is to be said about it. */
@customElement('ccs-response-body')
export class CcsResponseBody extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }
      .note {
        flex: none;
        padding: var(--space-2) var(--space-4);
        border-block-end: 1px solid var(--line);
        background: var(--warn-soft);
        color: var(--warn);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      .plain {
        background: var(--surface-sunk);
        color: var(--text-soft);
      }
      ccs-payload-view {
        flex: 1;
      }
    `,
  ];

  /** Undefined while it is decoded. */
  @property({ attribute: false }) body: ReadableBody | undefined;
  /** Whether the body ended before it should have. */
  @property({ type: Boolean }) incomplete = false;
  /** What stands out about the answer. */
  @property({ attribute: false }) notes: readonly string[] = [];

  override render(): TemplateResult {
    const { body } = this;
    return html`
      ${this.notes.map((note) => html`<p class="note">${note}</p>`)}
      ${body?.remark === undefined ? '' : html`<p class="note plain">${body.remark}</p>`}
      ${
        body === undefined
          ? html`<ccs-empty-state heading="Decoding the body…"></ccs-empty-state>`
          : html`<ccs-payload-view
              label="Lines of the response body"
              .bytes=${body.bytes}
              .content=${body.content}
            >
              ${
                this.incomplete
                  ? html`<ccs-empty-state heading="Nothing of the body came"
                      >The connection ended before its first byte.</ccs-empty-state
                    >`
                  : html`<ccs-empty-state heading="The body is empty"
                      >The answer has status and headers only.</ccs-empty-state
                    >`
              }
            </ccs-payload-view>`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-response-body': CcsResponseBody;
  }
}
