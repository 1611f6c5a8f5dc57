import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { AppState } from '../../app/state/app-state.ts';
import { isLive } from '../../domain/socket/session.ts';
import '../elements/empty-state.ts';
import type { RowSelectEvent } from '../elements/row-select-event.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { base, controls } from '../styles/shared.ts';
import './closing-note.ts';
import './events-head.ts';
import { eventsPanelStyles } from './events-panel.styles.ts';
import { selectSubmitted, selectTargetLabel } from './events-selectors.ts';
import './first-message.ts';
import './frame-composer.ts';
import './frame-detail.ts';
import './frame-list.ts';
import type { CcsFrameList } from './frame-list.ts';

/**
 * The region Events: the socket session, its frames, and a box to send one.
 *
 * @fires intent - Connect, Disconnect, send a frame, clear.
 */
@customElement('ccs-events-panel')
export class CcsEventsPanel extends LitElement {
  static override styles = [base, controls, eventsPanelStyles];

  readonly #socket = new SelectController(this, ({ socket }) => socket);
  readonly #document = new SelectController(this, ({ endpoints }) => endpoints.socket);
  readonly #target = new SelectController(this, selectTargetLabel);
  readonly #submitted = new SelectController(this, selectSubmitted);

  /** End (frame number, exclusive) that the list is paused at; undefined while it is not. */
  @state() private pausedAt: number | undefined;
  /** Number of the frame in the detail pane. */
  @state() private chosen: number | undefined;

  @query('ccs-frame-list') private readonly list!: CcsFrameList | null;

  #generation = 0;

  override willUpdate(): void {
    const generation = this.#socket.value?.generation ?? 0;
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.chosen = undefined;
    this.pausedAt = undefined;
  }

  #onPause(): void {
    const counts = this.#socket.value?.counts;
    this.pausedAt =
      this.pausedAt === undefined && counts !== undefined ? counts.dropped + counts.kept : undefined;
  }

  #onClear(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'clear events' }));
  }

  #onSelect({ index }: RowSelectEvent): void {
    this.chosen = index;
  }

  #onDetailClose(): void {
    this.chosen = undefined;
    this.list?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const socket = this.#socket.value;
    if (socket === undefined) return nothing;
    const total = socket.counts.dropped + socket.counts.kept;
    const document = this.#document.value;
    return html`<section aria-label="Events">
      <ccs-events-head
        .session=${socket.session}
        .counts=${socket.counts}
        .target=${this.#target.value ?? ''}
        .as=${socket.as ?? ''}
        .answerWithin=${document?.connect.answerWithinSeconds ?? 5}
        .waiting=${this.pausedAt === undefined ? undefined : total - this.pausedAt}
      >
        <button
          type="button"
          class="quiet"
          aria-pressed=${this.pausedAt === undefined ? 'false' : 'true'}
          ?disabled=${total === 0}
          @click=${this.#onPause}
        >
          Pause
        </button>
        <button type="button" aria-label="Clear Events" ?disabled=${total === 0} @click=${this.#onClear}>
          Clear
        </button>
      </ccs-events-head>
      <ccs-closing-note
        .session=${socket.session}
        .document=${document}
        ?hidden=${!hasEnded(socket.session)}
      ></ccs-closing-note>
      <ccs-first-message .document=${document}></ccs-first-message>
      ${total === 0 ? this.#renderNothing(socket) : this.#renderFrames(socket)}
      <ccs-frame-composer
        .document=${document}
        .live=${isLive(socket.session)}
        .unsent=${socket.unsent}
      ></ccs-frame-composer>
    </section>`;
  }

  #renderNothing({ session }: AppState['socket']): TemplateResult {
    return isLive(session)
      ? html`<ccs-empty-state heading="Connected, nothing received yet">
          That is normal while nothing happens. Submit a change: what follows from it appears here.
        </ccs-empty-state>`
      : html`<ccs-empty-state heading="No events yet">
          ${
            this.#target.value === undefined
              ? 'Connect opens the socket of the Domain; there is none yet.'
              : `Connect opens the socket of ${this.#target.value} and sends the first message by itself.`
          }
        </ccs-empty-state>`;
  }

  #renderFrames({ counts, generation }: AppState['socket']): TemplateResult {
    return html`<div class="frames ${this.chosen === undefined ? '' : 'with-detail'}">
      <ccs-frame-list
        .counts=${counts}
        .generation=${generation}
        .pausedAt=${this.pausedAt}
        .submitted=${this.#submitted.value}
        .chosen=${this.chosen}
        @row-select=${this.#onSelect}
      ></ccs-frame-list>
      ${
        this.chosen === undefined
          ? nothing
          : html`<ccs-frame-detail
              .number=${this.chosen}
              .generation=${generation}
              .document=${this.#document.value}
              @detail-close=${this.#onDetailClose}
            ></ccs-frame-detail>`
      }
    </div>`;
  }
}

function hasEnded({ kind }: AppState['socket']['session']): boolean {
  return kind === 'refused' || kind === 'closed';
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-events-panel': CcsEventsPanel;
  }
}
