import { expect, html } from '@open-wc/testing';
import type { AppState } from '../../../src/app/state/app-state.ts';
import { emptyLive } from '../../../src/app/state/initial-state.ts';
import type { Authentication } from '../../../src/domain/environment/authentication.ts';
import { observedSignIn } from '../../../src/domain/environment/authentication.ts';
import '../../../src/ui/environment/environment-dialog.ts';
import type { CcsEnvironmentDialog } from '../../../src/ui/environment/environment-dialog.ts';
import { observedAuthentication } from '../../../src/ui/environment/authentication-words.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { has, seen, within } from '../../support/within.ts';

const form = 'ccs-authentication-form';
const signIn = `${form} >> ccs-sign-in-form`;

function live(authentication: Authentication, change: Partial<AppState['environment']> = {}): AppState {
  const state = appState();
  const address = { scheme: 'https', hostname: 'ccs.example.com', port: '' } as const;
  const environment = { ...emptyLive, domain: 'ccs.example.com', address, authentication };
  return { ...state, environment: { ...state.environment, chosen: 'live', live: environment, ...change } };
}

async function open(state: AppState): Promise<Provided<CcsEnvironmentDialog>> {
  const provided = await provide<CcsEnvironmentDialog>(
    html`<ccs-environment-dialog></ccs-environment-dialog>`,
    { state },
  );
  provided.element.show();
  await provided.element.updateComplete;
  return provided;
}

function type(field: HTMLElement, value: string): void {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('change'));
}

const kinds: readonly Authentication[] = [
  { kind: 'none' },
  { kind: 'bearer' },
  { kind: 'basic', user: '100@{{tenant_domain}}' },
  { kind: 'header', name: 'X-Token' },
  { kind: 'cookie', name: 'core_cookie' },
  observedAuthentication,
];

describe('ccs-environment-dialog', () => {
  before(async () => {
    await import('../../../src/ui/styles/tokens.css');
  });

  for (const authentication of kinds) {
    it(`is accessible with the authentication "${authentication.kind}"`, async () => {
      const { element } = await open(live(authentication));
      expect(within(element, 'dialog', HTMLDialogElement).open).to.equal(true);
      await expect(element).to.be.accessible();
    });
  }

  it('offers six kinds of authentication and hands on the chosen one', async () => {
    const { element, intents } = await open(live({ kind: 'none' }));
    const menu = within(element, `${form} >> #kind`, HTMLSelectElement);
    expect([...menu.options].map(({ value }) => value)).to.deep.equal(kinds.map(({ kind }) => kind));
    type(menu, 'bearer');
    expect(intents).to.deep.equal([{ kind: 'edit authentication', authentication: { kind: 'bearer' } }]);
  });

  it('takes a token as a secret: not shown, kept in memory, said so', async () => {
    const { element, intents } = await open(live({ kind: 'bearer' }));
    const token = within(element, `${form} >> #token`, HTMLInputElement);
    expect(token.type).to.equal('password');
    expect(seen(within(element, `${form} >> #token-help`))).to.contain('in memory only');
    type(token, 'abc');
    expect(intents).to.deep.equal([{ kind: 'edit secret', name: 'token', value: 'abc' }]);
  });

  it('takes user name and password for basic, and names for header and cookie', async () => {
    const basic = await open(live({ kind: 'basic', user: '' }));
    type(within(basic.element, `${form} >> #user`), '100@tenant');
    type(within(basic.element, `${form} >> #password`), 'abc');
    const cookie = await open(live({ kind: 'cookie', name: 'a' }));
    type(within(cookie.element, `${form} >> #name`), 'session');
    expect([...basic.intents, ...cookie.intents]).to.deep.equal([
      { kind: 'edit authentication', authentication: { kind: 'basic', user: '100@tenant' } },
      { kind: 'edit secret', name: 'password', value: 'abc' },
      { kind: 'edit authentication', authentication: { kind: 'cookie', name: 'session' } },
    ]);
  });

  it('labels the earlier interface’s sign-in as observed, not documented', async () => {
    const { element, intents } = await open(live(observedAuthentication));
    const preset = within(element, `${signIn} >> .preset`);
    expect(seen(preset)).to.equal('Earlier interface’s sign-in observed not documented for this API');
    within(preset, 'button').click();
    expect(intents).to.deep.equal([{ kind: 'edit authentication', authentication: observedAuthentication }]);
  });

  it('edits the sign-in request and where its token is put', async () => {
    const { element, intents } = await open(live(observedAuthentication));
    type(within(element, `${signIn} >> #pointer`), '/token');
    type(within(element, `${form} >> #place`), 'bearer');
    const send = { kind: 'cookie', name: 'core_cookie' };
    expect(intents).to.deep.equal([
      {
        kind: 'edit authentication',
        authentication: { kind: 'sign-in', request: { ...observedSignIn, pointer: '/token' }, send },
      },
      {
        kind: 'edit authentication',
        authentication: { kind: 'sign-in', request: observedSignIn, send: { kind: 'bearer' } },
      },
    ]);
  });

  it('signs in once for each press and tells how it went', async () => {
    const { element, intents, setState } = await open(live(observedAuthentication));
    type(within(element, `${signIn} >> #extension`), ' 100 ');
    type(within(element, `${signIn} >> #pin`), '1234');
    within(element, `${signIn} >> .primary`).click();
    expect(intents).to.deep.equal([
      { kind: 'edit sign-in extension', extension: '100' },
      { kind: 'edit secret', name: 'pin', value: '1234' },
      { kind: 'sign in' },
    ]);
    await setState(live(observedAuthentication, { signIn: { kind: 'signing in' } }));
    expect(within(element, `${signIn} >> .primary`, HTMLButtonElement).disabled).to.equal(true);
    await setState(
      live(observedAuthentication, { signIn: { kind: 'failed', why: 'CCS refused: no (401).' } }),
    );
    expect(seen(within(element, `${signIn} >> [role="status"]`))).to.equal(
      'Not signed in. CCS refused: no (401).',
    );
  });

  it('offers the variables of the documents and takes further ones', async () => {
    const { element, intents } = await open(live({ kind: 'none' }));
    const variables = 'ccs-variables-form';
    for (const name of ['tenant_uuid', 'extension_uuid', 'call_id']) {
      expect(has(element, `${variables} >> input[name="${name}"]`), name).to.equal(true);
    }
    type(within(element, `${variables} >> input[name="call_id"]`), '0BS9DD02LEMUI');
    within(element, `${variables} >> #new-name`, HTMLInputElement).value = 'site';
    within(element, `${variables} >> #new-value`, HTMLInputElement).value = 'north';
    within(element, `${variables} >> .add button`).click();
    expect(intents).to.deep.equal([
      { kind: 'edit variable', name: 'call_id', value: '0BS9DD02LEMUI' },
      { kind: 'edit variable', name: 'site', value: 'north' },
    ]);
  });

  it('says which way requests take, and what to do where the relay may not', async () => {
    const state = live({ kind: 'none' });
    const { element, setState } = await open(state);
    expect(seen(within(element, '.route'))).to.contain('--allow ccs.example.com');
    await setState({ ...state, server: { kind: 'reached', version: '1', relayAllows: ['ccs.example.com'] } });
    expect(seen(within(element, '.route'))).to.contain('which may reach that host');
  });

  it('says that it is about the live CCS while the built-in one is chosen', async () => {
    const { element, intents } = await open(appState());
    expect(seen(within(element, '.route'))).to.contain('The built-in CCS is chosen');
    within(element, '.route button').click();
    expect(intents).to.deep.equal([{ kind: 'choose environment', environment: 'live' }]);
  });
});
