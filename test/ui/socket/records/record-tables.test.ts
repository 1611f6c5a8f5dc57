import { expect, html, waitUntil } from '@open-wc/testing';
import { frameChecks } from 'virtual:ccs-requests/frame-checks';
import { FrameIndex } from '../../../../src/domain/socket/index/frame-index.ts';
import { clockTime } from '../../../../src/ui/socket/clock-time.ts';
import { FrameGoEvent } from '../../../../src/ui/socket/frame-go-event.ts';
import '../../../../src/ui/socket/records/record-tables.ts';
import type { CcsRecordTables } from '../../../../src/ui/socket/records/record-tables.ts';
import { FreshRows } from '../../../../src/ui/socket/records/fresh-rows.ts';
import { changeWords, changedColumns, wantedRows } from '../../../../src/ui/socket/records/record-rows.ts';
import { timestamp } from '../../../../src/domain/time.ts';
import { socketDocument } from '../../../support/documents.ts';
import { FakeFrames } from '../../../support/fake-frames.ts';
import { ListedFrames } from '../../../support/listed-frames.ts';
import { provide } from '../../../support/provide.ts';
import { has, seen, within } from '../../../support/within.ts';

const example = (id: string): string => socketDocument.frames.find((kind) => kind.id === id)?.example ?? '';

/** A log whose frames a test adds, with the tables that a worker would make of them. */
class TableFrames extends FakeFrames {
  readonly log = new ListedFrames();
  readonly index = new FrameIndex(this.log, frameChecks);

  constructor() {
    super();
    this.index.use(socketDocument);
  }

  connect(): void {
    this.log.add(JSON.stringify({ kind: 'opened', url: 'wss://ccs.example/6/v2/sock' }), { note: true });
  }

  tell(...payloads: readonly string[]): void {
    for (const payload of payloads) this.log.add(payload);
    this.index.advance(() => false);
    this.recordsNow = this.index.records.snapshot();
  }
}

async function show(...payloads: readonly string[]) {
  const frames = new TableFrames();
  frames.tell(...payloads);
  const { element } = await provide<CcsRecordTables>(
    html`<ccs-record-tables
      style="width: 1000px; height: 300px"
      feed="1"
      .until=${frames.index.until}
      .document=${socketDocument}
    ></ccs-record-tables>`,
    { frames },
  );
  await waitUntil(() => has(element, 'ccs-record-table'));
  const gone: number[] = [];
  element.addEventListener('frame-go', (event) => {
    if (event instanceof FrameGoEvent) gone.push(event.number);
  });
  const tell = async (...more: readonly string[]): Promise<void> => {
    frames.tell(...more);
    element.until = frames.index.until;
    await new Promise((resolve) => setTimeout(resolve, 500));
  };
  return { element, frames, gone, tell };
}

const agents = 'ccs-record-table[slot="agent"]';
const calls = 'ccs-record-table[slot="call"]';

/** The rows of a table as they are read, the key and all cells. */
function rowsOf(element: CcsRecordTables, table = agents): readonly string[] {
  return [...within(element, `${table} >> tbody`).querySelectorAll('tr')].map((row) => seen(row));
}

function heading(element: CcsRecordTables, by: string): HTMLElement {
  return within(element, `${agents} >> [data-by="${by}"]`);
}

