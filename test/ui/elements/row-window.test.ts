import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/ui/elements/row-window.ts';
import type { CcsRowWindow } from '../../../src/ui/elements/row-window.ts';

const renderRow = (index: number) => html`Row ${index}`;

async function mount(count: number, { follow = false, first = 0 } = {}): Promise<CcsRowWindow> {
  const element = await fixture<CcsRowWindow>(html`
    <ccs-row-window
      style="height: 220px; width: 300px"
      label="Frames"
      .count=${count}
      .first=${first}
      .rowHeight=${22}
      .renderRow=${renderRow}
      ?follow=${follow}
    ></ccs-row-window>
  `);
  await settled(element);
  return element;
}

/** Resize observers and scroll events come with the next frames. */
async function settled(element: CcsRowWindow): Promise<void> {
  await nextFrame();
  await nextFrame();
  await aTimeout(0);
  await element.updateComplete;
}

function list(element: CcsRowWindow): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>('[role="listbox"]');
  if (!found) throw new Error('No list.');
  return found;
}

function shown(element: CcsRowWindow): number[] {
  return [...list(element).querySelectorAll<HTMLElement>('[role="option"]')].map((row) =>
    Number(row.dataset['number']),
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

describe('ccs-row-window', () => {
  it('is accessible', async () => {
    const element = await mount(1000);
    await expect(element).to.be.accessible();
  });

  it('is accessible when it is empty', async () => {
    const element = await mount(0);
    await expect(element).to.be.accessible();
  });

  it('has only the visible rows in the document', async () => {
    const element = await mount(1000);
    expect(shown(element)).to.deep.equal(range(0, 10));
  });

  it('scrolls to any of a million rows, although browsers cap the height of an element', async () => {
    const element = await mount(1_000_000);
    element.scrollToRow(654_321);
    await settled(element);
    expect(shown(element)).to.include(654_321);
    element.scrollToEnd();
    await settled(element);
    expect(shown(element)).to.deep.equal(range(999_990, 1_000_000));
    list(element).scrollTop = 0;
    await settled(element);
    expect(shown(element)).to.deep.equal(range(0, 10));
  });

  it('keeps what is looked at in place when rows are cut off the front', async () => {
    const element = await mount(1000, { follow: true });
    list(element).scrollTop = 22 * 500;
    await settled(element);
    expect(shown(element)[0]).to.equal(500);
    element.first = 300;
    await settled(element);
    expect(shown(element)[0]).to.equal(500);
    element.first = 700;
    await settled(element);
    expect(shown(element)[0]).to.equal(700);
  });

  it('follows the last row until the user scrolls away, and again from the end on', async () => {
    const element = await mount(100, { follow: true });
    const told: boolean[] = [];
    element.addEventListener('follow-change', ({ following }) => told.push(following));
    element.count = 200;
    await settled(element);
    expect(shown(element).at(-1)).to.equal(199);

    list(element).scrollTop -= 440;
    await settled(element);
    element.count = 300;
    await settled(element);
    expect(shown(element).at(-1)).to.equal(179);

    element.scrollToEnd();
    await settled(element);
    element.count = 400;
    await settled(element);
    expect(shown(element).at(-1)).to.equal(399);
    expect(told).to.deep.equal([false, true]);
  });

  it('moves the active row by keyboard, keeps it in view and tells it', async () => {
    const element = await mount(1000, { first: 50 });
    const told: number[] = [];
    element.addEventListener('row-select', ({ index }) => told.push(index));
    element.focus();
    for (const press of ['ArrowDown', 'ArrowDown', 'PageDown', 'ArrowUp', 'End', 'ArrowDown', 'Home']) {
      await sendKeys({ press });
      await element.updateComplete;
    }
    expect(told).to.deep.equal([50, 51, 60, 59, 1049, 1049, 50]);
    await settled(element);
    expect(list(element).getAttribute('aria-activedescendant')).to.equal('row-50');
    expect(shown(element)[0]).to.equal(50);
  });

  it('tells the row that is clicked', async () => {
    const element = await mount(1000);
    const told: number[] = [];
    element.addEventListener('row-select', ({ index }) => told.push(index));
    list(element).querySelector<HTMLElement>('#row-3')?.click();
    expect(told).to.deep.equal([3]);
  });

  it('asks for the rows around the visible ones', async () => {
    const element = await mount(1000);
    const told: (readonly [number, number])[] = [];
    element.addEventListener('range-change', ({ from, to }) => told.push([from, to]));
    element.scrollToRow(500);
    await settled(element);
    expect(told).to.deep.equal([[475, 517]]);
  });
});
