import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { SocketDocument } from '../../../domain/api/socket-document.ts';
import type { Feed } from '../../../app/state/app-state.ts';
import { emptyFeed } from '../../../app/state/empty-feed.ts';
import '../../elements/icon.ts';
import { PartsController } from '../../elements/parts-controller.ts';
import { popoverStyles } from '../../styles/popover.ts';
import { base, controls } from '../../styles/shared.ts';
import { placeBelow } from '../../elements/place-below.ts';
import { IntentEvent } from '../../state/intent-event.ts';

const loadFieldsets = (): Promise<unknown> => import('./settings-fieldsets.ts');

/**
 * The settings of a feed behind a button, one fieldset for each subject.
 *
 * @fires intent - A setting is changed; the room on disk is to be looked at.
 */
@customElement('ccs-settings-menu')
export class CcsSettingsMenu extends LitElement {
  static override styles = [
    base,
    controls,
    popoverStyles,
    css`
      :host {
        display: inline-block;
      }
      [popover] {
        inline-size: min(420px, calc(100vw - 2 * var(--space-4)));
        max-block-size: 70vh;
        padding: var(--space-4);
      }
      hr {
        margin-block: var(--space-4);
        border: 0;
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  readonly #parts = new PartsController(this);

  @property({ attribute: false }) feed: Feed = emptyFeed('');
  @property({ attribute: false }) document: SocketDocument | undefined;

  @query('[popover]') private readonly menu!: HTMLElement | null;
  @query('.face') private readonly face!: HTMLElement | null;

  #onBeforeToggle({ newState }: ToggleEvent): void {
    if (newState !== 'open' || this.menu === null || this.face === null) return;
    this.dispatchEvent(new IntentEvent({ kind: 'look at disk' }));
    placeBelow(this.menu, this.face);
    void this.#parts.need(loadFieldsets);
  }

  override render(): TemplateResult {
    return html`<button
        type="button"
        class="quiet face"
        popovertarget="menu"
        aria-label="Settings of this tab"
        title="Timeouts, keep-alive, reconnecting; what is kept"
      >
        <ccs-icon name="settings"></ccs-icon>
      </button>
      <div
        popover="auto"
        id="menu"
        role="group"
        aria-label="Settings of this tab"
        @beforetoggle=${this.#onBeforeToggle}
      >
        ${this.#parts.failure === '' ? nothing : html`<p role="alert">${this.#parts.failure}</p>`}
        <ccs-session-fieldset
          .settings=${this.feed.settings}
          .keepAlive=${this.document?.keepAlive}
        ></ccs-session-fieldset>
        <hr />
        <ccs-log-fieldset .feed=${this.feed}></ccs-log-fieldset>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-settings-menu': CcsSettingsMenu;
  }
}
