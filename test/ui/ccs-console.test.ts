import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Intent } from '../../src/app/intent.ts';
import '../../src/ui/ccs-console.ts';
import type { CcsConsole } from '../../src/ui/ccs-console.ts';
import { ShellCommandEvent } from '../../src/ui/state/shell-command-event.ts';
import { exchangeOf, answered, responseOf } from '../support/exchange.ts';
import { FakeStateSource } from '../support/fake-state-source.ts';
import { MemoryPreferences } from '../support/memory-preferences.ts';
import { noFrames } from '../support/no-frames.ts';
import { appState } from '../support/state.ts';
import { seen, within } from '../support/within.ts';

const frames = { of: () => noFrames };

async function mount(): Promise<{ page: CcsConsole; intents: Intent[]; source: FakeStateSource }> {
  const intents: Intent[] = [];
  const source = new FakeStateSource(appState());
  const perform = (intent: Intent): void => void intents.push(intent);
  const page = await fixture<CcsConsole>(html`
    <ccs-console
      style="position: fixed; inset: 0"
      .store=${source}
      .frames=${frames}
      .preferences=${new MemoryPreferences()}
      .perform=${perform}
    ></ccs-console>
  `);
  await aTimeout(200);
  return { page, intents, source };
}

/** The element that has the focus, inside however many shadow roots. */
function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

describe('ccs-console', () => {
  before(async () => {
    await import('../../src/ui/styles/tokens.css');
  });

  after(async () => {
    await setViewport({ width: 800, height: 600 });
  });

  for (const [width, theme] of [
    [1440, 'light'],
    [1440, 'dark'],
    [900, 'light'],
    [400, 'dark'],
  ] as const) {
    it(`is accessible as a whole at ${String(width)} pixels in ${theme}`, async function () {
      this.timeout(30_000);
      await setViewport({ width, height: 900 });
      document.documentElement.dataset['theme'] = theme;
      const { page, source } = await mount();
      source.set(appState({ exchange: exchangeOf(answered(responseOf(200, '{"success":true}'))) }));
      await aTimeout(300);
      await expect(page).to.be.accessible();
      delete document.documentElement.dataset['theme'];
    });
  }

  it('has the five regions', async () => {
    await setViewport({ width: 1440, height: 900 });
    const { page } = await mount();
    for (const [slot, name] of [
      ['endpoints', 'Endpoints'],
      ['request', 'Request'],
      ['response', 'Response'],
      ['events', 'Events'],
      ['history', 'History'],
    ] as const) {
      const regions = within(page, `[slot="${slot}"]`).shadowRoot?.querySelectorAll(
        `section[aria-label="${name}"]`,
      );
      expect(regions?.length, name).to.equal(1);
    }
  });

  it('lets the Tab key into every panel, and from a panel gone to on to its first control', async () => {
    await setViewport({ width: 1440, height: 900 });
    const { page } = await mount();
    const panels = ['endpoints', 'request', 'response', 'events'].map((slot) =>
      within(page, `[slot="${slot}"]`),
    );
    const reached = new Set<Element>();
    for (let presses = 0; presses < 60 && reached.size < panels.length; presses += 1) {
      await sendKeys({ press: 'Tab' });
      const entered = panels.find((panel) => panel.matches(':focus-within'));
      if (entered !== undefined) reached.add(entered);
    }
    expect(reached.size).to.equal(panels.length);

    const [, request] = panels;
    request?.dispatchEvent(new ShellCommandEvent({ kind: 'go to', place: 'Request' }));
    await waitUntil(() => deepActiveElement()?.matches('section[aria-label="Request"]') === true);
    await sendKeys({ press: 'Tab' });
    expect(request?.matches(':focus-within')).to.equal(true);
    expect(deepActiveElement()?.localName).to.equal('button');
  });

  it('hands every intent to perform', async () => {
    const { page, intents } = await mount();
    within(page, 'ccs-endpoints-panel >> [data-section="4.7"]').click();
    expect(intents).to.deep.equal([{ kind: 'select endpoint', section: '4.7' }]);
  });

  it('puts the focus into the editor when the Request Body is gone to, and to the tab where there is none', async () => {
    const { page, source } = await mount();
    const panel = within(page, 'ccs-request-panel');
    const command = { kind: 'go to tab', place: 'Request', tab: 'Request Body' } as const;
    panel.dispatchEvent(new ShellCommandEvent(command));
    await waitUntil(() => deepActiveElement()?.id === 'tab-body');
    const state = appState();
    source.set({ ...state, endpoints: { ...state.endpoints, selected: '4.16' } });
    await aTimeout(50);
    panel.dispatchEvent(new ShellCommandEvent(command));
    await waitUntil(() => within(panel, 'ccs-body-form >> ccs-code-editor').matches(':focus-within'));
  });

  it('shows what its markup holds until it has a state', async () => {
    const page = await fixture<CcsConsole>(html`<ccs-console><p>starting …</p></ccs-console>`);
    expect(seen(page)).to.equal('starting …');
    page.store = new FakeStateSource(appState());
    page.frames = frames;
    page.preferences = new MemoryPreferences();
    await waitUntil(() => seen(page).includes('CCS Console'));
    expect(seen(page)).not.to.contain('starting …');
  });
});
