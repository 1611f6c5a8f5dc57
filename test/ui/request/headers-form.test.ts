import { aTimeout, expect, html } from '@open-wc/testing';
import type { AppState } from '../../../src/app/state/app-state.ts';
import '../../../src/ui/request/request-panel.ts';
import type { CcsRequestPanel } from '../../../src/ui/request/request-panel.ts';
import '../../../src/ui/styles/tokens.css';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { draftOf, withDraft, withEndpoint } from './states.ts';
import { fieldWithin, maybeWithin, textOf, type, within } from './within.ts';

const form = 'ccs-headers-form';
const table = 'ccs-key-value-table';

function panelWith(state: AppState): Promise<Provided<CcsRequestPanel>> {
  return provide<CcsRequestPanel>(
    html`<ccs-request-panel style="block-size: 640px; inline-size: 640px"></ccs-request-panel>`,
    { state },
  );
}

async function asText({
  element,
}: Provided<CcsRequestPanel>): Promise<HTMLInputElement | HTMLTextAreaElement> {
  within(element, form, '.choices button:last-child').click();
  await element.updateComplete;
  await aTimeout(0);
  return fieldWithin(element, form, 'textarea');
}

const state = withEndpoint('4.3');

describe('request headers', () => {
  it('are accessible as text', async () => {
    const provided = await panelWith(state);
    within(provided.element, 'ccs-tabs', '#tab-headers').click();
    await asText(provided);
    await expect(provided.element).to.be.accessible();
  });

  it('are a table of what the document asks for', async () => {
    const { element, intents } = await panelWith(state);
    const value = fieldWithin(element, form, table, '[aria-label="Value of Content-Type"]');
    expect(value.value).to.equal('application/json');
    type(value, 'text/plain');
    const headers = [{ name: 'Content-Type', value: 'text/plain', on: true }];
    expect(intents).to.deep.equal([{ kind: 'edit draft', draft: { ...draftOf(state), headers } }]);
  });

  it('are text in step with the table', async () => {
    const headers = [
      { name: 'Content-Type', value: 'application/json', on: true },
      { name: 'X-Trace', value: '1', on: false },
    ];
    const provided = await panelWith(withDraft(state, { headers }));
    const field = await asText(provided);
    expect(field.getAttribute('aria-label')).to.equal('Request Headers');
    expect(field.value).to.equal('Content-Type: application/json\n# X-Trace: 1');
    type(field, 'Accept: */*');
    expect(provided.intents.at(-1)).to.deep.equal({
      kind: 'edit draft',
      draft: { ...draftOf(state), headers: [{ name: 'Accept', value: '*/*', on: true }] },
    });
  });

  it('stay as typed while they mean the same, and follow when the draft changes elsewhere', async () => {
    const provided = await panelWith(state);
    const field = await asText(provided);
    type(field, 'Accept:*/*\n\n');
    const headers = [{ name: 'Accept', value: '*/*', on: true }];
    await provided.setState(withDraft(state, { headers }));
    expect(field.value).to.equal('Accept:*/*\n\n');
    await provided.setState(state);
    expect(field.value).to.equal('Content-Type: application/json');
  });

  it('show what authentication adds, with the token veiled', async () => {
    const { element } = await panelWith(state);
    const added = within(element, form, '.added');
    expect(textOf(added)).to.contain('Authorization Bearer «token»');
    expect(textOf(added)).not.to.contain('token-of-100');
  });

  it('say so where a typed header goes out in place of the added one, and where nothing is added', async () => {
    const headers = [{ name: 'authorization', value: 'Basic x', on: true }];
    const { element, setState } = await panelWith(withDraft(state, { headers }));
    expect(textOf(within(element, form, '.added'))).to.contain('goes out in its place');
    const { environment } = appState();
    const live = { ...environment.live, authentication: { kind: 'none' } as const };
    await setState({ ...state, environment: { ...environment, chosen: 'live', live } });
    expect(textOf(within(element, form, '.added'))).to.contain('authentication is “none”');
    const bearer = { ...environment.live, authentication: { kind: 'bearer' } as const };
    await setState({ ...state, environment: { ...environment, chosen: 'live', live: bearer } });
    expect(textOf(within(element, form, '.added'))).to.contain('the environment’s token is not known');
  });

  it('warn of a header that a page may not send', async () => {
    const headers = [{ name: 'Cookie', value: 'a=b', on: true }];
    const { element, setState } = await panelWith(withDraft(state, { headers }));
    expect(textOf(within(element, form, '.problems'))).to.contain('may not send the header Cookie');
    await setState(state);
    expect(maybeWithin(element, form, '.problems')).to.equal(undefined);
  });
});
