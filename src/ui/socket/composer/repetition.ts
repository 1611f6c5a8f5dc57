import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Feed } from '../../../app/state/app-state.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import { oneLine } from '../../../domain/socket/one-line.ts';
import type { RepeatEnd } from '../../../domain/socket/repeating.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { base, controls } from '../../styles/shared.ts';
import { composerLine } from './composer-line.styles.ts';

/** More of a message is not shown. */
const shownLength = 60;

/**
 * A message that goes out again and again: how often it has, and the way to stop it. Afterwards how that ended.
 *
 * @fires intent - Stop repeating.
 */
@customElement('ccs-repetition')
export class CcsRepetition extends LitElement {
  static override styles = [base, controls, composerLine];

  @property({ attribute: false }) repetition: Feed['repetition'] = { text: '', state: { kind: 'none' } };

  #onStop(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'stop repeating' }));
  }

  override render(): TemplateResult | typeof nothing {
    const { text, state } = this.repetition;
    const shown = html`<code>${oneLine(text, shownLength)}</code>`;
    switch (state.kind) {
      case 'none':
        return nothing;
      case 'on':
        return html`<div class="line">
          <span>Repeating ${shown} every ${state.every} s: sent ${times(state.sent)}</span>
          <button type="button" @click=${this.#onStop}>Stop repeating</button>
        </div>`;
      case 'ended':
        return html`<div class="line">
          <span role="status">${shown} was repeated ${times(state.sent)}; ${endWords(state.why)}</span>
        </div>`;
      default:
        return assertNever(state);
    }
  }
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count.toLocaleString('en')} times`;
}

function endWords(why: RepeatEnd): string {
  switch (why) {
    case 'stopped':
      return 'you stopped it.';
    case 'session ended':
      return 'it ended with the session.';
    case 'not sent':
      return 'then it could not be sent.';
    default:
      return assertNever(why);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-repetition': CcsRepetition;
  }
}
