import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../src/domain/response/plain-lines.ts';
import { wrapRows } from '../../../src/domain/response/wrap-rows.ts';
import type { WrappedRow } from '../../../src/domain/response/wrap-rows.ts';

function rows(text: string, columns: number): readonly WrappedRow[] {
  const wrapped = wrapRows(plainLines(text), columns);
  return Array.from({ length: wrapped.count }, (_, index) => wrapped.row(index));
}

function textOf(row: WrappedRow): string {
  return row.runs.map((run) => run.text).join('');
}

describe('rows of a text', () => {
  it('are its lines where they fit', () => {
    expect(rows('one\n\ntwo', 80).map((row) => [row.line, row.part, textOf(row)])).toEqual([
      [0, 0, 'one'],
      [1, 0, ''],
      [2, 0, 'two'],
    ]);
  });

  it('are parts of a line that is too long, set in further', () => {
    expect(rows('a'.repeat(50), 32).map((row) => [row.part, row.indent, textOf(row).length])).toEqual([
      [0, 0, 30],
      [1, 2, 20],
    ]);
  });

  it('hold every character once, in order, and cut no surrogate pair', () => {
    const character = fc.constantFrom('a', '😀', ' ', '\n', 'é');
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 300 }),
        fc.integer({ min: 1, max: 90 }),
        (characters, columns) => {
          const text = characters.join('');
          const lines: string[] = [];
          for (const row of rows(text, columns)) {
            lines[row.line] = (lines[row.line] ?? '') + textOf(row);
            expect(textOf(row).isWellFormed()).toBe(true);
          }
          expect(lines.join('\n')).toBe(text.endsWith('\n') ? text.slice(0, -1) : text);
        },
      ),
    );
  });

  it('find their line in a text of a million lines', () => {
    const wrapped = wrapRows(plainLines('x'.repeat(200) + '\n' + 'y\n'.repeat(1_000_000)), 102);
    expect(wrapped.count).toBe(1_000_002);
    expect(wrapped.row(1).part).toBe(1);
    expect(wrapped.row(1_000_001)).toMatchObject({ line: 1_000_000, part: 0 });
  });
});
