import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { JsonSelectEvent } from '../../../src/ui/elements/json-select-event.ts';
import { CcsJsonTree } from '../../../src/ui/elements/json-tree.ts';
import { CcsCopyButton } from '../../../src/ui/elements/copy-button.ts';
import { has, seen, within } from '../../support/within.ts';

const sample =
  '{ "action": "update_agent", "response": [ {"extension": "114", "id": 12345678901234567890.10, "a\\u0062": null},' +
  ' {"extension": "113", "extension": "\\"quoted\\"", "queues": []} ] }';

async function mount(text: string, width = 700): Promise<CcsJsonTree> {
  const element = await fixture<CcsJsonTree>(html`
    <ccs-json-tree style="height: 300px; width: ${width}px" label="Values" .text=${text}></ccs-json-tree>
  `);
  await settled();
  return element;
}

async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

function rowElements(element: CcsJsonTree): readonly HTMLElement[] {
  const list = within(element, 'ccs-row-window');
  return [...(list.shadowRoot?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
}

function textOf(row: Element): string {
  return seen(row).replace(' : ', ': ');
}

/** Level and text of each row. */
function rows(element: CcsJsonTree): readonly string[] {
  return rowElements(element).map((row) => `${row.ariaLevel ?? ''} ${textOf(row)}`);
}

function activeRow(element: CcsJsonTree): string {
  const list = within(element, 'ccs-row-window');
  const tree = within(element, 'ccs-row-window >> [role="tree"]');
  const id = tree.getAttribute('aria-activedescendant') ?? '';
  return textOf(list.shadowRoot?.getElementById(id) ?? list);
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await settled();
}

/** What each copy button would copy. */
function copies(element: CcsJsonTree): readonly string[] {
  return [...(element.shadowRoot?.querySelectorAll('ccs-copy-button') ?? [])].map(({ text }) => text);
}

describe('ccs-json-tree', () => {
  it('is accessible, with nothing and with a value chosen, wide and narrow', async () => {
    const element = await mount(sample);
    await expect(element).to.be.accessible();
    element.focus();
    await press('ArrowDown', 'ArrowDown');
    await expect(element).to.be.accessible();
    await expect(await mount(sample, 320)).to.be.accessible();
  });

  it('shows names and values as they came, with levels and counts', async () => {
    expect(rows(await mount(sample))).to.deep.equal([
      '1 {} 2 members',
      '2 action: "update_agent"',
      '2 response: [] 2 items',
      '3 0: {} 3 members',
      '4 extension: "114"',
      '4 id: 12345678901234567890.10',
      '4 a\\u0062: null',
      '3 1: {} 3 members',
      '4 extension: "113"',
      '4 extension: "\\"quoted\\""',
      '4 queues: [] no items',
    ]);
  });

  it('tells assistive technology what is unfolded, and each place among its siblings', async () => {
    const [, action, response] = rowElements(await mount(sample));
    expect(action?.getAttribute('aria-expanded')).to.equal(null);
    expect(response?.getAttribute('aria-expanded')).to.equal('true');
    expect(response?.getAttribute('aria-posinset')).to.equal('2');
    expect(response?.getAttribute('aria-setsize')).to.equal('2');
  });

  it('is gone through by keyboard', async () => {
    const element = await mount(sample);
    element.focus();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(activeRow(element)).to.equal('response: [] 2 items');
    await press('ArrowLeft');
    expect(rows(element).length).to.equal(3);
    expect(activeRow(element)).to.contain('response: [] 2 items [ {"extension": "114"');
    await press('ArrowRight', 'ArrowRight');
    expect(activeRow(element)).to.equal('0: {} 3 members');
    await press('ArrowRight', 'ArrowLeft');
    expect(activeRow(element)).to.equal('0: {} 3 members');
    await press('End');
    expect(activeRow(element)).to.equal('queues: [] no items');
    await press('ArrowLeft', 'ArrowLeft', 'Home');
    expect(activeRow(element)).to.equal('{} 2 members');
  });

  it('unfolds siblings with *, and folds with Enter', async () => {
    const element = await mount(sample);
    element.focus();
    within(element, 'button:last-of-type').click();
    await settled();
    expect(rows(element)).to.have.length(3);
    await press('ArrowDown', 'End', 'ArrowRight', 'ArrowRight');
    expect(activeRow(element)).to.contain('0: {} 3 members {"extension"');
    await press('*');
    expect(rows(element)).to.have.length(11);
    await press('Enter');
    expect(rows(element)).to.have.length(8);
  });

  it('goes to a name by its first letters', async () => {
    const element = await mount(sample);
    element.focus();
    await press('ArrowDown', 'q', 'u');
    expect(activeRow(element)).to.equal('queues: [] no items');
    await new Promise((resolve) => setTimeout(resolve, 850));
    await press('e');
    expect(activeRow(element)).to.equal('extension: "114"');
  });

  it('copies the value, the pointer and the path of what is chosen', async () => {
    const element = await mount(sample);
    rowElements(element)[9]?.click();
    await settled();
    expect(copies(element)).to.deep.equal(['"quoted"', '/response/1/extension', '$.response[1].extension']);
    expect(seen(within(element, '.path'))).to.contain('the name occurs more than once');
    rowElements(element)[5]?.click();
    await settled();
    expect(copies(element)[0]).to.equal('12345678901234567890.10');
    rowElements(element)[3]?.click();
    await settled();
    expect(copies(element)[0]).to.equal(
      '{"extension": "114", "id": 12345678901234567890.10, "a\\u0062": null}',
    );
  });

  it('copies the value with Ctrl+C', async () => {
    const element = await mount(sample);
    rowElements(element)[4]?.click();
    await settled();
    let copied = 0;
    within(element, 'ccs-copy-button', CcsCopyButton).copy = () => {
      copied += 1;
      return Promise.resolve();
    };
    element.focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'c' });
    await sendKeys({ up: 'Control' });
    expect(copied).to.equal(1);
  });

  it('tells where the user has gone to', async () => {
    const element = await mount(sample);
    const told: JsonSelectEvent[] = [];
    element.addEventListener('json-select', (event) => told.push(event));
    rowElements(element)[4]?.click();
    expect(told.map(({ steps, value }) => [steps, value])).to.deep.equal([
      [['response', 0, 'extension'], '"114"'],
    ]);
  });

  it('folds by a click on the twisty and by a double click', async () => {
    const element = await mount(sample);
    const row = rowElements(element)[2];
    within(row ?? element, 'ccs-json-row >> .twisty').click();
    await settled();
    expect(rows(element)).to.have.length(3);
    const box = rowElements(element)[2]?.getBoundingClientRect();
    const position: [number, number] = [(box?.left ?? 0) + 150, (box?.top ?? 0) + 8];
    await sendMouse({ type: 'click', position });
    await settled();
    expect(rows(element)).to.have.length(3);
    rowElements(element)[2]?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await settled();
    expect(rows(element)).to.have.length(11);
  });

  it('finds the chosen value again in the next text', async () => {
    const element = await mount(sample);
    rowElements(element)[4]?.click();
    element.text = '{"new": [1, 2], "response": [{"extension": "999"}]}';
    await settled();
    expect(activeRow(element)).to.equal('extension: "999"');
    element.text = '{"other": 1}';
    await settled();
    expect(has(element, 'ccs-copy-button')).to.equal(false);
  });

  it('shows what is there of a text that ends too early, and says so', async () => {
    const element = await mount('{"a": [1, "op');
    expect(rows(element)).to.deep.equal(['1 {} 1 member', '2 a: [] 2 items', '3 0: 1', '3 1: "op']);
    expect(seen(element)).to.contain('The JSON ends too early. Line 1, column 14');
  });

  it('says where a text is no JSON', async () => {
    expect(seen(await mount('pong'))).to.equal('Not JSON. Line 1, column 1: expected a value, found p.');
  });

  it('reads 10 MB in slices between which the page is drawn, and unfolds all of it', async () => {
    const record = sample.replace('114', 'x'.repeat(40));
    const text = `[${Array.from({ length: 10_000_000 / record.length }, () => record).join(',')}]`;
    const element = await mount('[]');
    // Turns of the page while it reads: a busy machine makes them longer, but not fewer.
    let turns = 0;
    let watching = true;
    const watch = (): void => {
      turns += 1;
      if (watching) setTimeout(watch);
    };
    watch();
    element.text = text;
    await waitUntil(() => has(element, 'ccs-row-window') && rows(element).length > 5, 'the tree is there', {
      timeout: 8000,
    });
    watching = false;
    expect(turns).to.be.greaterThan(10);
    const unfold = within(element, 'button:nth-last-of-type(2)');
    unfold.click();
    await settled();
    expect(rows(element).length).to.be.within(10, 20);
    within(element, 'ccs-row-window').focus();
    await press('End');
    expect(activeRow(element)).to.equal('queues: [] no items');
  });
});
