import { aTimeout, expect, html, waitUntil } from '@open-wc/testing';
import type { AppState } from '../../../src/app/state/app-state.ts';
import '../../../src/ui/request/request-panel.ts';
import type { CcsRequestPanel } from '../../../src/ui/request/request-panel.ts';
import '../../../src/ui/styles/tokens.css';
import { MemoryPreferences } from '../../support/memory-preferences.ts';
import { provide } from '../../support/provide.ts';
import type { Provided, Surroundings } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { withDraft, withEndpoint, withSending } from './states.ts';
import { maybeWithin, textOf, within } from './within.ts';

function panelWith(
  state: AppState,
  { width = 640, preferences }: { readonly width?: number } & Pick<Surroundings, 'preferences'> = {},
): Promise<Provided<CcsRequestPanel>> {
  return provide<CcsRequestPanel>(
    html`<ccs-request-panel style="block-size: 640px; inline-size: ${width}px"></ccs-request-panel>`,
    { state, ...(preferences === undefined ? {} : { preferences }) },
  );
}

function tab(panel: Element, label: string): HTMLElement {
  const tabs = within(panel, 'ccs-tabs').shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [];
  const found = [...tabs].find((button) => button.textContent.trim().startsWith(label));
  if (found === undefined) throw new Error(`No tab ${label}`);
  return found;
}

function chosenTab(panel: Element): string {
  return within(panel, 'ccs-tabs', '[aria-selected="true"]')
    .textContent.trim()
    .replace(/ *\d*( !)?$/, '');
}

function submitButton(panel: Element): HTMLElement {
  return within(panel, 'ccs-request-line', 'button');
}

const empty = appState();

