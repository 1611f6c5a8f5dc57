import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/ui/elements/tabs.ts';
import type { TabSelectEvent } from '../../../src/ui/elements/tab-select-event.ts';
import type { CcsTabs } from '../../../src/ui/elements/tabs.ts';

const tabs = [
  { id: 'headers', label: 'Request Headers', badge: '2' },
  { id: 'body', label: 'Request Body' },
  { id: 'docs', label: 'Docs', reads: true },
];

async function mount(): Promise<CcsTabs> {
  return fixture<CcsTabs>(html`
    <ccs-tabs label="Parts of the request" .tabs=${tabs} selected="headers">
      <p slot="headers">The headers</p>
      <p slot="body">The body</p>
      <p slot="docs">The docs</p>
    </ccs-tabs>
  `);
}

function tab(element: CcsTabs, id: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`#tab-${id}`);
  if (!found) throw new Error(`No tab ${id}.`);
  return found;
}

function shownPanels(element: CcsTabs): string[] {
  const panels = element.shadowRoot?.querySelectorAll<HTMLElement>('.panel:not([hidden])') ?? [];
  return [...panels].map(({ id }) => id);
}

describe('ccs-tabs', () => {
  it('is accessible', async () => {
    const element = await mount();
    await expect(element).to.be.accessible();
  });

  it('shows the chosen panel and keeps the others in the document, hidden', async () => {
    const element = await mount();
    expect(shownPanels(element)).to.deep.equal(['panel-headers']);
    expect(element.querySelectorAll('p').length).to.equal(3);
  });

  it('moves with the arrow keys, Home and End, and chooses what it moves to', async () => {
    const element = await mount();
    tab(element, 'headers').focus();
    const chosen: string[] = [];
    element.addEventListener('tab-select', ({ id }) => chosen.push(id));
    for (const press of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await sendKeys({ press });
      await element.updateComplete;
    }
    expect(chosen).to.deep.equal(['body', 'docs', 'headers', 'docs', 'headers']);
    expect(element.shadowRoot?.activeElement).to.equal(tab(element, 'headers'));
    expect(shownPanels(element)).to.deep.equal(['panel-headers']);
  });

  it('is one tab stop: the chosen tab', async () => {
    const element = await mount();
    const stops = tabs.filter(({ id }) => tab(element, id).tabIndex === 0).map(({ id }) => id);
    expect(stops).to.deep.equal(['headers']);
  });

  it('tells a click', async () => {
    const element = await mount();
    setTimeout(() => {
      tab(element, 'body').click();
    });
    const event: TabSelectEvent = await oneEvent(element, 'tab-select');
    await element.updateComplete;
    expect(event.id).to.equal('body');
    expect(shownPanels(element)).to.deep.equal(['panel-body']);
  });

  it('keeps the badge out of the name of a tab, and gives it as its description', async () => {
    const element = await mount();
    const described = tab(element, 'headers').getAttribute('aria-describedby') ?? '';
    const badge = element.shadowRoot?.getElementById(described);
    expect(badge?.textContent).to.equal('2');
    expect(badge?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('lets a panel of text alone be reached by keyboard', async () => {
    const element = await mount();
    expect(element.querySelector<HTMLElement>('[slot="docs"]')?.tabIndex).to.equal(0);
    expect(element.querySelector<HTMLElement>('[slot="body"]')?.tabIndex).to.equal(-1);
  });

  it('makes what is put into it the tab panels, named as their tabs', async () => {
    const element = await mount();
    const panels = [...element.querySelectorAll('p')].map(({ role, ariaLabel }) => [role, ariaLabel]);
    expect(panels).to.deep.equal(tabs.map(({ label }) => ['tabpanel', label]));
  });
});
