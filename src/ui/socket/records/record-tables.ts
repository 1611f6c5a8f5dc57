import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EntityKind, SocketDocument } from '../../../domain/api/socket-document.ts';
import type { FeedId } from '../../../domain/socket/feed.ts';
import type { EntityTable, RecordsSnapshot } from '../../../domain/socket/records/entity-table.ts';
import '../../elements/tabs.ts';
import type { TabSelectEvent } from '../../elements/tab-select-event.ts';
import type { Tab } from '../../elements/tabs.ts';
import { framesContext } from '../../state/contexts.ts';
import type { FrameReaders } from '../../state/contexts.ts';
import { base } from '../../styles/shared.ts';
import { PollController } from '../poll-controller.ts';
import './record-table.ts';

/**
 * What the frames of a feed are about, as tables: newest known agents, queues and calls.
 *
 * @fires frame-go - The user wants to see the frame of a row's last change.
 */
@customElement('ccs-record-tables')
export class CcsRecordTables extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        min-block-size: 0;
        min-inline-size: 0;
        border-block-start: 1px solid var(--line);
      }
      ccs-tabs {
        flex: 1;
        min-block-size: 0;
        min-inline-size: 0;
      }
    `,
  ];

  @property() feed: FeedId = '';
  /** Changes when frames have come: up to 60 times a second, so it is a reason to ask again and none to draw. */
  @property({ attribute: false, hasChanged: () => false }) until = 0;
  /** Rises when the log was cleared. */
  @property({ type: Number }) generation = 0;
  @property({ attribute: false }) document: SocketDocument | undefined;

  /** The entity whose table is shown; empty for the first. */
  @state() private chosen = '';

  @consume({ context: framesContext })
  private readonly frames: FrameReaders | undefined;

  readonly #records: PollController<RecordsSnapshot> = new PollController<RecordsSnapshot>(this, {
    every: 400,
    revision: () => `${this.feed} ${String(this.generation)} ${String(this.until)}`,
    ask: () => this.frames?.of(this.feed).records(this.#records.value?.changes),
  });
  #shown = '';

  override willUpdate(): void {
    const shown = `${this.feed} ${String(this.generation)}`;
    if (shown !== this.#shown) this.#records.reset();
    this.#shown = shown;
  }

  #onTab({ id }: TabSelectEvent): void {
    this.chosen = id;
  }

  override render(): TemplateResult | typeof nothing {
    const { entities } = this.document ?? { entities: [] };
    if (entities.length === 0) return nothing;
    return html`<ccs-tabs
      label="Tables"
      .tabs=${entities.map((entity) => this.#tab(entity))}
      @tab-select=${this.#onTab}
    >
      ${entities.map(
        (entity, index) =>
          html`<ccs-record-table
            slot=${entity.id}
            .entity=${entity}
            .active=${entity.id === this.chosen || (this.chosen === '' && index === 0)}
            .table=${this.#tableOf(entity)}
            .since=${this.#records.value?.since ?? 0}
          ></ccs-record-table>`,
      )}
    </ccs-tabs>`;
  }

  #tableOf({ id }: EntityKind): EntityTable | undefined {
    return this.#records.value?.tables.find(({ entity }) => entity === id);
  }

  #tab(entity: EntityKind): Tab {
    const there = this.#tableOf(entity)?.rows.filter(({ change }) => change.kind !== 'left').length;
    const tab = { id: entity.id, label: entity.title };
    return there === undefined ? tab : { ...tab, badge: there.toLocaleString('en') };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-record-tables': CcsRecordTables;
  }
}
