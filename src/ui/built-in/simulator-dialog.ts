import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { maxRate } from '../../domain/built-in/built-in-state.ts';
import type { BuiltInSettings, BuiltInState } from '../../domain/built-in/built-in-state.ts';
import { faultKinds } from '../../domain/built-in/fault.ts';
import type { Fault } from '../../domain/built-in/fault.ts';
import { parseSettings } from '../../domain/built-in/parse-settings.ts';
import '../elements/icon.ts';
import '../elements/key-value-table.ts';
import '../elements/label-chip.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import { dialogStyles, formStyles } from '../styles/dialog.ts';
import { base, controls } from '../styles/shared.ts';
import { renderFaultParameter } from './fault-parameter.ts';
import { faultOf, faultWords } from './fault-words.ts';
import { rateAt, rateSteps, stepOf } from './rate-scale.ts';
import { simulatorDialogStyles } from './simulator-dialog.styles.ts';

/**
 * Settings of the built-in CCS: how much happens by itself, faults on demand, and a fresh start. Each change takes
 * effect at once.
 *
 * @fires intent - The user changed a setting or starts the world anew.
 */
@customElement('ccs-simulator-dialog')
export class CcsSimulatorDialog extends LitElement {
  static override styles = [base, controls, dialogStyles, formStyles, simulatorDialogStyles];

  readonly #builtIn = new SelectController(this, (state) => state.environment.builtInState);

  /** A burst that is chosen and not let loose yet: it happens once, so its size comes first. */
  @state() private burst: Extract<Fault, { kind: 'burst' }> | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  show(): void {
    void this.updateComplete.then(() => {
      if (this.dialog?.open === false) this.dialog.showModal();
    });
  }

  /** Hands on what the rules of the settings allow; the fields themselves say what they allow. */
  #change(change: { readonly [member in keyof BuiltInSettings]?: unknown }): void {
    const parsed = parseSettings({ ...this.#builtIn.value?.settings, ...change });
    if (parsed.ok)
      this.dispatchEvent(new IntentEvent({ kind: 'configure built-in', settings: parsed.value }));
    else this.requestUpdate();
  }

  #onStep(event: Event): void {
    this.#change({ rate: rateAt((event.currentTarget as HTMLInputElement).valueAsNumber) });
  }

  #onRate(event: Event): void {
    this.#change({ rate: (event.currentTarget as HTMLInputElement).valueAsNumber });
  }

  #onSeed(event: Event): void {
    this.#change({ seed: (event.currentTarget as HTMLInputElement).valueAsNumber });
  }

  #onFault(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    const kind = faultKinds.find((candidate) => candidate === value);
    if (kind === undefined) return;
    const fault = faultOf(kind);
    this.burst = fault.kind === 'burst' ? fault : undefined;
    if (this.burst === undefined) this.#change({ fault });
  }

  #onBurst(): void {
    this.#change({ fault: this.burst });
    this.burst = undefined;
  }

  readonly #onParameter = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement | HTMLSelectElement;
    if (this.burst !== undefined) {
      this.burst = { kind: 'burst', frames: Number(field.value) };
      return;
    }
    const fault = this.#builtIn.value?.settings.fault;
    this.#change({ fault: { ...fault, [field.name]: Number(field.value) } });
  };

  #onRestart(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'restart built-in' }));
  }

  #onClose(): void {
    this.dialog?.close();
  }

  override render(): TemplateResult {
    const builtIn = this.#builtIn.value;
    return html`<dialog aria-labelledby="title">
      <div class="dialog-head">
        <h2 id="title">Simulator</h2>
        <button type="button" class="quiet" aria-label="Close" @click=${this.#onClose}>
          <ccs-icon name="close"></ccs-icon>
        </button>
      </div>
      <div class="dialog-body">
        <p class="notice">
          <strong>The built-in CCS is a simulation, not a CCS.</strong> Answers follow the API’s document.
          Where our copy of it is cut off (4.9, 4.10, 4.19 to 4.28) their shape is
          <ccs-label-chip label="inferred"></ccs-label-chip>. The document describes no event: agent and queue
          frames are <ccs-label-chip label="observed"></ccs-label-chip>, call frames
          <ccs-label-chip label="inferred"></ccs-label-chip>.
        </p>
        ${builtIn === undefined ? html`<p>The console server has not answered yet.</p>` : this.#renderSettings(builtIn)}
      </div>
      <div class="dialog-foot">
        <button type="button" class="first" ?disabled=${builtIn === undefined} @click=${this.#onRestart}>
          <ccs-icon name="repeat"></ccs-icon> Start the world anew
        </button>
        <button type="button" class="primary" @click=${this.#onClose}>Done</button>
      </div>
    </dialog>`;
  }

  #renderSettings({ settings, variables }: BuiltInState): TemplateResult {
    const { seed } = settings;
    const fault = this.burst ?? settings.fault;
    const rows = Object.entries(variables).map(([name, value]) => ({ name, value, on: true }));
    return html`
      <fieldset>
        <legend>What happens by itself</legend>
        ${this.#renderRate(settings.rate)}
        <div class="field">
          <label for="seed">Seed</label>
          <input id="seed" type="number" step="1" .value=${String(seed)} @change=${this.#onSeed} />
          <span class="help">The same seed gives the same run. A new one starts the world anew.</span>
        </div>
      </fieldset>
      <fieldset>
        <legend>Fault on demand</legend>
        <div class="columns">
          <div class="field">
            <label for="fault">Fault</label>
            <select id="fault" @change=${this.#onFault}>
              ${faultKinds.map(
                (kind) =>
                  html`<option value=${kind} ?selected=${kind === fault.kind}>
                    ${faultWords[kind].title}
                  </option>`,
              )}
            </select>
          </div>
          ${renderFaultParameter(fault, this.#onParameter)}
        </div>
        ${
          this.burst === undefined
            ? nothing
            : html`<button type="button" class="loose" @click=${this.#onBurst}>Let the burst loose</button>`
        }
        <p class="help" role="status">${faultWords[fault.kind].effect}</p>
      </fieldset>
      <details>
        <summary>Variables set at this moment (${rows.length})</summary>
        ${rows.length === 0 ? nothing : html`<ccs-key-value-table label="Variables" .rows=${rows}></ccs-key-value-table>`}
      </details>
    `;
  }

  #renderRate(rate: number): TemplateResult {
    return html`<div class="field">
      <label for="rate">Frames a second</label>
      <div class="rate">
        <input
          type="range"
          aria-label="Frames a second, in steps"
          aria-valuetext="${rate} frames a second"
          min="0"
          max=${rateSteps}
          .value=${String(stepOf(rate))}
          @change=${this.#onStep}
        />
        <input
          id="rate"
          type="number"
          min="0"
          max=${maxRate}
          step="1"
          .value=${String(rate)}
          @change=${this.#onRate}
        />
      </div>
      <span class="help">
        Calls that come, ring, are answered, queue and end. 0 is a silent world: only what you submit happens.
      </span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-simulator-dialog': CcsSimulatorDialog;
  }
}
