import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Feed } from '../../../app/state/app-state.ts';
import { emptyFeed } from '../../../app/state/empty-feed.ts';
import { logLimits, megabyte } from '../../../domain/socket/log-settings.ts';
import type { LogSettings } from '../../../domain/socket/log-settings.ts';
import { IntentEvent } from '../../state/intent-event.ts';
import { SelectController } from '../../state/select-controller.ts';
import { formStyles } from '../../styles/dialog.ts';
import { base, controls } from '../../styles/shared.ts';
import { recordingWords, spaceWords } from './recording-words.ts';

/**
 * How much a feed keeps of what comes, and where: part of the settings of a feed. A change counts as soon as it is made.
 *
 * @fires intent - The settings are changed.
 */
@customElement('ccs-log-fieldset')
export class CcsLogFieldset extends LitElement {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
      fieldset {
        margin: 0;
      }
      .help {
        margin: 0;
      }
      .check {
        display: flex;
        align-items: baseline;
        gap: var(--space-3);
      }
      .bad {
        color: var(--bad);
        font-size: var(--text-s);
      }
    `,
  ];

  readonly #space = new SelectController(this, ({ events }) => events.space);

  @property({ attribute: false }) feed: Feed = emptyFeed('');

  /** What is wrong with what was typed, by the name of the field. */
  @state() private mistakes: { readonly [name in keyof typeof logLimits]?: string } = {};

  #onFrames(event: Event): void {
    const frames = this.#read('frames', event);
    if (frames !== undefined) this.#change({ frames });
  }

  #onMegabytes(event: Event): void {
    const megabytes = this.#read('megabytes', event);
    if (megabytes !== undefined) this.#change({ bytes: megabytes * megabyte });
  }

  #onRecord(event: Event): void {
    this.#change({ record: (event.currentTarget as HTMLInputElement).checked });
  }

  #change(change: Partial<LogSettings>): void {
    const settings = { ...this.feed.log, ...change };
    this.dispatchEvent(new IntentEvent({ kind: 'change log settings', settings }));
  }

  /** The whole number in the field; undefined where it is none that can be set, and then that is said. */
  #read(name: keyof typeof logLimits, event: Event): number | undefined {
    const { least, most } = logLimits[name];
    const value = (event.currentTarget as HTMLInputElement).valueAsNumber;
    const fits = Number.isInteger(value) && value >= least && value <= most;
    const words = `A whole number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}.`;
    const { [name]: _before, ...others } = this.mistakes;
    this.mistakes = fits ? others : { ...others, [name]: words };
    return fits ? value : undefined;
  }

  override render(): TemplateResult {
    const { log, recording } = this.feed;
    return html`<fieldset>
      <legend>What is kept</legend>
      <div class="columns">
        ${this.#renderNumber('frames', 'Frames in memory', log.frames, this.#onFrames)}
        ${this.#renderNumber('megabytes', 'Megabytes in memory', log.bytes / megabyte, this.#onMegabytes)}
      </div>
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            aria-describedby="record-help"
            .checked=${log.record}
            @change=${this.#onRecord}
          />
          Record to disk
        </label>
        <p id="record-help" class="help">
          What memory has no more room for stays on this computer’s disk and can still be scrolled to. Without
          it, the oldest frames are dropped, and counted.
        </p>
      </div>
      <p class="help" role="status">${recordingWords(recording)}</p>
      <p class="help">${spaceWords(this.#space.value)}</p>
    </fieldset>`;
  }

  #renderNumber(
    name: keyof typeof logLimits,
    label: string,
    value: number,
    onChange: (event: Event) => void,
  ): TemplateResult {
    const mistake = this.mistakes[name];
    return html`<div class="field">
      <label for=${name}>${label}, at most</label>
      <input
        id=${name}
        type="number"
        inputmode="numeric"
        min=${logLimits[name].least}
        max=${logLimits[name].most}
        aria-invalid=${mistake === undefined ? 'false' : 'true'}
        aria-describedby=${mistake === undefined ? nothing : `${name}-mistake`}
        .value=${String(value)}
        @change=${onChange}
      />
      ${mistake === undefined ? nothing : html`<p id="${name}-mistake" class="bad">${mistake}</p>`}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-log-fieldset': CcsLogFieldset;
  }
}
