import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { offsetInWords } from '../../domain/socket/clock-offset.ts';
import { timeModes } from '../../domain/socket/time-of-frame.ts';
import type { TimeMode } from '../../domain/socket/time-of-frame.ts';
import { base, controls } from '../styles/shared.ts';
import { clockTime } from './clock-time.ts';
import type { KnownOffset } from './known-offset.ts';
import { TimeModeEvent } from './time-mode-event.ts';

const names: { readonly [mode in TimeMode]: string } = {
  clock: 'Clock',
  'since connect': 'Since connect',
  'since previous': 'Since row above',
};

/**
 * What the times of the rows are, and how far the server's clock is from ours where that is known.
 *
 * @fires time-mode - The user wants other times.
 */
@customElement('ccs-time-menu')
export class CcsTimeMenu extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--space-3);
        color: var(--text-soft);
        font-size: var(--text-s);
      }
      select {
        block-size: 24px;
        color: var(--text);
      }
      .offset {
        white-space: nowrap;
        cursor: help;
      }
    `,
  ];

  @property() mode: TimeMode = 'clock';
  @property({ attribute: false }) offset: KnownOffset | undefined;

  #onChange({ target }: Event): void {
    const mode = timeModes.find((each) => each === (target as HTMLSelectElement).value);
    if (mode !== undefined) this.dispatchEvent(new TimeModeEvent(mode));
  }

  override render(): TemplateResult {
    return html`<select aria-label="Time" title="What the times of the rows are" @change=${this.#onChange}>
        ${timeModes.map(
          (mode) => html`<option value=${mode} .selected=${mode === this.mode}>${names[mode]}</option>`,
        )}
      </select>
      ${this.offset === undefined ? nothing : this.#renderOffset(this.offset)}`;
  }

  #renderOffset({ offset, answered }: KnownOffset): TemplateResult {
    const source = `By the Date header of the answer of ${clockTime(answered)}: whole seconds, and half the round trip either way.`;
    return html`<span class="offset" title=${source}>${offsetInWords(offset)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-time-menu': CcsTimeMenu;
  }
}
