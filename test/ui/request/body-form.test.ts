import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AppState } from '../../../src/app/state/app-state.ts';
import { CcsCodeEditor } from '../../../src/ui/editor/code-editor.ts';
import '../../../src/ui/request/request-panel.ts';
import type { CcsRequestPanel } from '../../../src/ui/request/request-panel.ts';
import '../../../src/ui/styles/tokens.css';
import { documentOf } from '../../support/documents.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { draftOf, withDraft, withEndpoint } from './states.ts';
import { maybeWithin, textOf, within } from './within.ts';

const form = 'ccs-body-form';

function panelWith(state: AppState): Promise<Provided<CcsRequestPanel>> {
  return provide<CcsRequestPanel>(
    html`<ccs-request-panel style="block-size: 640px; inline-size: 640px"></ccs-request-panel>`,
    { state },
  );
}

function button(panel: Element, label: string): HTMLButtonElement {
  const buttons = within(panel, form).shadowRoot?.querySelectorAll('button') ?? [];
  const found = [...buttons].find(
    (candidate) => (candidate.ariaLabel ?? candidate.textContent.trim()) === label,
  );
  if (found === undefined) throw new Error(`No button ${label}`);
  return found;
}

async function editorIn(panel: Element): Promise<void> {
  await waitUntil(
    () => maybeWithin(panel, form, 'ccs-code-editor', '.monaco [role="textbox"]') !== undefined,
    'Monaco arrives',
    { timeout: 30_000 },
  );
}

describe('request body', () => {
  it('is Monaco with the name Request Body, and edits the draft', async function () {
    this.timeout(60_000);
    const state = withEndpoint('4.22');
    const { element, intents } = await panelWith(state);
    await editorIn(element);
    const field = within(element, form, 'ccs-code-editor', '.monaco [role="textbox"]');
    expect(field.getAttribute('aria-label')).to.equal('Request Body');
    await expect(element).to.be.accessible();
    within(element, form, 'ccs-code-editor').focus();
    await sendKeys({ type: ' ' });
    expect(intents).to.deep.equal([
      { kind: 'edit draft', draft: { ...draftOf(state), body: ` ${draftOf(state).body ?? ''}` } },
    ]);
  });

  it('offers what the endpoint’s schema knows', async function () {
    this.timeout(60_000);
    const { element } = await panelWith(
      withDraft(withEndpoint('4.14'), { body: '{\n  "recording_type": \n}' }),
    );
    await editorIn(element);
    const editor = within(element, form, 'ccs-code-editor');
    if (editor instanceof CcsCodeEditor) editor.reveal(2, 21);
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ up: 'Control' });
    const rows = (): string =>
      [
        ...(within(element, form, 'ccs-code-editor').shadowRoot?.querySelectorAll(
          '.suggest-widget .monaco-list-row',
        ) ?? []),
      ]
        .map((row) => row.getAttribute('aria-label') ?? '')
        .join();
    await waitUntil(() => rows().includes('"On Demand"'), 'the choices are offered', { timeout: 8000 });
    expect(rows()).to.contain('"Mandatory"').and.to.contain('"None"');
  });

  it('can start from the template or from each documented example', async () => {
    const examples = documentOf('4.25').http.body?.examples ?? [];
    const state = withDraft(withEndpoint('4.25'), { body: 'mine' });
    const { element, intents } = await panelWith(state);
    button(element, 'Example: To an extension').click();
    button(element, 'Example: To a telephone number').click();
    button(element, 'Template').click();
    const bodies = intents.map((intent) => (intent.kind === 'edit draft' ? intent.draft.body : undefined));
    expect(bodies).to.deep.equal([
      ...examples.map(({ text }) => text),
      documentOf('4.25').http.body?.template,
    ]);
    expect(bodies[1]).to.contain('19735552109');
  });

  it('lays JSON out, and does not offer that for what is no JSON', async () => {
    const state = withDraft(withEndpoint('4.25'), {
      body: '{"request":"wait_transfer","target":12345678901234567890}',
    });
    const { element, intents, setState } = await panelWith(state);
    button(element, 'Format').click();
    const [intent] = intents;
    expect(intent?.kind === 'edit draft' ? intent.draft.body : undefined).to.equal(
      '{\n  "request": "wait_transfer",\n  "target": 12345678901234567890\n}',
    );
    await setState(withDraft(state, { body: '{“request”: 1}' }));
    expect(button(element, 'Format').disabled).to.equal(true);
  });

  it('tells what its variables stand for, and what the document’s oddities are', async () => {
    const { element } = await panelWith(withEndpoint('4.28'));
    const below = textOf(within(element, form, '.below'));
    expect(below).to.contain('target_number 819735552106 document’s example');
    expect(below).to.contain(`${String(noteCount('4.28'))} notes`);
  });

  it('tells what is wrong with it', async () => {
    const { element } = await panelWith(withDraft(withEndpoint('4.16'), { body: '{“request”: 1}' }));
    expect(textOf(within(element, form, '.problems'))).to.contain('typographic quotes');
  });

  it('is honestly empty for a GET', async () => {
    const { element } = await panelWith(withEndpoint('4.3'));
    expect(within(element, form, 'ccs-empty-state').textContent).to.contain(
      '4.3 is a GET: it is sent without one.',
    );
    expect(maybeWithin(element, form, 'ccs-code-editor')).to.equal(undefined);
  });
});

function noteCount(section: string): number {
  return documentOf(section).notes.filter(({ at }) => at === 'body').length;
}
