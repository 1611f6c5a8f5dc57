import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64 } from '../../../src/simulator/users/decode-base64.ts';

test('decoding undoes encoding, with padding and without', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const encoded = Buffer.from(text, 'utf8').toString('base64');
      expect(decodeBase64(encoded)).toBe(text);
      expect(decodeBase64(encoded.replace(/=+$/, ''))).toBe(text);
    }),
  );
});

test.each(['a', 'ab-_', '=', 'ab c', '/w=='])('%j is refused', (text) => {
  const decoded = decodeBase64(text);
  expect(decoded === undefined || decoded === '').toBe(true);
});
