import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { accessTo } from '../../app/select/select-access.ts';
import type { Who } from '../../app/select/select-who.ts';
import type { EndpointHead } from '../../domain/api/endpoint-head.ts';
import '../elements/icon.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls } from '../styles/shared.ts';
import { permissionReading, refusalReading } from './permission-reading.ts';

/**
 * Which endpoint is open: section, title, what it needs, whether it can do harm.
 *
 * @fires intent - Reset to template.
 */
@customElement('ccs-endpoint-heading')
export class CcsEndpointHeading extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        flex: none;
        gap: 1px;
        padding: var(--space-3) var(--space-4) 0;
      }
      .line {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-block-size: 30px;
      }
      h2 {
        flex: 1;
        min-inline-size: 0;
        font-size: var(--text-l);
        font-weight: 600;
        line-height: 1.3;
        overflow-wrap: anywhere;
      }
      .section {
        color: var(--text-soft);
        font-weight: 500;
        font-variant-numeric: tabular-nums;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
        color: var(--text-soft);
        font-size: var(--text-s);
      }
      .facts ccs-icon {
        margin-inline-end: var(--space-2);
      }
      .refusal,
      .destroys {
        font-weight: 500;
      }
      .refusal {
        color: var(--warn);
      }
      .destroys {
        color: var(--bad);
      }
      button {
        flex: none;
        color: var(--text-soft);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) head!: EndpointHead;
  @property({ attribute: false }) who: Who | undefined;
  /** Whether the draft differs from the template, so that there is something to reset. */
  @property({ type: Boolean }) edited = false;

  #onReset(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'reset draft', section: this.head.section }));
  }

  override render(): TemplateResult {
    const { section, title, permissions, only, effect } = this.head;
    return html`
      <div class="line">
        <h2><span class="section">${section}</span> ${title}</h2>
        ${
          this.edited
            ? html`<button type="button" class="quiet" @click=${this.#onReset}>Reset to template</button>`
            : nothing
        }
      </div>
      <div class="facts">
        <span><ccs-icon name="lock"></ccs-icon>Needs ${permissionReading(permissions)}${onlyFor[only]}</span>
        ${this.#renderRefusal()}
        ${
          effect === 'destroys'
            ? html`<span class="destroys"
                ><ccs-icon name="danger"></ccs-icon>Destroys: what it ends or removes does not come back</span
              >`
            : nothing
        }
      </div>
    `;
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    const { who } = this;
    const refusal = who === undefined ? undefined : refusalReading(accessTo(this.head, who));
    if (who === undefined || refusal === undefined) return nothing;
    return html`<span class="refusal"
      ><ccs-icon name="danger"></ccs-icon>The user signed in (${who.text}) ${refusal}</span
    >`;
  }
}

const onlyFor = {
  any: '',
  telco: ' · telco users only',
  tenant: ' · tenant level users only',
} as const satisfies { readonly [only in EndpointHead['only']]: string };

declare global {
  interface HTMLElementTagNameMap {
    'ccs-endpoint-heading': CcsEndpointHeading;
  }
}