describe('request panel', () => {
  for (const theme of ['light', 'dark']) {
    for (const label of ['Params', 'Request Headers', 'Request Body', 'Docs']) {
      it(`is accessible with the tab ${label}, ${theme}`, async function () {
        this.timeout(30_000);
        document.documentElement.dataset['theme'] = theme;
        const { element } = await panelWith(withEndpoint('4.25'));
        tab(element, label).click();
        await aTimeout(100);
        await expect(element).to.be.accessible();
        delete document.documentElement.dataset['theme'];
      });
    }
  }

  it('is a region called Request that tells section, title, needs, method and path', async () => {
    const { element } = await panelWith(withEndpoint('4.24'));
    expect(within(element, 'section').getAttribute('aria-label')).to.equal('Request');
    expect(textOf(within(element, 'ccs-endpoint-heading'))).to.equal(
      '4.24 Kill Call Needs API and Call Control · tenant level users only Destroys: what it ends or removes does not come back',
    );
    expect(textOf(within(element, 'ccs-request-line'))).to.match(
      /^POST \/calls\/\{call_id\} kill Built-in CCS Submit$/,
    );
    expect(within(element, 'ccs-request-line', 'mark').title).to.equal('0BS9DD02LEMUI (from environment)');
  });

  it('tells what the signed-in user lacks', async () => {
    const { environment } = empty;
    const asAgent = {
      ...empty,
      environment: { ...environment, builtIn: { ...environment.builtIn, extension: '103' } },
    };
    const { element } = await panelWith(withEndpoint('4.13', asAgent));
    expect(textOf(within(element, 'ccs-endpoint-heading', '.refusal'))).to.equal(
      'The user signed in (103, tenant) lacks Tenant Edit',
    );
  });

  it('fires Submit', async () => {
    const { element, intents } = await panelWith(empty);
    submitButton(element).click();
    expect(intents).to.deep.equal([{ kind: 'submit', insist: false }]);
  });

  it('turns Submit into Cancel with a running clock, not before a double click is over', async () => {
    const { element, intents, setState } = await panelWith(withSending(empty, 0));
    const button = submitButton(element);
    button.click();
    expect(intents).to.deep.equal([]);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await waitUntil(() => button.getAttribute('aria-label') === 'Cancel');
    const first = button.textContent;
    await waitUntil(() => button.textContent !== first, 'the clock runs');
    button.click();
    expect(intents).to.deep.equal([{ kind: 'cancel' }]);
    await setState(empty);
    expect(submitButton(element)).to.equal(button);
    expect(button.getAttribute('aria-label')).to.equal('Submit');
  });

  it('opens with the body where there is one, else with the params, and remembers what was chosen', async () => {
    const { element, setState } = await panelWith(withEndpoint('4.3'));
    expect(chosenTab(element)).to.equal('Params');
    await setState(withEndpoint('4.11'));
    expect(chosenTab(element)).to.equal('Request Body');
    tab(element, 'Docs').click();
    await setState(withEndpoint('4.3'));
    expect(chosenTab(element)).to.equal('Params');
    await setState(withEndpoint('4.11'));
    expect(chosenTab(element)).to.equal('Docs');
  });

  it('offers the way back to the template once the draft was edited', async () => {
    const state = withEndpoint('4.3');
    const { element, intents, setState } = await panelWith(state);
    expect(maybeWithin(element, 'ccs-endpoint-heading', 'button')).to.equal(undefined);
    await setState(withDraft(state, { path: '/elsewhere' }));
    within(element, 'ccs-endpoint-heading', 'button').click();
    expect(intents).to.deep.equal([{ kind: 'reset draft', section: '4.3' }]);
  });

  it('marks the tab in which a problem is, and lists problems only once Submit was held back', async () => {
    const state = withDraft(withEndpoint('4.11'), { body: '{"request": "add_product"}' });
    const { element, setState } = await panelWith(state);
    expect(tab(element, 'Request Body').textContent.trim()).to.match(/!$/);
    expect(maybeWithin(element, 'ccs-held-back')).to.equal(undefined);
    await setState({ ...state, heldBack: true });
    const box = within(element, 'ccs-held-back');
    expect(textOf(box)).to.equal('Not sent: one thing to look at first Send anyway Body product is missing.');
    await expect(box).to.be.accessible();
  });

  it('sends anyway when the user insists, but not what cannot be sent at all', async () => {
    const state = withDraft(withEndpoint('4.11'), { body: 'no JSON' });
    const { element, intents, setState } = await panelWith({ ...state, heldBack: true });
    within(element, 'ccs-held-back', '.box > button').click();
    expect(intents).to.deep.equal([{ kind: 'submit', insist: true }]);
    const headers = [{ name: 'not a name', value: '', on: true }];
    await setState({ ...withDraft(state, { headers }), heldBack: true });
    expect(maybeWithin(element, 'ccs-held-back', '.box > button')).to.equal(undefined);
  });

  it('leads from a problem to its field', async () => {
    const headers = [{ name: 'not a name', value: '', on: true }];
    const state = withDraft(withEndpoint('4.11'), { path: '/tenants/{nowhere}', headers });
    const { element } = await panelWith({ ...state, heldBack: true });
    const problems =
      within(element, 'ccs-held-back').shadowRoot?.querySelectorAll<HTMLElement>('.problem') ?? [];
    const [variable, header] = [...problems];
    variable?.click();
    await waitUntil(() => chosenTab(element) === 'Params');
    await waitUntil(
      () => within(element, 'ccs-params-form').shadowRoot?.activeElement?.id === 'value-nowhere',
    );
    header?.click();
    await waitUntil(() => chosenTab(element) === 'Request Headers');
    const table = within(element, 'ccs-headers-form', 'ccs-key-value-table');
    await waitUntil(
      () => table.shadowRoot?.activeElement?.getAttribute('aria-label') === 'Name of not a name',
    );
  });

  it('says where a live request goes, and what to do where the relay may not reach it', async () => {
    const { environment } = empty;
    const address = { scheme: 'https', hostname: 'ccs.example', port: '' } as const;
    const live = { ...environment.live, domain: 'ccs.example', address };
    const state: AppState = { ...empty, environment: { ...environment, chosen: 'live', live } };
    const { element } = await panelWith(state);
    expect(textOf(within(element, 'ccs-request-line', '.target'))).to.equal('ccs.example');
    expect(within(element, 'ccs-request-line', '.target').title).to.equal(
      'Sent through the console server’s relay',
    );
    expect(textOf(within(element, 'ccs-request-line', '.advice'))).to.contain('--allow ccs.example');
  });

  it('puts the docs beside the form where there is room, and away when asked, remembered', async () => {
    const preferences = new MemoryPreferences();
    const { element } = await panelWith(withEndpoint('4.3'), { width: 1320, preferences });
    await waitUntil(() => maybeWithin(element, 'aside') !== undefined);
    expect(() => tab(element, 'Docs')).to.throw();
    await expect(element).to.be.accessible();
    within(element, 'aside button').click();
    await element.updateComplete;
    expect(maybeWithin(element, 'aside')).to.equal(undefined);
    expect(tab(element, 'Docs')).to.exist;
    expect(preferences.read('docs beside the request')).to.equal(false);
  });

  it('leaves the docs in their tab where the user put them, and takes them beside again', async () => {
    const preferences = new MemoryPreferences({ 'docs beside the request': false });
    const { element } = await panelWith(withEndpoint('4.3'), { width: 1320, preferences });
    await waitUntil(() => maybeWithin(element, 'ccs-tabs > button') !== undefined);
    expect(maybeWithin(element, 'aside')).to.equal(undefined);
    within(element, 'ccs-tabs > button').click();
    await element.updateComplete;
    expect(maybeWithin(element, 'aside')).to.exist;
  });

  it('says that a document is loading, and why it was not loaded', async () => {
    const bare = { ...empty, endpoints: { ...empty.endpoints, documents: {} } };
    const { element, setState } = await panelWith(bare);
    expect(textOf(within(element, 'ccs-empty-state'))).to.contain('Loading');
    await setState({ ...bare, endpoints: { ...bare.endpoints, loadFailure: 'The server is gone.' } });
    expect(textOf(within(element, 'ccs-empty-state'))).to.contain('The server is gone.');
  });
});
