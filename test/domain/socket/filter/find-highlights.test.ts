import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHighlighter } from '../../../../src/domain/socket/filter/find-highlights.ts';
import { parseFilter } from '../../../../src/domain/socket/filter/parse-filter.ts';
import { anyFilterText } from './any-filter.ts';

/** The text with what is found in angle brackets. */
function mark(filter: string, text: string): string {
  let marked = '';
  let place = 0;
  for (const { from, to } of createHighlighter(parseFilter(filter).terms)(text)) {
    marked += `${text.slice(place, from)}<${text.slice(from, to)}>`;
    place = to;
  }
  return marked + text.slice(place);
}

describe('What a filter looks for in a shown text', () => {
  test.each([
    ['away', 'Away and away', '<Away> and <away>'],
    ["'away'", 'Away and away', 'Away and <away>'],
    ['É', 'café CAFÉ', 'caf<é> CAF<É>'],
    ['/a.a/', 'abaca', '<aba>ca'],
    ['lunch "ch br"', 'Lunch Break', '<Lunch Br>eak'],
    ['-away dir:in kind:a', 'away', 'away'],
    ['$.response[*].extension=114', '101 · 114', '101 · <114>'],
    ['$.a~break', 'Lunch Break', 'Lunch <Break>'],
    ['/x*/', 'axa', 'a<x>a'],
    ['', 'away', 'away'],
  ])('%s in %j is %j', (filter, text, marked) => {
    expect(mark(filter, text)).toBe(marked);
  });

  test('places are in order and apart, for any filter and text', () => {
    fc.assert(
      fc.property(
        anyFilterText,
        fc.string({ unit: fc.constantFrom('a', 'B', 'é', ' ', '1') }),
        (filter, text) => {
          let end = -1;
          for (const { from, to } of createHighlighter(parseFilter(filter).terms)(text)) {
            expect(from).toBeGreaterThan(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
