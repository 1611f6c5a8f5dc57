import { expect, html } from '@open-wc/testing';
import type { BuiltInSettings } from '../../../src/domain/built-in/built-in-state.ts';
import { faultKinds } from '../../../src/domain/built-in/fault.ts';
import { millis } from '../../../src/domain/time.ts';
import { rateAt, rateSteps, stepOf } from '../../../src/ui/built-in/rate-scale.ts';
import '../../../src/ui/built-in/simulator-dialog.ts';
import type { CcsSimulatorDialog } from '../../../src/ui/built-in/simulator-dialog.ts';
import { builtInState } from '../../support/built-in-state.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { has, seen, within } from '../../support/within.ts';

async function open(settings: Partial<BuiltInSettings> = {}): Promise<Provided<CcsSimulatorDialog>> {
  const state = appState();
  const present = { ...builtInState, settings: { ...builtInState.settings, ...settings } };
  const provided = await provide<CcsSimulatorDialog>(html`<ccs-simulator-dialog></ccs-simulator-dialog>`, {
    state: { ...state, environment: { ...state.environment, builtInState: present } },
  });
  provided.element.show();
  await provided.element.updateComplete;
  return provided;
}

function type(field: HTMLElement, value: string): void {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('change'));
}

const { settings } = builtInState;

describe('ccs-simulator-dialog', () => {
  before(async () => {
    await import('../../../src/ui/styles/tokens.css');
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const { element } = await open({ fault: { kind: 'delay', by: millis(3000) } });
      expect(within(element, 'dialog', HTMLDialogElement).open).to.equal(true);
      await expect(element).to.be.accessible();
      delete document.documentElement.dataset['theme'];
    });
  }

  it('says that it is a simulation and what is inferred', async () => {
    const { element } = await open();
    const text = seen(within(element, '.notice'));
    expect(text).to.contain('a simulation, not a CCS');
    expect(text).to.contain('4.9, 4.10, 4.19 to 4.28');
    expect(text).to.contain('inferred');
  });

  it('sets rate and seed, at once', async () => {
    const { element, intents } = await open();
    type(within(element, '#rate'), '20000');
    type(within(element, 'input[type="range"]'), '0');
    type(within(element, '#seed'), '7');
    expect(intents).to.deep.equal([
      { kind: 'configure built-in', settings: { ...settings, rate: 20_000 } },
      { kind: 'configure built-in', settings: { ...settings, rate: 0 } },
      { kind: 'configure built-in', settings: { ...settings, seed: 7 } },
    ]);
  });

  it('hands on no rate that is none', async () => {
    const { element, intents } = await open();
    type(within(element, '#rate'), '20001');
    type(within(element, '#rate'), '');
    expect(intents).to.deep.equal([]);
  });

  it('offers every fault, each with its parameter', async () => {
    const { element, intents } = await open({ fault: { kind: 'burst', frames: 10 } });
    const menu = within(element, '#fault', HTMLSelectElement);
    expect([...menu.options].map(({ value }) => value)).to.deep.equal([...faultKinds]);
    type(within(element, '#parameter'), '500');
    type(menu, 'status');
    expect(intents).to.deep.equal([
      { kind: 'configure built-in', settings: { ...settings, fault: { kind: 'burst', frames: 500 } } },
      { kind: 'configure built-in', settings: { ...settings, fault: { kind: 'status', status: 500 } } },
    ]);
  });

  it('lets a burst loose when its size is set, not when it is chosen', async () => {
    const { element, intents } = await open();
    type(within(element, '#fault', HTMLSelectElement), 'burst');
    await element.updateComplete;
    type(within(element, '#parameter'), '500');
    await element.updateComplete;
    expect(intents).to.deep.equal([]);
    within(element, '.loose').click();
    expect(intents).to.deep.equal([
      { kind: 'configure built-in', settings: { ...settings, fault: { kind: 'burst', frames: 500 } } },
    ]);
  });

  it('asks for no parameter where a fault has none', async () => {
    const { element } = await open({ fault: { kind: 'html' } });
    expect(has(element, '#parameter')).to.equal(false);
  });

  it('starts the world anew', async () => {
    const { element, intents } = await open();
    within(element, '.first').click();
    expect(intents).to.deep.equal([{ kind: 'restart built-in' }]);
  });

  it('shows the variables that are set at this moment', async () => {
    const { element } = await open();
    within(element, 'summary').click();
    expect(seen(within(element, 'details'))).to.contain('call_id 0BS9DD02LEMUI');
  });
});

describe('the scale of the rate', () => {
  it('goes from silence to the greatest rate, always upwards', () => {
    const rates = Array.from({ length: rateSteps + 1 }, (_, step) => rateAt(step));
    expect([rates[0], rates[1], rates.at(-1)]).to.deep.equal([0, 1, 20_000]);
    expect(rates.every((rate, step) => step === 0 || rate >= (rates[step - 1] ?? 0))).to.equal(true);
  });

  it('finds the step of a rate again', () => {
    for (const rate of [0, 1, 100, 5000, 20_000]) {
      expect(Math.abs(rateAt(stepOf(rate)) - rate)).to.be.at.most(rate * 0.1);
    }
  });
});
