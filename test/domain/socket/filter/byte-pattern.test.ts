import { describe, expect, test } from 'vitest';
import { bytePattern } from '../../../../src/domain/socket/filter/byte-pattern.ts';
import { toByteString } from '../../../../src/domain/socket/filter/piece.ts';

const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe('Byte strings', () => {
  test('have one character for each byte, and another one for each value', () => {
    const text = toByteString(bytes);
    expect(text).toHaveLength(256);
    expect(new Set(text).size).toBe(256);
    expect(text.slice(0, 128)).toBe(String.fromCharCode(...bytes.subarray(0, 128)));
  });

  test('ignoring case, each of them matches itself, letters their other case, and nothing else', () => {
    for (let code = 0; code < 128; code++) {
      const character = String.fromCharCode(code);
      const { regex } = bytePattern(character, true);
      const found = Array.from(toByteString(bytes)).flatMap((other, byte) =>
        testAnew(regex, other) ? [byte] : [],
      );
      const twin = /[a-z]/i.test(character) ? [code ^ 0x20] : [];
      expect(found.sort()).toEqual([code, ...twin].sort());
    }
  });
});

function testAnew(regex: RegExp, text: string): boolean {
  regex.lastIndex = 0;
  return regex.test(text);
}
