import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { assertNever } from '../../domain/assert-never.ts';
import type { Fault } from '../../domain/built-in/fault.ts';

/** The documented errors a fault can answer with. */
const statuses = [
  { status: 400, title: '400 with a reason' },
  { status: 401, title: '401 Unauthorized' },
  { status: 500, title: '500 Internal Server Error' },
] as const;

/** The field for what a fault needs to know; its name is the member of the fault. */
export function renderFaultParameter(
  fault: Fault,
  onChange: (event: Event) => void,
): TemplateResult | typeof nothing {
  switch (fault.kind) {
    case 'delay':
      return renderNumber('by', 'Milliseconds later', fault.by, 600_000, onChange);
    case 'burst':
      return renderNumber('frames', 'Frames', fault.frames, 1_000_000, onChange);
    case 'status':
      return html`<div class="field">
        <label for="parameter">Status</label>
        <select id="parameter" name="status" @change=${onChange}>
          ${statuses.map(
            ({ status, title }) =>
              html`<option value=${status} ?selected=${status === fault.status}>${title}</option>`,
          )}
        </select>
      </div>`;
    case 'none':
    case 'html':
    case 'cut-off body':
    case 'reset':
    case 'socket drop':
    case 'refused connect':
    case 'garbage frame':
    case 'binary frame':
      return nothing;
    default:
      return assertNever(fault);
  }
}

function renderNumber(
  name: string,
  label: string,
  value: number,
  max: number,
  onChange: (event: Event) => void,
): TemplateResult {
  return html`<div class="field">
    <label for="parameter">${label}</label>
    <input
      id="parameter"
      name=${name}
      type="number"
      min="0"
      max=${max}
      step="1"
      .value=${String(value)}
      @change=${onChange}
    />
  </div>`;
}
