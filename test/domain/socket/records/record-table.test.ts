import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityKind, FrameSubject } from '../../../../src/domain/api/socket-document.ts';
import type { JsonObject, JsonValue } from '../../../../src/domain/json.ts';
import { cellOf } from '../../../../src/domain/socket/records/cell.ts';
import { changedMembers } from '../../../../src/domain/socket/records/changed-members.ts';
import { RecordTable } from '../../../../src/domain/socket/records/record-table.ts';
import type { TableLimits } from '../../../../src/domain/socket/records/record-table.ts';
import { timestamp } from '../../../../src/domain/time.ts';

const agents: EntityKind = {
  id: 'agent',
  title: 'Agents',
  key: 'extension',
  columns: [
    { title: 'State', pointer: '/state' },
    { title: 'Queue', pointer: '/queue/name' },
  ],
};

/** A table told by frames numbered from 0, a second apart. */
function tableOf(limits: Partial<TableLimits> = {}) {
  const table = new RecordTable(agents, limits);
  let number = 0;
  const tell =
    (effect: FrameSubject['effect']) =>
    (...records: readonly JsonValue[]): void => {
      table.take(records, effect, { number, at: timestamp(1000 * number) }, JSON.stringify(records).length);
      number++;
    };
  const rows = () => table.snapshot().rows;
  const states = () => Object.fromEntries(rows().map(({ key, change }) => [key, change.kind]));
  return { table, list: tell('snapshot'), update: tell('update'), remove: tell('remove'), rows, states };
}

const agent = (extension: string, state = 'Ready', more: JsonObject = {}): JsonObject => ({
  extension,
  state,
  ...more,
});

describe('a table of records', () => {
  test('shows the newest record of each key', () => {
    const { list, update, rows } = tableOf();
    list(agent('101'), agent('102', 'Away', { queue: { name: 'Q386' } }));
    update(agent('101', 'Lunch Break'));
    expect(rows()).toEqual([
      {
        key: '101',
        cells: ['Lunch Break', undefined],
        change: { kind: 'changed', members: ['state'] },
        at: 1000,
        number: 1,
        told: 1,
      },
      { key: '102', cells: ['Away', 'Q386'], change: { kind: 'appeared' }, at: 0, number: 0, told: 0 },
    ]);
  });

  test('knows a record told again without a change, also in another order of members', () => {
    const { update, rows } = tableOf();
    update({ extension: '101', queue: { name: 'Q', id: 1 } });
    update({ queue: { id: 1, name: 'Q' }, extension: '101' });
    expect(rows()).toMatchObject([{ number: 0, told: 1, change: { kind: 'appeared' } }]);
  });

  test('keeps what left, as it was last, until it appears again', () => {
    const { update, remove, rows, states } = tableOf();
    update(agent('101'));
    remove(agent('101', 'Gone'));
    expect(rows()).toMatchObject([{ cells: ['Gone', undefined], change: { kind: 'left' }, number: 1 }]);
    update(agent('101', 'Gone'));
    expect(states()).toEqual({ 101: 'appeared' });
  });

  test('takes a list for all there is', () => {
    const { list, states } = tableOf();
    list(agent('101'), agent('102'));
    list(agent('102'), agent('103'));
    expect(states()).toEqual({ 101: 'left', 102: 'appeared', 103: 'appeared' });
  });

  test('keeps the lists of several tenants apart', () => {
    const { list, states } = tableOf();
    list(agent('101'), agent('102'));
    list(agent('201'));
    list(agent('101'));
    expect(states()).toEqual({ 101: 'appeared', 102: 'left', 201: 'appeared' });
  });

  test('does not let a list take away what only updates told of', () => {
    const { list, update, states } = tableOf();
    update(agent('109'));
    list(agent('101'));
    list(agent('101'));
    expect(states()).toEqual({ 109: 'appeared', 101: 'appeared' });
  });

  test('counts records without a key, and takes a number for one', () => {
    const { table, update } = tableOf();
    update({ state: 'Ready' }, { extension: '' }, null, [], { extension: 104 });
    expect(table.snapshot()).toMatchObject({ keyless: 4, rows: [{ key: '104' }] });
  });

  test('drops the oldest that left when it is full, and after that counts what it leaves out', () => {
    const { table, update, remove } = tableOf({ rows: 2 });
    update(agent('101'), agent('102'));
    remove(agent('101'));
    update(agent('103'), agent('104'));
    expect(table.snapshot()).toMatchObject({ leftOut: 1, rows: [{ key: '102' }, { key: '103' }] });
  });

  test('is bounded in bytes', () => {
    const { table, update } = tableOf({ bytes: 1000 });
    for (let key = 0; key < 50; key++) update(agent(String(key), 'x'.repeat(100)));
    expect(table.snapshot().rows.length).toBeLessThan(10);
    expect(table.snapshot().leftOut).toBeGreaterThan(40);
  });

  test('never has more rows than it may, and always the newest record of those it has', () => {
    const record = fc.record({
      extension: fc.constantFrom('1', '2', '3', '4', '5', '6'),
      state: fc.constantFrom('a', 'b'),
    });
    const frame = fc.record({
      effect: fc.constantFrom<FrameSubject['effect']>('snapshot', 'update', 'remove'),
      records: fc.array(record, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 30 }), (frames) => {
        const table = new RecordTable(agents, { rows: 4, left: 2 });
        const newest = new Map<string, string>();
        for (const [number, { effect, records }] of frames.entries()) {
          table.take(records, effect, { number, at: timestamp(number) }, 10);
          for (const { extension, state } of records) newest.set(extension, state);
          const { rows } = table.snapshot();
          expect(rows.length).toBeLessThanOrEqual(4);
          expect(rows.filter(({ change }) => change.kind === 'left').length).toBeLessThanOrEqual(2);
          for (const { key, cells, told } of rows) {
            const toldHere = records.some(({ extension }) => extension === key);
            if (toldHere) expect({ state: cells[0], told }).toEqual({ state: newest.get(key), told: number });
          }
        }
      }),
    );
  });
});

describe('the members in which records differ', () => {
  test('are those with other values, those that came and those that went', () => {
    expect(changedMembers({ a: 1, b: [1], c: null, d: {} }, { a: 1, b: [2], d: {}, e: 0 })).toEqual([
      'b',
      'e',
      'c',
    ]);
  });

  test('are none for a record read twice', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const text = JSON.stringify(record);
        expect(changedMembers(JSON.parse(text) as JsonObject, JSON.parse(text) as JsonObject)).toEqual([]);
      }),
    );
  });
});

test.each<[JsonValue | undefined, ReturnType<typeof cellOf>]>([
  [undefined, undefined],
  [null, null],
  [0, 0],
  ['Ready', 'Ready'],
  [['114', '112'], '114, 112'],
  [[], ''],
  [[{ name: 'Q386', extension: '386' }, 7], 'Q386 386, 7'],
  [[{ name: ['Q386'] }], '[{"name":["Q386"]}]'],
  [{ name: 'Q386' }, '{"name":"Q386"}'],
  ['x'.repeat(300), `${'x'.repeat(199)}…`],
])('a cell of %j is %j', (value, cell) => {
  expect(cellOf(value)).toBe(cell);
});
