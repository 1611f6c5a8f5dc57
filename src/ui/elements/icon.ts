import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from './icons.ts';
import type { IconName } from './icons.ts';

/** A small picture beside words. Hidden from screen readers: the words (or the button's name) say it. */
@customElement('ccs-icon')
export class CcsIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      inline-size: 1.2em;
      block-size: 1.2em;
      flex: none;
      vertical-align: -0.24em;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  /** Which picture of the set. */
  @property() name: IconName = 'info';

  override render(): TemplateResult {
    return html`<svg viewBox="0 0 16 16" aria-hidden="true">${icons[this.name]}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-icon': CcsIcon;
  }
}
