import { describe, expect, it } from 'vitest';
import { JsonTokens } from '../../../src/domain/response/json-tokens.ts';

function read(text: string): readonly (readonly [string, string])[] {
  const tokens = new JsonTokens(text);
  const read: (readonly [string, string])[] = [];
  for (tokens.next(); tokens.kind !== 'end'; tokens.next()) {
    read.push([tokens.kind, text.slice(tokens.start, tokens.end)]);
  }
  return read;
}

describe('the tokens of JSON text', () => {
  it('are places in the text, verbatim', () => {
    expect(read(' {"a\\u0041": [-0, 1E400, 12345678901234567890.10, true, false, null]}\r\n')).toEqual([
      ['{', '{'],
      ['string', '"a\\u0041"'],
      [':', ':'],
      ['[', '['],
      ['number', '-0'],
      [',', ','],
      ['number', '1E400'],
      [',', ','],
      ['number', '12345678901234567890.10'],
      [',', ','],
      ['true', 'true'],
      [',', ','],
      ['false', 'false'],
      [',', ','],
      ['null', 'null'],
      [']', ']'],
      ['}', '}'],
    ]);
  });

  it('go on after what is wrong', () => {
    expect(
      read('[“x”, 01, +1, .5, "a\\q", "b\tc", tru, "open\n, 7]')
        .map(([kind]) => kind)
        .join(' '),
    ).toBe('[ wrong , wrong , wrong , wrong , wrong , wrong , wrong , wrong , number ]');
  });

  it.each([
    ['01', 1, 'no digit after a leading zero'],
    ['1.', 2, 'a digit after the point'],
    ['1.e3', 2, 'a digit after the point'],
    ['-', 1, 'a digit'],
    ['-x', 1, 'a digit'],
    ['2e+', 3, 'a digit of the exponent'],
    ['12px', 2, 'the end of the number'],
    ['"abc', 4, 'the end of the string (")'],
    ['"ab\nc"', 3, 'the end of the string (")'],
    ['"a\\q"', 3, 'one of " \\ / b f n r t u after the backslash'],
    ['"\\u12G4"', 5, 'four hexadecimal digits after \\u'],
    ['"a\u0001"', 2, 'an escape, because control characters are not allowed in strings'],
    ['"\\u12', 5, 'the end of the string (")'],
    ['tr', 2, 'the rest of true'],
    ['nul', 3, 'the rest of null'],
    ['True', 0, undefined],
    ['nullx', 0, undefined],
    ['“a”', 0, undefined],
  ])('say where %j does not fit and what would', (text, at, expected) => {
    const tokens = new JsonTokens(text);
    tokens.next();
    expect([tokens.kind, tokens.flaw]).toEqual(['wrong', { at, expected }]);
  });
});
