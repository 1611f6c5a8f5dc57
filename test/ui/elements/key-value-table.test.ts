import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Row } from '../../../src/domain/request/draft.ts';
import '../../../src/ui/elements/key-value-table.ts';
import type { CcsKeyValueTable } from '../../../src/ui/elements/key-value-table.ts';

const rows: readonly Row[] = [
  { name: 'Content-Type', value: 'application/json', on: true },
  { name: 'X-Trace', value: '1', on: false },
];

/** An owner as panels are: what the table tells comes back as its rows. */
async function mount(editable = true): Promise<CcsKeyValueTable> {
  const element = await fixture<CcsKeyValueTable>(html`
    <ccs-key-value-table
      label="Request Headers"
      noun="header"
      .rows=${rows}
      .suggestions=${['Accept']}
      ?editable=${editable}
    ></ccs-key-value-table>
  `);
  element.addEventListener('rows-change', (event) => {
    element.rows = event.rows;
  });
  return element;
}

function control(element: CcsKeyValueTable, name: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[aria-label="${name}"]`);
  if (!found) throw new Error(`No control ${name}.`);
  return found;
}

describe('ccs-key-value-table', () => {
  it('is accessible', async () => {
    await expect(await mount()).to.be.accessible();
    await expect(await mount(false)).to.be.accessible();
  });

  it('shows text where it is not editable', async () => {
    const element = await mount(false);
    const cells = [...(element.shadowRoot?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    expect(cells).to.deep.equal(['Content-Type', 'application/json', 'X-Trace', '1']);
  });

  it('tells typed names and values', async () => {
    const element = await mount();
    control(element, 'Value of X-Trace').focus();
    await sendKeys({ type: '2' });
    control(element, 'Name of X-Trace').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '-Id' });
    expect(element.rows[1]).to.deep.equal({ name: 'X-Trace-Id', value: '12', on: false });
  });

  it('switches a row on, removes one and adds one', async () => {
    const element = await mount();
    control(element, 'Send X-Trace').click();
    await element.updateComplete;
    control(element, 'Remove Content-Type').click();
    await element.updateComplete;
    element.shadowRoot?.querySelector<HTMLElement>('.add')?.click();
    expect(element.rows).to.deep.equal([
      { name: 'X-Trace', value: '1', on: true },
      { name: '', value: '', on: true },
    ]);
  });

  it('puts the focus on the name of an added row', async () => {
    const element = await mount();
    element.shadowRoot?.querySelector<HTMLElement>('.add')?.click();
    await nextFrame();
    await nextFrame();
    expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Name of header 3');
  });
});
