import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addTerm,
  chooseDirection,
  chooseKind,
  chooseTime,
  chosenDirection,
  kindChoice,
  removeAt,
} from '../../../../src/domain/socket/filter/edit-filter.ts';
import { parseFilter } from '../../../../src/domain/socket/filter/parse-filter.ts';
import { printTerm } from '../../../../src/domain/socket/filter/print-filter.ts';
import { timestamp } from '../../../../src/domain/time.ts';
import { anyFilterText } from './any-filter.ts';

describe('Editing a filter by menus', () => {
  test.each([
    ['', 'a', 'only', 'kind:a'],
    ['kind:a', 'b', 'only', 'kind:a,b'],
    ['Away kind:a Reese', 'b', 'only', 'Away kind:a,b Reese'],
    ['kind:a,b', 'a', 'unsaid', 'kind:b'],
    ['Away kind:a Reese', 'a', 'unsaid', 'Away Reese'],
    ['kind:a', 'a', 'hidden', '-kind:a'],
    ['-kind:a', 'b', 'hidden', '-kind:a,b'],
    ['kind:a -kind:b', 'b', 'only', 'kind:a,b'],
    ['kind:a kind:b', 'c', 'only', 'kind:a,b,c'],
    ['"Lunch', 'a', 'only', 'kind:a "Lunch'],
  ] as const)('of %j, the kind %s is %s: %j', (text, id, choice, edited) => {
    expect(chooseKind(text, id, choice)).toBe(edited);
    expect(kindChoice(edited, id)).toBe(choice);
  });

  test.each([
    ['', 'in', 'dir:in'],
    ['a dir:out b', 'in', 'a dir:in b'],
    ['-dir:out', 'out', 'dir:out'],
    ['a dir:out', undefined, 'a'],
  ] as const)('%j with direction %s is %j', (text, direction, edited) => {
    expect(chooseDirection(text, direction)).toBe(edited);
    expect(chosenDirection(edited)).toBe(direction);
  });

  test('a hidden direction lets the other through', () => {
    expect(chosenDirection('-dir:in')).toBe('out');
  });

  test('a time window takes the place of those before', () => {
    const window = { from: timestamp(1_700_000_000_000), to: timestamp(1_700_000_005_000.5) };
    expect(chooseTime('time:-30s x time:10:01', window)).toBe('time:1700000000000..1700000005000.5 x');
    expect(chooseTime('time:-30s x time:10:01', undefined)).toBe('x');
  });

  test('a term or mistake is taken out by its place', () => {
    const text = 'Away kind: Reese';
    expect(removeAt(text, parseFilter(text).mistakes[0]!.at)).toBe('Away Reese');
  });

  test('any text keeps its other terms when a kind is chosen, and says nothing of it when that is undone', () => {
    fc.assert(
      fc.property(anyFilterText, fc.constantFrom('only' as const, 'hidden' as const), (text, choice) => {
        const edited = chooseKind(text, 'zz', choice);
        expect(kindChoice(edited, 'zz')).toBe(choice);
        expect(otherTerms(edited)).toEqual(otherTerms(text));
        expect(otherTerms(chooseKind(edited, 'zz', 'unsaid'))).toEqual(otherTerms(text));
        expect(kindChoice(chooseKind(edited, 'zz', 'unsaid'), 'zz')).toBe('unsaid');
      }),
      { numRuns: 500 },
    );
  });

  test('any text has a term after it was added, once', () => {
    const term = { condition: { kind: 'text', text: 'Lunch Break' }, hides: true } as const;
    fc.assert(
      fc.property(anyFilterText, (text) => {
        const edited = addTerm(text, term);
        expect(parseFilter(edited).terms.map(printTerm)).toContain('-"Lunch Break"');
        expect(addTerm(edited, term)).toBe(edited);
      }),
    );
  });
});

function otherTerms(text: string): readonly string[] {
  return parseFilter(text)
    .terms.filter(({ condition }) => condition.kind !== 'frame kind')
    .map(printTerm)
    .sort();
}
