import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMasker } from '../../../src/domain/socket/mask.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

describe('createMasker', () => {
  const masker = createMasker([
    { secret: 'abc', shown: '«short»' },
    { secret: 'abc-def', shown: '«token»' },
    { secret: '', shown: '«nothing»' },
    { secret: 'q"u\\o/te é', shown: '«odd»' },
  ]);

  test('replaces each secret, the longer one first', () => {
    expect(masker.text('abc-def abc abc-def')).toEqual({ payload: '«token» «short» «token»', masked: true });
  });

  test('leaves what holds no secret, and says so', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    expect(masker.text('nothing here')).toEqual({ payload: 'nothing here', masked: false });
    expect(masker.bytes(bytes)).toEqual({ payload: bytes, masked: false });
  });

  test('finds a secret in the spellings of JSON and of a URL', () => {
    const secret = 'q"u\\o/te é';
    const spelled = [
      secret,
      JSON.stringify({ token: secret }),
      JSON.stringify({ token: secret }).replaceAll('/', '\\/'),
      `?token=${encodeURIComponent(secret)}`,
    ];
    expect(spelled.map((text) => masker.text(text).payload)).toEqual([
      '«odd»',
      '{"token":"«odd»"}',
      '{"token":"«odd»"}',
      '?token=«odd»',
    ]);
  });

  test('does not read what is shown as a pattern', () => {
    expect(createMasker([{ secret: 'abc', shown: "$&$'" }]).text('1abc2').payload).toBe("1$&$'2");
  });

  test('replaces secrets between any other bytes', () => {
    const before = Uint8Array.of(0xff, 0x61, 0x62);
    const frame = Uint8Array.of(...before, ...encoder.encode('abc'), 0x61);
    expect(masker.bytes(frame)).toEqual({
      payload: Uint8Array.of(...before, ...encoder.encode('«short»'), 0x61),
      masked: true,
    });
  });

  test('tells whether a secret stands among any bytes', () => {
    const secret = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
    const odd = fc.uint8Array({ maxLength: 8 });
    fc.assert(
      fc.property(secret, odd, odd, (text, before, after) => {
        const masker = createMasker([{ secret: text, shown: '•' }]);
        expect(masker.isIn(Uint8Array.from([...before, ...encoder.encode(text), ...after]))).toBe(true);
        expect(createMasker([]).isIn(Uint8Array.from(before))).toBe(false);
      }),
    );
  });

  test('lets no byte of a secret through, as text or as bytes', () => {
    const secret = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => !text.includes('•'));
    const pieces = fc.array(fc.string({ unit: 'grapheme', maxLength: 10 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(secret, pieces, (hidden, around) => {
        const text = around.join(hidden);
        const property = createMasker([{ secret: hidden, shown: '•' }]);
        const masked = property.text(text);
        expect(masked.masked).toBe(true);
        expect(masked.payload).not.toContain(hidden);
        const bytes = property.bytes(encoder.encode(text));
        expect(decoder.decode(bytes.payload)).toBe(masked.payload);
      }),
    );
  });
});
