import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonMistake } from '../../../src/simulator/checks/json-mistake.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a mistake in JSON', () => {
  test('is found exactly where the platform finds one', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '"a"',
        '"\\n"',
        '"\\x"',
        '1',
        '-0.5e3',
        '01',
        'true',
        'nul',
        ' ',
        '\n',
        '“',
      ),
      { maxLength: 12 },
    );
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      pieces.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(jsonMistake(any) === undefined).toBe(isJson(any));
      }),
      { numRuns: 5000 },
    );
  });

  test('is found after any cut', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        const cut = text.slice(0, at % text.length);
        expect(jsonMistake(cut) === undefined).toBe(isJson(cut));
      }),
    );
  });

  test.each([
    ['{"a": 1,}', 'expected a member name at position 8 (line 1, column 9), found "}"'],
    ['{"a": 1 "b": 2}', 'expected "," or "}" at position 8 (line 1, column 9), found "\\""'],
    ['{\n“a”: 1}', 'expected a member name or "}" at position 2 (line 2, column 1), found "“"'],
    ['{"a": <id>}', 'expected a value at position 6 (line 1, column 7), found "<"'],
    ['{"a": "b}', 'unclosed or broken string at position 6 (line 1, column 7), found "\\""'],
    ['{"a" 1}', 'expected ":" at position 5 (line 1, column 6), found "1"'],
    ['[1 2]', 'expected "," or "]" at position 3 (line 1, column 4), found "2"'],
    ['{} {}', 'expected the end at position 3 (line 1, column 4), found "{"'],
    ['{"a":', 'it ends, expected a value'],
  ])('in %s: %s', (text, mistake) => {
    expect(jsonMistake(text)).toBe(mistake);
  });
});
