import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../src/domain/json.ts';
import { takeShape } from '../../../src/simulator/answers/take-shape.ts';

const json = fc.jsonValue() as fc.Arbitrary<JsonValue>;

describe('taking the shape of a sample', () => {
  test.each([
    ['live values in the sample’s order', { b: 1, a: 'x' }, { a: 'y', b: 2 }, { b: 2, a: 'y' }],
    ['the sample’s own where there is none', { a: 'x', c: true }, { a: 'y' }, { a: 'y', c: true }],
    ['no member the sample does not have', { a: 'x' }, { a: 'y', b: 2 }, { a: 'y' }],
    ['text where the sample has text', { total: '62' }, { total: 3 }, { total: '3' }],
    ['numbers where the sample has numbers', { total: 62 }, { total: '3' }, { total: 3 }],
    [
      'the sample where the live value fits in no way',
      { a: 1, b: { c: 2 } },
      { a: 'x', b: 3 },
      { a: 1, b: { c: 2 } },
    ],
    ['null as it comes', { a: null, b: { c: 1 } }, { a: { x: 1 }, b: null }, { a: { x: 1 }, b: { c: 1 } }],
    [
      'each element like the first',
      [{ a: 1, b: 2 }],
      [{ a: 3 }, { a: 4 }],
      [
        { a: 3, b: 2 },
        { a: 4, b: 2 },
      ],
    ],
    ['an empty list', [{ a: 1 }], [], []],
    ['a list as it is where the sample has none to go by', [], [1, 'x'], [1, 'x']],
  ] as const)('gives %s', (_, sample, live, shaped) => {
    expect(JSON.stringify(takeShape(sample, live))).toBe(JSON.stringify(shaped));
  });

  test('of a value itself changes nothing, when its lists have like elements', () => {
    const alike = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(
          fc.string(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.boolean(),
          fc.constant(null),
        ),
        fc.array(tie('value'), { maxLength: 1 }),
        fc.dictionary(fc.string(), tie('value')),
      ),
    }));
    fc.assert(
      fc.property(alike.value, (value) => {
        expect(takeShape(value, value)).toEqual(value);
      }),
    );
  });

  test('gives an object the sample’s members, whatever the live value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), json, (sample, live) => {
        expect(Object.keys(takeShape(sample, live) as object)).toEqual(Object.keys(sample));
      }),
    );
  });
});
