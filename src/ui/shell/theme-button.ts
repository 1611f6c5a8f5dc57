import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/icon.ts';
import type { IconName } from '../elements/icons.ts';
import { ShellCommandEvent } from '../state/shell-command-event.ts';
import type { Theme } from '../state/shell-command.ts';
import { base, controls } from '../styles/shared.ts';

const looks = {
  system: { picture: 'contrast', next: 'light' },
  light: { picture: 'sun', next: 'dark' },
  dark: { picture: 'moon', next: 'system' },
} as const satisfies { readonly [theme in Theme]: { readonly picture: IconName; readonly next: Theme } };

/**
 * Goes from the system's theme to light to dark and back.
 *
 * @fires shell-command - The user wants the next theme.
 */
@customElement('ccs-theme-button')
export class CcsThemeButton extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: inline-block;
      }
      button {
        display: grid;
        place-items: center;
        inline-size: 30px;
        block-size: 30px;
        padding: 0;
        color: var(--text-soft);
      }
    `,
  ];

  @property() theme: Theme = 'system';

  #onClick(): void {
    this.dispatchEvent(new ShellCommandEvent({ kind: 'choose theme', theme: looks[this.theme].next }));
  }

  override render(): TemplateResult {
    const { picture, next } = looks[this.theme];
    const name = `Theme: ${this.theme}. Change to ${next}`;
    return html`<button type="button" class="quiet" aria-label=${name} title=${name} @click=${this.#onClick}>
      <ccs-icon .name=${picture}></ccs-icon>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-theme-button': CcsThemeButton;
  }
}
