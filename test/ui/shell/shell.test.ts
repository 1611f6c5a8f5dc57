import { aTimeout, expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { AppState } from '../../../src/app/state/app-state.ts';
import type { PreferencesPort } from '../../../src/app/ports/preferences-port.ts';
import '../../../src/ui/endpoints/endpoints-panel.ts';
import '../../../src/ui/shell/shell.ts';
import { isMac } from '../../../src/ui/state/shortcuts.ts';
import type { CcsShell } from '../../../src/ui/shell/shell.ts';
import { exchangeOf } from '../../support/exchange.ts';
import { MemoryPreferences } from '../../support/memory-preferences.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { has, seen, within } from '../../support/within.ts';

const layout = 'ccs-layout';
const panes = `${layout} >> wa-split-panel.columns`;

/** The shell with one real panel; the others are plain regions. */
async function mount(
  preferences: PreferencesPort = new MemoryPreferences(),
  state: AppState = appState(),
): Promise<Provided<CcsShell>> {
  const provided = await provide<CcsShell>(
    html`<ccs-shell style="position: fixed; inset: 0">
      <ccs-endpoints-panel slot="endpoints"></ccs-endpoints-panel>
      <section slot="history" aria-label="History"></section>
      <section slot="request" aria-label="Request"><input aria-label="Path" /></section>
      <section slot="response" aria-label="Response"></section>
      <section slot="events" aria-label="Events"></section>
    </ccs-shell>`,
    { preferences, state },
  );
  await aTimeout(50);
  return provided;
}

function slotted(shell: CcsShell, slot: string): HTMLElement {
  return within(shell.parentElement ?? shell, `[slot="${slot}"]`);
}

function isShown(element: Element): boolean {
  return element.checkVisibility();
}

const mod = isMac() ? 'Meta' : 'Control';

async function press(...keys: string[]): Promise<void> {
  for (const down of keys) await sendKeys({ down });
  for (const up of [...keys].reverse()) await sendKeys({ up });
}

describe('ccs-shell', () => {
  before(async () => {
    await import('../../../src/ui/styles/tokens.css');
  });

  beforeEach(async () => {
    await setViewport({ width: 1440, height: 900 });
  });

  after(async () => {
    await setViewport({ width: 800, height: 600 });
    delete document.documentElement.dataset['theme'];
  });

  for (const width of [1440, 900, 400]) {
    it(`is accessible at ${String(width)} pixels`, async () => {
      await setViewport({ width, height: 900 });
      const { element } = await mount();
      await expect(element).to.be.accessible();
    });
  }

  it('shows everything at once in a wide window', async () => {
    const { element } = await mount();
    for (const slot of ['endpoints', 'request', 'response', 'events']) {
      expect(isShown(slotted(element, slot)), slot).to.equal(true);
    }
    expect(within(element, 'h1').textContent).to.equal('CCS Console');
  });

  it('folds the left column and the events panel by button and by key, and remembers it', async () => {
    const preferences = new MemoryPreferences();
    const { element } = await mount(preferences);
    within(element, 'button[aria-label="Left column"]').click();
    await press(mod, 'j');
    await aTimeout(50);
    expect(isShown(slotted(element, 'endpoints'))).to.equal(false);
    expect(isShown(slotted(element, 'events'))).to.equal(false);
    expect(seen(within(element, `${layout} >> ccs-events-strip`))).to.contain(
      'Events not connected 0 frames',
    );
    expect(preferences.read('panes')).to.include({ leftOpen: false, eventsOpen: false });

    element.remove();
    const again = await mount(preferences);
    expect(isShown(slotted(again.element, 'endpoints'))).to.equal(false);
    await press(mod, 'b');
    await aTimeout(50);
    expect(isShown(slotted(again.element, 'endpoints'))).to.equal(true);
  });

  it('is accessible while folded', async () => {
    const preferences = new MemoryPreferences({ panes: { leftOpen: false, eventsOpen: false } });
    const { element } = await mount(preferences);
    await expect(element).to.be.accessible();
    within(element, `${layout} >> .rail button[aria-label="Show History"]`).click();
    await aTimeout(50);
    expect(isShown(slotted(element, 'history'))).to.equal(true);
  });

  it('resizes panes by keyboard and remembers their sizes', async () => {
    const preferences = new MemoryPreferences({ panes: { left: 300 } });
    const { element } = await mount(preferences);
    within(element, `${panes} >> [role="separator"]`).focus();
    await press('ArrowLeft');
    await aTimeout(50);
    const { left } = preferences.read('panes') as { left: number };
    expect(left).to.be.within(200, 299);
    const again = await mount(preferences);
    expect(slotted(again.element, 'endpoints').getBoundingClientRect().width).to.be.closeTo(left, 6);
  });

  it('makes nothing of stored sizes that make no sense', async () => {
    const { element } = await mount(
      new MemoryPreferences({ panes: { left: 'wide', events: -5, request: 1e9 } }),
    );
    expect(slotted(element, 'endpoints').getBoundingClientRect().width).to.be.closeTo(300, 6);
  });

  it('submits with the key from anywhere, after what was typed was told', async () => {
    const { element, intents } = await mount();
    const field = within(slotted(element, 'request'), 'input');
    const told: string[] = [];
    field.addEventListener('change', () => told.push(`typed, ${String(intents.length)} intents before`));
    field.focus();
    await sendKeys({ type: '/x' });
    await press(mod, 'Enter');
    expect(told).to.deep.equal(['typed, 0 intents before']);
    expect(intents).to.deep.equal([{ kind: 'submit', insist: false }]);
    expect(document.activeElement).to.equal(field);
  });

  it('goes to the search of endpoints with a slash, but types it in a field', async () => {
    const { element } = await mount();
    const field = within(slotted(element, 'request'), 'input', HTMLInputElement);
    field.focus();
    await sendKeys({ press: '/' });
    expect(field.value).to.equal('/');
    field.blur();
    await sendKeys({ press: '/' });
    const panel = slotted(element, 'endpoints');
    await waitUntil(() => document.activeElement === panel);
    expect(within(panel, 'input[type="search"]', HTMLInputElement).value).to.equal('');
  });

  it('goes round the panels with F6 and back with Shift', async () => {
    const { element } = await mount();
    const visited: (string | undefined)[] = [];
    for (const keys of [['F6'], ['F6'], ['F6'], ['F6'], ['F6'], ['Shift', 'F6']]) {
      await press(...keys);
      await aTimeout(30);
      visited.push(document.activeElement?.slot);
    }
    expect(visited).to.deep.equal(['endpoints', 'request', 'response', 'events', 'endpoints', 'events']);
    expect(element.isConnected).to.equal(true);
  });

  it('skips to the request', async () => {
    const { element } = await mount();
    const skip = within(element, '.skip');
    skip.focus();
    await expect(element).to.be.accessible();
    skip.click();
    await waitUntil(() => document.activeElement?.slot === 'request');
  });

  it('opens the palette with its key, and the keys with a question mark; in a dialog its own keys count', async () => {
    const { element, intents } = await mount();
    await press(mod, 'k');
    await waitUntil(() => has(element, '.dialogs ccs-palette >> dialog[open]'));
    await press(mod, 'Enter');
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: '?' });
    await waitUntil(() => has(element, '.dialogs ccs-keyboard-dialog >> dialog[open]'));
    await expect(within(element, '.dialogs ccs-keyboard-dialog')).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(intents.filter(({ kind }) => kind !== 'submit')).to.deep.equal([]);
  });

  it('opens the other dialogs of the palette', async () => {
    const { element } = await mount();
    for (const [name, tag] of [
      ['simulator', 'ccs-simulator-dialog'],
      ['environment settings', 'ccs-environment-dialog'],
    ]) {
      await press(mod, 'k');
      await waitUntil(() => has(element, '.dialogs ccs-palette >> dialog[open]'));
      await sendKeys({ type: name ?? '' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => has(element, `.dialogs ${tag ?? ''} >> dialog[open]`));
      await sendKeys({ press: 'Escape' });
    }
  });

  it('changes the theme from system to light to dark and back, and remembers it', async () => {
    const preferences = new MemoryPreferences();
    const { element } = await mount(preferences);
    const button = within(element, 'ccs-theme-button >> button');
    const seenThemes: unknown[] = [];
    for (let press_ = 0; press_ < 3; press_ += 1) {
      button.click();
      await aTimeout(20);
      seenThemes.push(document.documentElement.dataset['theme']);
    }
    expect(seenThemes).to.deep.equal(['light', 'dark', undefined]);
    expect(preferences.read('theme')).to.equal('system');
    await mount(new MemoryPreferences({ theme: 'dark' }));
    expect(document.documentElement.dataset['theme']).to.equal('dark');
  });

  describe('in a narrow window', () => {
    beforeEach(async () => {
      await setViewport({ width: 400, height: 800 });
    });

    it('shows one panel at a time', async () => {
      const { element } = await mount();
      const tabs = within(element, `${layout} >> ccs-tabs`);
      const names = [...(tabs.shadowRoot?.querySelectorAll('[role="tab"]') ?? [])].map((tab) => seen(tab));
      expect(names).to.deep.equal(['Endpoints', 'Request', 'Response', 'Events', 'History']);
      expect(isShown(slotted(element, 'request'))).to.equal(true);
      expect(isShown(slotted(element, 'endpoints'))).to.equal(false);
    });

    it('goes to the request when an endpoint is chosen', async () => {
      const { element } = await mount();
      within(element, `${layout} >> ccs-tabs >> #tab-Endpoints`).click();
      await aTimeout(20);
      within(slotted(element, 'endpoints'), '[data-section="4.5"]').click();
      await waitUntil(() => isShown(slotted(element, 'request')));
      expect(document.activeElement).to.equal(slotted(element, 'request'));
    });

    it('goes to the response when a request has left, and not when it was held back', async () => {
      const { element, setState } = await mount();
      await press(mod, 'Enter');
      await setState(appState({ heldBack: true }));
      expect(isShown(slotted(element, 'response'))).to.equal(false);
      await press(mod, 'Enter');
      await setState(appState({ exchange: exchangeOf({ kind: 'sending' }) }));
      await waitUntil(() => isShown(slotted(element, 'response')));
    });

    it('keeps the panels themselves when the window becomes wide', async () => {
      const { element } = await mount();
      const field = within(slotted(element, 'request'), 'input', HTMLInputElement);
      field.value = 'typed';
      await setViewport({ width: 1440, height: 900 });
      await aTimeout(100);
      expect(isShown(field)).to.equal(true);
      expect(within(slotted(element, 'request'), 'input')).to.equal(field);
    });
  });
});
