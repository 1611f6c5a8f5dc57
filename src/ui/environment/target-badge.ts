import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { selectTarget } from '../../app/select/select-target.ts';
import '../elements/icon.ts';
import { SelectController } from '../state/select-controller.ts';
import { base } from '../styles/shared.ts';

/** Says where Submit and Connect go: the built-in CCS, or a live host in another colour, and by which way. */
@customElement('ccs-target-badge')
export class CcsTargetBadge extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        min-inline-size: 0;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: 5px;
        min-inline-size: 0;
        block-size: 26px;
        padding-inline: 8px 10px;
        border: 1px solid;
        border-radius: 13px;
        font-size: var(--text-s);
        font-weight: 600;
        white-space: nowrap;
      }
      b {
        overflow: hidden;
        font-weight: inherit;
        text-overflow: ellipsis;
      }
      small {
        font-size: var(--text-xs);
        font-weight: 500;
      }
      .built-in {
        border-color: transparent;
        background: var(--good-soft);
        color: var(--target-built-in);
      }
      .live {
        background: var(--bad-soft);
        color: var(--target-live);
      }
    `,
  ];

  readonly #target = new SelectController(this, selectTarget);

  override render(): TemplateResult | typeof nothing {
    const target = this.#target.value;
    if (target === undefined) return nothing;
    const { kind, label, route, address } = target;
    const live = kind === 'live';
    return html`<span class=${kind} title="Submit and Connect go to ${label}">
      <ccs-icon name=${live ? 'globe' : 'cube'}></ccs-icon><b>${label}</b>
      ${live && address !== undefined ? html`<small>${route}</small>` : nothing}
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-target-badge': CcsTargetBadge;
  }
}
