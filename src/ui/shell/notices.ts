import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Notice } from '../../app/state/app-state.ts';
import '../elements/icon.ts';
import type { IconName } from '../elements/icons.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { base, controls } from '../styles/shared.ts';

const pictures = { info: 'info', warning: 'danger', error: 'danger' } as const satisfies {
  readonly [tone in Notice['tone']]: IconName;
};

/**
 * Short messages that stay until they are dismissed, newest below.
 *
 * @fires intent - The user dismisses a notice or takes what it offers.
 */
@customElement('ccs-notices')
export class CcsNotices extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: fixed;
        /* Above the line at the bottom of the events panel, so that it can be used. */
        inset-block-end: 52px;
        inset-inline-end: var(--space-5);
        z-index: 10;
        inline-size: min(400px, calc(100vw - 2 * var(--space-4)));
        pointer-events: none;
      }
      ul {
        display: grid;
        gap: var(--space-3);
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: var(--space-3);
        align-items: start;
        padding: var(--space-3) var(--space-2) var(--space-3) var(--space-4);
        border: 1px solid var(--line);
        border-inline-start: 3px solid var(--accent);
        border-radius: var(--radius);
        background: var(--surface-pane);
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
      .warning {
        border-inline-start-color: var(--warn);
      }
      .error {
        border-inline-start-color: var(--bad);
      }
      ccs-icon {
        margin-block-start: 3px;
        color: var(--accent);
      }
      .warning > ccs-icon {
        color: var(--warn);
      }
      .error > ccs-icon {
        color: var(--bad);
      }
      p {
        padding-block: 2px;
        overflow-wrap: anywhere;
      }
      .action {
        margin-block-start: var(--space-2);
      }
      .close {
        display: grid;
        place-items: center;
        inline-size: 28px;
        padding: 0;
      }
      .close ccs-icon {
        margin: 0;
        color: var(--text-soft);
      }
    `,
  ];

  readonly #notices = new SelectController(this, (state) => state.notices);

  #notice(event: Event): Notice | undefined {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    return this.#notices.value?.find((notice) => notice.id === id);
  }

  #onAction(event: Event): void {
    const notice = this.#notice(event);
    if (notice?.action === undefined) return;
    this.dispatchEvent(new IntentEvent(notice.action.intent));
    this.dispatchEvent(new IntentEvent({ kind: 'dismiss notice', id: notice.id }));
  }

  #onDismiss(event: Event): void {
    const notice = this.#notice(event);
    if (notice !== undefined) this.dispatchEvent(new IntentEvent({ kind: 'dismiss notice', id: notice.id }));
  }

  override render(): TemplateResult {
    const notices = this.#notices.value ?? [];
    return html`<section aria-label="Notices" aria-live="polite">
      ${
        notices.length === 0
          ? nothing
          : html`<ul>
              ${repeat(
                notices,
                ({ id }) => id,
                (notice) => this.#renderNotice(notice),
              )}
            </ul>`
      }
    </section>`;
  }

  #renderNotice({ id, tone, text, action }: Notice): TemplateResult {
    return html`<li class=${tone}>
      <ccs-icon .name=${pictures[tone]}></ccs-icon>
      <div>
        <p>${text}</p>
        ${
          action === undefined
            ? nothing
            : html`<button type="button" class="action" data-id=${id} @click=${this.#onAction}>
                ${action.title}
              </button>`
        }
      </div>
      <button
        type="button"
        class="quiet close"
        aria-label="Dismiss: ${text}"
        data-id=${id}
        @click=${this.#onDismiss}
      >
        <ccs-icon name="close"></ccs-icon>
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-notices': CcsNotices;
  }
}
