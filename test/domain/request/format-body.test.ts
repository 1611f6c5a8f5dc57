import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBody } from '../../../src/domain/request/format-body.ts';
import { documents } from '../../support/documents.ts';

describe('laying out a request body', () => {
  it('changes white space only: numbers, escapes and repeated members stay as typed', () => {
    expect(formatBody('{"n":12345678901234567890,"n":1.0,"s":"\\u0041"}')).toBe(
      '{\n  "n": 12345678901234567890,\n  "n": 1.0,\n  "s": "\\u0041"\n}',
    );
  });

  it('gives nothing for text that is no JSON', () => {
    expect(formatBody('')).toBe(undefined);
    expect(formatBody('{“request”: 1}')).toBe(undefined);
    expect(formatBody('{"a": 1')).toBe(undefined);
  });

  it('leaves every template as it is', () => {
    for (const { http } of documents) {
      if (http.body !== undefined) expect(formatBody(http.body.template)).toBe(http.body.template);
    }
  });

  it('stands for the same value, and does no more the second time', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const laidOut = formatBody(JSON.stringify(value));
        expect(JSON.parse(laidOut ?? '')).toEqual(JSON.parse(JSON.stringify(value)));
        expect(formatBody(laidOut ?? '')).toBe(laidOut);
      }),
    );
  });
});
