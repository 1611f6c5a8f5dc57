import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AppState } from '../../../src/app/state/app-state.ts';
import '../../../src/ui/endpoints/endpoints-panel.ts';
import type { CcsEndpointsPanel } from '../../../src/ui/endpoints/endpoints-panel.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { seen, within } from '../../support/within.ts';

function mount(state: AppState = appState()): Promise<Provided<CcsEndpointsPanel>> {
  return provide<CcsEndpointsPanel>(html`<ccs-endpoints-panel></ccs-endpoints-panel>`, { state });
}

function signedInAs(extension: string): AppState {
  const state = appState();
  const builtIn = { ...state.environment.builtIn, extension };
  return { ...state, environment: { ...state.environment, builtIn } };
}

function entry(panel: CcsEndpointsPanel, section: string): HTMLElement {
  return within(panel, `[data-section="${section}"]`);
}

function listed(panel: CcsEndpointsPanel): string[] {
  const entries = panel.shadowRoot?.querySelectorAll<HTMLElement>('.entry') ?? [];
  return [...entries].map(({ dataset }) => dataset['section'] ?? '');
}

async function search(panel: CcsEndpointsPanel, text: string): Promise<void> {
  panel.focus();
  await sendKeys({ type: text });
  await panel.updateComplete;
}

describe('ccs-endpoints-panel', () => {
  before(async () => {
    await import('../../../src/ui/styles/tokens.css');
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}, with endpoints that the user may not call`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const { element } = await mount(signedInAs('103'));
      await expect(element).to.be.accessible();
      delete document.documentElement.dataset['theme'];
    });
  }

  it('is the region Endpoints and lists all 28 in the groups of the document', async () => {
    const { element } = await mount();
    expect(within(element, 'section').getAttribute('aria-label')).to.equal('Endpoints');
    const sections = Array.from({ length: 28 }, (_, index) => `4.${String(index + 1)}`);
    expect(listed(element)).to.deep.equal(sections);
    const headings = [...(element.shadowRoot?.querySelectorAll('h3') ?? [])].map(
      (heading) => heading.textContent,
    );
    expect(headings).to.deep.equal(['Products and roles', 'Tenants', 'Extensions and agents', 'Calls']);
  });

  it('shows method, title, section, path, body request and permissions', async () => {
    const { element } = await mount();
    const text = seen(entry(element, '4.24'));
    for (const part of [
      'POST',
      'Kill Call',
      '4.24',
      '/calls/{call_id}',
      'kill',
      'API, Call Control',
      'tenant users only',
    ]) {
      expect(text).to.contain(part);
    }
    expect(text).to.contain('destructive');
  });

  it('finds by title, path, section, permission and body request', async () => {
    for (const [text, sections] of [
      ['wait redirect', ['4.26']],
      ['presence_options', ['4.7']],
      ['4.21', ['4.21']],
      ['VRQs', ['4.6']],
      ['delete_product', ['4.12']],
    ] as const) {
      const { element } = await mount();
      await search(element, text);
      expect(listed(element), text).to.deep.equal(sections);
    }
  });

  it('says so when nothing is found, and shows all again on demand', async () => {
    const { element } = await mount();
    await search(element, 'no such thing');
    expect(seen(within(element, 'ccs-empty-state'))).to.contain('No endpoint matches');
    within(element, 'ccs-empty-state button').click();
    await element.updateComplete;
    expect(listed(element).length).to.equal(28);
  });

  it('chooses with a click, and marks the chosen one', async () => {
    const { element, intents, setState } = await mount();
    entry(element, '4.16').click();
    expect(intents).to.deep.equal([{ kind: 'select endpoint', section: '4.16' }]);
    const state = appState();
    await setState({ ...state, endpoints: { ...state.endpoints, selected: '4.16' } });
    expect(element.shadowRoot?.querySelectorAll('[aria-current="true"]').length).to.equal(1);
    expect(entry(element, '4.16').getAttribute('aria-current')).to.equal('true');
  });

  it('goes from the search into the list and through it with the arrow keys; Enter chooses', async () => {
    const { element, intents } = await mount();
    await search(element, 'agent state');
    for (const press of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Enter']) {
      await sendKeys({ press });
      await element.updateComplete;
    }
    expect(intents).to.deep.equal([{ kind: 'select endpoint', section: '4.18' }]);
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowUp' });
    expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Search endpoints');
  });

  it('is one tab stop after search and filter: the chosen entry', async () => {
    const { element } = await mount();
    const stops = listed(element).filter((section) => entry(element, section).tabIndex === 0);
    expect(stops).to.deep.equal(['4.3']);
  });

  it('says what the signed-in user lacks, and leaves the endpoint usable', async () => {
    const { element, intents } = await mount(signedInAs('103'));
    expect(seen(entry(element, '4.24'))).to.contain('lacks Call Control');
    expect(seen(entry(element, '4.15'))).not.to.contain('lacks');
    entry(element, '4.24').click();
    expect(intents.length).to.equal(1);
  });

  it('says which level an endpoint is for', async () => {
    const { element } = await mount(signedInAs('101'));
    expect(within(entry(element, '4.28'), '.marks').textContent).to.contain('Only for tenant users');
  });

  it('shows only those the user may call when asked to', async () => {
    const { element } = await mount(signedInAs('103'));
    within(element, '.filter input').click();
    await element.updateComplete;
    expect(listed(element)).to.include('4.17').and.not.to.include('4.24');
    expect(seen(within(element, '[role="status"]'))).to.match(/^\d+ of 28$/);
  });

  it('locks nothing where nobody knows the permissions', async () => {
    const state = appState();
    const { element } = await mount({ ...state, environment: { ...state.environment, chosen: 'live' } });
    expect(element.shadowRoot?.querySelectorAll('.refused').length).to.equal(0);
  });
});
