import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messageValues, valueIn } from '../../../app/select/select-feed-environment.ts';
import type { Feed } from '../../../app/state/app-state.ts';
import { variablesIn } from '../../../domain/request/interpolate.ts';
import { fillMessage } from '../../../domain/socket/fill-message.ts';
import { createMasker } from '../../../domain/socket/mask.ts';
import { SelectController } from '../../state/select-controller.ts';
import { base } from '../../styles/shared.ts';

/** What will be sent of a message with variables, secrets as placeholders; and which of them have no value. */
@customElement('ccs-message-preview')
export class CcsMessagePreview extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--text-s);
      }
      div {
        padding: var(--space-2) var(--space-4) 0;
        overflow-wrap: anywhere;
      }
      .label {
        color: var(--text-soft);
      }
      .unset {
        color: var(--warn);
      }
    `,
  ];

  readonly #environment = new SelectController(this, ({ environment }) => environment);

  /** As typed. */
  @property() text = '';
  /** The session it will be sent on. */
  @property({ attribute: false }) session: Feed['session'] = { kind: 'none' };
  @property({ attribute: false }) origin: Feed['origin'];

  override render(): TemplateResult | typeof nothing {
    const environment = this.#environment.value;
    if (environment === undefined || variablesIn(this.text).length === 0) return nothing;
    const { session, origin } = this;
    const values = messageValues(environment, { session, ...(origin === undefined ? {} : { origin }) });
    const { text, unset } = fillMessage(this.text, (name) => valueIn(values, name));
    const shown = createMasker(values.masks).text(text).payload;
    return html`<div>
      <span class="label">Will be sent:</span> <code>${shown}</code>
      ${
        unset.length === 0
          ? nothing
          : html`<span class="unset" role="status">
              ${unset.join(', ')} ${unset.length === 1 ? 'has no value and goes' : 'have no value and go'} out
              as typed.
            </span>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-message-preview': CcsMessagePreview;
  }
}
