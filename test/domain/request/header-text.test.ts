import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHeaderText, parseHeaderText } from '../../../src/domain/request/header-text.ts';

const line = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n]/g, ' '));
const name = line.map((text) => text.replaceAll(':', '').replace(/^#+/, ''));
const row = fc
  .record({ name, value: line, on: fc.boolean() })
  .filter(({ name, value }) => name !== '' || value !== '');
const lines = fc.array(
  fc.oneof(line, fc.constantFrom('A: b', '# A: b', '#A:b', ':', '#', '# :', 'no colon', '  ')),
);

describe('headers as text', () => {
  it('are one line each, with a # before those that are off', () => {
    const rows = [
      { name: 'Content-Type', value: 'application/json', on: true },
      { name: 'X-Trace', value: 'a: b', on: false },
      { name: 'X-Empty', value: '', on: true },
    ];
    const text = 'Content-Type: application/json\n# X-Trace: a: b\nX-Empty:';
    expect(formatHeaderText(rows)).toBe(text);
    expect(parseHeaderText(text)).toEqual(rows);
  });

  it('are read from lines that people write: without spaces, without a colon, with empty lines between', () => {
    expect(parseHeaderText('A:1\r\n\r\n#B: 2\nC\n')).toEqual([
      { name: 'A', value: '1', on: true },
      { name: 'B', value: '2', on: false },
      { name: 'C', value: '', on: true },
    ]);
  });

  it('come back row for row', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(parseHeaderText(formatHeaderText(rows))).toEqual(rows);
      }),
    );
  });

  it('mean the same after any text was read and written once', () => {
    fc.assert(
      fc.property(lines, (some) => {
        const rows = parseHeaderText(some.join('\n'));
        expect(parseHeaderText(formatHeaderText(rows))).toEqual(rows);
      }),
    );
  });
});
