import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { AppState } from '../../../src/app/state/app-state.ts';
import { emptyLive } from '../../../src/app/state/initial-state.ts';
import type { LiveEnvironment } from '../../../src/domain/environment/environment.ts';
import '../../../src/ui/environment/environment-bar.ts';
import type { CcsEnvironmentBar } from '../../../src/ui/environment/environment-bar.ts';
import type { ShellCommandEvent } from '../../../src/ui/state/shell-command-event.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { has, seen, within } from '../../support/within.ts';

const domainField = 'ccs-domain-field >> input';

function mount(state: AppState = appState()): Promise<Provided<CcsEnvironmentBar>> {
  return provide<CcsEnvironmentBar>(html`<ccs-environment-bar></ccs-environment-bar>`, { state });
}

function live(change: Partial<LiveEnvironment>): AppState {
  const state = appState();
  return {
    ...state,
    environment: { ...state.environment, chosen: 'live', live: { ...emptyLive, ...change } },
  };
}

const example = live({
  domain: 'ccs.example.com',
  address: { scheme: 'https', hostname: 'ccs.example.com', port: '' },
});

/** The accessible name of a field that a label in the same shadow root is for. */
function nameOf(field: HTMLElement): string {
  const root = field.getRootNode() as ShadowRoot;
  return root.querySelector(`label[for="${field.id}"]`)?.textContent.trim() ?? '';
}

describe('ccs-environment-bar', () => {
  before(async () => {
    await import('../../../src/ui/styles/tokens.css');
    await setViewport({ width: 1440, height: 900 });
  });

  after(async () => {
    await setViewport({ width: 800, height: 600 });
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}, built-in and live`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const { element, setState } = await mount();
      await expect(element).to.be.accessible();
      await setState(live({ domain: 'my host', refusal: 'A host has no spaces.' }));
      await expect(element).to.be.accessible();
      delete document.documentElement.dataset['theme'];
    });
  }

  it('names its fields Environment, Domain, Tenant Domain and User', async () => {
    const { element } = await mount();
    const fields = ['select#environment', domainField, 'input#tenant', 'ccs-who-field >> select'];
    const names = fields.map((path) => nameOf(within(element, path)));
    expect(names).to.deep.equal(['Environment', 'Domain', 'Tenant Domain', 'User']);
  });

  it('shows the built-in CCS, where it is and who is signed in', async () => {
    const { element } = await mount();
    expect(within(element, 'select#environment', HTMLSelectElement).value).to.equal('built-in');
    expect(within(element, domainField, HTMLInputElement).value).to.equal('127.0.0.1:4280');
    expect(within(element, 'input#tenant', HTMLInputElement).value).to.equal('/ccsl06');
    expect(seen(within(element, 'ccs-who-field >> .signed'))).to.equal('signed in: 100, telco and tenant');
  });

  it('lets the environment and the user of the built-in CCS be chosen', async () => {
    const { element, intents } = await mount();
    choose(within(element, 'select#environment', HTMLSelectElement), 'live');
    choose(within(element, 'ccs-who-field >> select', HTMLSelectElement), '103');
    expect(intents).to.deep.equal([
      { kind: 'choose environment', environment: 'live' },
      { kind: 'choose built-in user', extension: '103' },
    ]);
  });

  it('hands on the Domain and the Tenant Domain when they are left', async () => {
    const { element, intents } = await mount();
    const domain = within(element, domainField, HTMLInputElement);
    domain.focus();
    domain.select();
    await sendKeys({ type: 'https://ccs.example.com/x' });
    expect(intents).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    const tenant = within(element, 'input#tenant', HTMLInputElement);
    tenant.focus();
    tenant.select();
    await sendKeys({ type: '/other ' });
    tenant.blur();
    expect(intents).to.deep.equal([
      { kind: 'edit domain', domain: 'https://ccs.example.com/x' },
      { kind: 'edit tenant domain', tenantDomain: '/other' },
    ]);
  });

  it('shows the cleaned-up Domain, even where it is the same as before', async () => {
    const { element } = await mount(example);
    const domain = within(element, domainField, HTMLInputElement);
    domain.focus();
    domain.select();
    await sendKeys({ type: 'https://ccs.example.com/' });
    await sendKeys({ press: 'Enter' });
    await aTimeout(150);
    expect(domain.value).to.equal('ccs.example.com');
  });

  it('says at the field why a Domain is refused', async () => {
    const { element } = await mount(live({ domain: 'my host', refusal: 'A host has no spaces.' }));
    const domain = within(element, domainField, HTMLInputElement);
    expect(domain.getAttribute('aria-invalid')).to.equal('true');
    const reason = within(element, `ccs-domain-field >> #${domain.getAttribute('aria-describedby') ?? ''}`);
    expect(seen(reason)).to.equal('A host has no spaces.');
  });

  it('shows the way to a live host, and that the relay may not reach it', async () => {
    const { element, setState } = await mount(example);
    expect(seen(within(element, 'ccs-domain-field >> .route'))).to.equal('relay may not reach it');
    expect(within(element, '.target').className).to.contain('live');
    await setState({
      ...example,
      server: { kind: 'reached', version: '1', relayAllows: ['ccs.example.com'] },
    });
    expect(seen(within(element, 'ccs-domain-field >> .route'))).to.equal('relay');
  });

  it('opens the dialogs for signing in and for the simulator', async () => {
    const { element, setState } = await mount();
    const asked: string[] = [];
    element.addEventListener('shell-command', ({ command }: ShellCommandEvent) => {
      if (command.kind === 'open dialog') asked.push(command.dialog);
    });
    within(element, 'ccs-who-field >> .more').click();
    await setState(example);
    within(element, 'ccs-who-field >> .more').click();
    expect(asked).to.deep.equal(['simulator', 'environment settings']);
  });

  it('folds its fields away behind the target in a narrow window', async () => {
    await setViewport({ width: 400, height: 800 });
    const { element } = await mount(example);
    expect(seen(within(element, 'summary ccs-target-badge'))).to.contain('ccs.example.com');
    await expect(element).to.be.accessible();
    expect(within(element, 'details', HTMLDetailsElement).open).to.equal(false);
    within(element, 'summary').click();
    expect(has(element, domainField)).to.equal(true);
    await setViewport({ width: 1440, height: 900 });
  });

  it('says that a fault on demand is on', async () => {
    const state = appState();
    const { builtInState } = state.environment;
    if (builtInState === undefined) throw new Error('No state of the built-in CCS');
    const settings = { ...builtInState.settings, fault: { kind: 'html' } } as const;
    const faulty = { ...state.environment, builtInState: { ...builtInState, settings } };
    const { element, setState } = await mount(state);
    expect(seen(element)).to.not.contain('fault');
    await setState({ ...state, environment: faulty });
    expect(seen(element)).to.contain('fault: html');
  });
});

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change'));
}
