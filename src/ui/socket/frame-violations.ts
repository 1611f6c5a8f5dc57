import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Label } from '../../domain/api/label.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { Violation } from '../../domain/json-schema/check-schema.ts';
import type { FullFrame } from '../../domain/socket/frame.ts';
import { violationsOf } from '../../domain/socket/violations.ts';
import '../elements/label-chip.ts';
import { base } from '../styles/shared.ts';

/** So many are told one by one. */
const told = 20;

/** In what a frame is not as its kind's schema says, in words; nothing where it is. */
@customElement('ccs-frame-violations')
export class CcsFrameViolations extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      section {
        max-block-size: 30vh;
        padding: var(--space-3) var(--space-4);
        overflow-y: auto;
        border-block: 1px solid var(--line);
        background: var(--bad-soft);
        font-size: var(--text-s);
      }
      h4 {
        margin: 0;
        color: var(--bad);
        font-size: var(--text-s);
        font-weight: 600;
      }
      ul {
        padding-inline-start: var(--space-5);
      }
      code {
        overflow-wrap: anywhere;
      }
      p {
        color: var(--text-soft);
      }
    `,
  ];

  @property({ attribute: false }) frame: FullFrame | undefined;
  @property({ attribute: false }) document: SocketDocument | undefined;

  #checked: FullFrame | undefined;
  #by: SocketDocument | undefined;
  #violations: readonly Violation[] = [];

  override willUpdate(): void {
    if (this.frame === this.#checked && this.document === this.#by) return;
    this.#checked = this.frame;
    this.#by = this.document;
    // The worker has found out already whether there is anything to say.
    const wanted = this.frame?.violations !== undefined;
    this.#violations = wanted && this.frame !== undefined ? violationsOf(this.frame, this.document) : [];
  }

  override render(): TemplateResult | typeof nothing {
    const count = this.#violations.length;
    if (count === 0) return nothing;
    const label = this.frame?.label;
    return html`<section aria-label="Schema violations" tabindex="0">
      <h4>${count === 1 ? 'One violation' : `${count.toLocaleString('en')} violations`} of the schema</h4>
      <ul>
        ${this.#violations
          .slice(0, told)
          .map(
            ({ pointer, text }) =>
              html`<li>${pointer === '' ? 'The frame' : html`<code>${pointer}</code>`} ${text}</li>`,
          )}
      </ul>
      ${count > told ? html`<p>And ${(count - told).toLocaleString('en')} more.</p>` : nothing}
      ${label === undefined ? nothing : this.#renderWho(label)}
    </section>`;
  }

  #renderWho(label: Label): TemplateResult {
    return label === 'documented'
      ? html`<p>By the schema of a documented kind.</p>`
      : html`<p>
          The schema of this kind is itself <ccs-label-chip .label=${label}></ccs-label-chip>: the frame may
          be right and the schema wrong.
        </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-frame-violations': CcsFrameViolations;
  }
}
