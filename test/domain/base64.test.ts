import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/domain/base64.ts';

describe('Base64', () => {
  test('writes what Node writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (array) => {
        const bytes = Uint8Array.from(array);
        const text = Buffer.from(bytes).toString('base64');
        expect(toBase64(bytes)).toBe(text);
        expect(fromBase64(text)).toEqual(bytes);
        expect(fromBase64(text.replace(/=+$/, ''))).toEqual(bytes);
      }),
    );
  });

  test('refuses what is none', () => {
    expect(['a', 'ab=c', 'a b c d', 'ab-_', 'äöüß', '====='].map(fromBase64)).toEqual(
      Array(6).fill(undefined),
    );
  });
});