describe('ccs-record-tables', () => {
  it('is accessible without and with records', async () => {
    const { element } = await show();
    await expect(element).to.be.accessible();
    const { element: full } = await show(
      example('create_agent'),
      example('create_queue'),
      example('create_call'),
    );
    await waitUntil(() => rowsOf(full).length === 2);
    await expect(full).to.be.accessible();
  });

  it('shows the newest known state of each agent, says that it is derived, and how many there are', async () => {
    const { element } = await show(example('create_agent'), example('update_agent'));
    await waitUntil(() => rowsOf(element).length === 2);
    expect(rowsOf(element)[0]).to.contain('113 Sonny Patel Away Coffee Break');
    expect(rowsOf(element)[1]).to.contain('114 Reese Nath Away Lunch Break');
    expect(rowsOf(element)[1]).to.contain(`${clockTime(timestamp(1000))} , go to its frame Status, State`);
    expect(seen(within(element, `${agents} >> .bar`))).to.equal('derived 2 known');
    expect(within(element, 'ccs-tabs >> [data-id="agent"]').textContent).to.contain('2');
  });

  it('sorts by any column, and back', async () => {
    const { element } = await show(example('create_agent'));
    await waitUntil(() => rowsOf(element).length === 2);
    const first = (): string => rowsOf(element)[0]?.slice(0, 3) ?? '';
    expect(first()).to.equal('113');
    heading(element, 'key').click();
    await waitUntil(() => first() === '114');
    heading(element, '8').click();
    await waitUntil(() => heading(element, '8').closest('th')?.ariaSort === 'ascending');
    expect(first()).to.equal('113');
    heading(element, '8').click();
    await waitUntil(() => first() === '114');
  });

  it('filters by words in any cell', async () => {
    const { element } = await show(example('create_agent'));
    await waitUntil(() => rowsOf(element).length === 2);
    const field = within(element, `${agents} >> input`, HTMLInputElement);
    field.value = 'reese ready';
    field.dispatchEvent(new InputEvent('input'));
    await waitUntil(() => rowsOf(element).length === 1);
    expect(seen(within(element, `${agents} >> .bar`))).to.contain('1 of 2 known');
  });

  it('marks cells that change while it is looked at, and only those', async () => {
    const { element, tell } = await show(example('create_agent'));
    await waitUntil(() => rowsOf(element).length === 2);
    const fresh = (): readonly string[] =>
      [...within(element, `${agents} >> tbody`).querySelectorAll('.fresh')].map((cell) => seen(cell));
    expect(fresh()).to.deep.equal([]);
    await tell(example('update_agent'));
    await waitUntil(() => fresh().length > 0);
    expect(fresh()).to.deep.equal(['Away', 'Lunch Break']);
  });

  it('leads to the frame of the last change', async () => {
    const { element, gone } = await show(example('create_agent'), 'pong', example('update_agent'));
    await waitUntil(() => rowsOf(element).length === 2);
    within(element, `${agents} >> tbody tr:last-child button`).click();
    expect(gone).to.deep.equal([2]);
  });

  it('keeps what has left out of sight until it is asked for', async () => {
    const { element } = await show(example('create_call'), example('remove_call'));
    within(element, 'ccs-tabs >> [data-id="call"]').click();
    await waitUntil(
      () => seen(within(element, calls)).includes('0 of 1 known') || has(element, `${calls} >> label`),
    );
    expect(rowsOf(element, calls)).to.deep.equal([]);
    const box = within(element, `${calls} >> label input`, HTMLInputElement);
    box.click();
    await waitUntil(() => rowsOf(element, calls).length === 1);
    expect(within(element, `${calls} >> tbody tr`).textContent).to.contain('left');
  });

  it('says what was not told of again after reconnecting', async () => {
    const { element, frames, tell } = await show(example('create_agent'));
    await waitUntil(() => rowsOf(element).length === 2);
    frames.connect();
    await tell(example('update_agent'));
    await waitUntil(() =>
      seen(within(element, `${agents} >> .bar`)).includes('1 not told of since reconnecting'),
    );
    expect(rowsOf(element)[0]).to.contain('113 Sonny Patel');
    expect(rowsOf(element)[0]).to.contain('before reconnecting');
    expect(rowsOf(element)[1]).not.to.contain('before reconnecting');
  });

  it('begins anew with a cleared log', async () => {
    const { element, frames } = await show(example('create_agent'));
    await waitUntil(() => rowsOf(element).length === 2);
    frames.recordsNow = undefined;
    element.generation = 1;
    await waitUntil(() => rowsOf(element).length === 0);
  });
});

describe('the rows of a table', () => {
  const [entity] = socketDocument.entities;
  if (entity === undefined) throw new Error('No entity');
  const row = (key: string, cell: string | number) => ({
    key,
    cells: [cell],
    change: { kind: 'appeared' } as const,
    at: timestamp(0),
    number: Number(key),
    told: 0,
  });
  const table = {
    entity: 'agent',
    rows: [row('9', 'b'), row('10', 'A'), row('1', 30), row('2', 4)],
    leftOut: 0,
    keyless: 0,
  };
  const keys = (by: 'key' | 'change' | number, descending = false) =>
    wantedRows(table, { text: '', sorting: { by, descending }, left: false }).map(({ key }) => key);

  it('are sorted as people count', () => {
    expect(keys('key')).to.deep.equal(['1', '2', '9', '10']);
    expect(keys('change', true)).to.deep.equal(['10', '9', '2', '1']);
    expect(keys(0)).to.deep.equal(['2', '1', '10', '9']);
  });

  it('say what has changed, also where no column shows it', () => {
    const changed = { ...row('1', ''), change: { kind: 'changed', members: ['state', 'other'] } as const };
    expect(changeWords(entity, changed)).to.equal('State, other');
    expect([...changedColumns(entity, changed)]).to.deep.equal([3]);
  });
});

describe('the rows that are marked', () => {
  const row = (key: string, number: number) => ({
    key,
    cells: [],
    change: { kind: 'appeared' } as const,
    at: timestamp(0),
    number,
    told: number,
  });

  it('are those that changed since the table was first seen, for a moment', () => {
    const fresh = new FreshRows();
    fresh.tell([row('1', 5), row('2', 6)], 0);
    expect(fresh.any).to.equal(false);
    fresh.tell([row('1', 9), row('2', 6)], 1000);
    expect([fresh.has(row('1', 9)), fresh.has(row('2', 6))]).to.deep.equal([true, false]);
    fresh.tell([row('1', 9), row('2', 6)], 2000);
    expect(fresh.has(row('1', 9))).to.equal(true);
    fresh.pass(3500);
    expect(fresh.any).to.equal(false);
  });

  it('are none when everything begins anew', () => {
    const fresh = new FreshRows();
    fresh.tell([row('1', 5)], 0);
    fresh.tell([row('1', 6)], 1);
    fresh.tell(undefined, 2);
    fresh.tell([row('1', 0)], 3);
    expect(fresh.any).to.equal(false);
  });
});
