import { expect, html, waitUntil } from '@open-wc/testing';
import type { AppState } from '../../../src/app/state/app-state.ts';
import '../../../src/ui/request/request-panel.ts';
import type { CcsRequestPanel } from '../../../src/ui/request/request-panel.ts';
import '../../../src/ui/styles/tokens.css';
import { builtInState } from '../../support/built-in-state.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { draftOf, withDraft, withEndpoint } from './states.ts';
import { fieldWithin, maybeWithin, textOf, type, within } from './within.ts';

function panelWith(state: AppState): Promise<Provided<CcsRequestPanel>> {
  return provide<CcsRequestPanel>(
    html`<ccs-request-panel style="block-size: 700px; inline-size: 640px"></ccs-request-panel>`,
    { state },
  );
}

/** The built-in environment without values for variables. */
function withoutVariables(state: AppState): AppState {
  return {
    ...state,
    environment: { ...state.environment, builtInState: { ...builtInState, variables: {} } },
  };
}

const form = 'ccs-params-form';

describe('params', () => {
  it('show a variable with its meaning, spelling, value and where the value comes from', async () => {
    const { element, setState } = await panelWith(withEndpoint('4.15'));
    const field = fieldWithin(element, form, '#value-tenant_uuid');
    const row = (): string => textOf(within(element, form, '.variable'));
    expect(field.value).to.equal('');
    expect(field.placeholder).to.equal(builtInState.variables['tenant_uuid']);
    expect(row()).to.contain('tenant_uuid <TenanID> from environment The tenant, by its identifier');
    expect(row()).to.contain('Example: c255052e-c560-4340-b73e-675eabc3aed3');

    await setState(withoutVariables(withEndpoint('4.15')));
    expect(row()).to.contain('document’s example');
    expect(field.placeholder).to.equal('c255052e-c560-4340-b73e-675eabc3aed3');

    await setState(withDraft(withEndpoint('4.15'), { pathValues: { tenant_uuid: 'mine' } }));
    expect(row()).to.contain('typed');
    expect(field.value).to.equal('mine');
  });

  it('edit the draft when a value is typed, and again when it is emptied', async () => {
    const state = withDraft(withEndpoint('4.4'), { pathValues: { tenant_uuid: 'mine' } });
    const { element, intents } = await panelWith(state);
    const field = fieldWithin(element, form, '#value-tenant_uuid');
    type(field, 'other');
    type(field, '');
    const draft = draftOf(state);
    expect(intents).to.deep.equal([
      { kind: 'edit draft', draft: { ...draft, pathValues: { tenant_uuid: 'other' } } },
      { kind: 'edit draft', draft: { ...draft, pathValues: {} } },
    ]);
  });

  it('offer both documented paths, say whose each is and whether the document says so', async () => {
    const state = withEndpoint('4.8');
    const { element, intents } = await panelWith(state);
    const group = within(element, form, '[role="radiogroup"]');
    const [telco, tenant] = [...group.querySelectorAll('label')];
    expect(textOf(telco!)).to.equal('/tenants/{tenant_uuid}/extensions for a telco user');
    expect(textOf(tenant!)).to.equal('/extensions for a tenant user');
    tenant?.querySelector('input')?.click();
    expect(intents).to.deep.equal([
      { kind: 'edit draft', draft: { ...draftOf(state), pathIndex: 1, path: '/extensions' } },
    ]);
  });

  it('label a reading of whose path it is', async () => {
    const { element } = await panelWith(withEndpoint('4.6'));
    expect(textOf(within(element, form, '[role="radiogroup"]'))).to.contain('for a tenant user inferred');
  });

  it('let the path be changed, and put back', async () => {
    const state = withEndpoint('4.3');
    const { element, intents, setState } = await panelWith(state);
    expect(maybeWithin(element, form, '.path-line button')).to.equal(undefined);
    type(fieldWithin(element, form, '#path'), '/tenants/');
    const edited = { ...draftOf(state), path: '/tenants/' };
    expect(intents).to.deep.equal([{ kind: 'edit draft', draft: edited }]);
    await setState(withDraft(state, edited));
    within(element, form, '.path-line button').click();
    expect(intents.at(-1)).to.deep.equal({ kind: 'edit draft', draft: draftOf(state) });
  });

  it('list query parameters with their values and meanings', async () => {
    const state = withEndpoint('4.21');
    const { element, intents } = await panelWith(state);
    const text = textOf(within(element, form));
    expect(text).to.contain('called_number <called_number> 101 document’s example Who was called');
    const value = fieldWithin(element, form, 'ccs-key-value-table', '[aria-label="Value of time_z"]');
    type(value, 'US/Eastern');
    const [intent] = intents;
    expect(intent?.kind === 'edit draft' ? intent.draft.query.at(-1) : undefined).to.deep.equal({
      name: 'time_z',
      value: 'US/Eastern',
      on: true,
    });
  });

  it('let a query parameter be added where the document has none', async () => {
    const state = withEndpoint('4.3');
    const { element, intents, setState } = await panelWith(state);
    within(element, form, '.add').click();
    const query = [{ name: '', value: '', on: true }];
    expect(intents).to.deep.equal([{ kind: 'edit draft', draft: { ...draftOf(state), query } }]);
    await setState(withDraft(state, { query }));
    const table = within(element, form, 'ccs-key-value-table');
    await waitUntil(() => table.shadowRoot?.activeElement !== null, 'the new row has the focus');
  });

  it('list the variables of the body with value and origin', async () => {
    const { element } = await panelWith(withEndpoint('4.11'));
    expect(textOf(within(element, form))).to.contain(
      'In the request body product_uuid <product_uuid_string> c4389d99-1434-42ca-98ab-b5803b9b608d document’s example',
    );
  });

  it('point out an unset variable at its field', async () => {
    const { element } = await panelWith(withDraft(withEndpoint('4.3'), { path: '/tenants/{nowhere}' }));
    const field = within(element, form, '#value-nowhere');
    expect(field.getAttribute('aria-describedby')).to.contain('problems-nowhere');
    expect(textOf(within(element, form, '#problems-nowhere'))).to.contain('nowhere has no value');
    expect(within(element, 'ccs-request-line', 'mark').className).to.equal('unset');
  });

  it('show the URL that the request goes to', async () => {
    const { element } = await panelWith(withEndpoint('4.4'));
    expect(textOf(within(element, form, '.goes-to code'))).to.equal(
      `http://127.0.0.1:4280/6/v2/api/tenants/${builtInState.variables['tenant_uuid'] ?? ''}`,
    );
  });

  it('hold the document’s oddities of path and parameters, with the way to the sections they name', async () => {
    const { element, intents } = await panelWith(withEndpoint('4.21'));
    const notes = within(element, form, 'ccs-place-notes');
    expect(textOf(notes)).to.contain('a space before &from_datetime');
    const link = [...(notes.shadowRoot?.querySelectorAll('ccs-prose') ?? [])]
      .map((prose) => maybeWithin(prose, 'button'))
      .find((button) => button !== undefined);
    expect(link?.title).to.equal('Open Listing of single call');
    link?.click();
    expect(intents).to.deep.equal([{ kind: 'select endpoint', section: '4.20' }]);
  });
});
