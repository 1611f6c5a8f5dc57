import { describe, expect, it } from 'vitest';
import { hexLines } from '../../../src/domain/response/hex-lines.ts';

function text(bytes: Uint8Array, line: number, perLine?: number): string {
  return hexLines(bytes, perLine)
    .runs(line)
    .map((run) => run.text)
    .join('');
}

describe('hex lines', () => {
  it('hold offset, bytes and printable ASCII', () => {
    const bytes = Uint8Array.from({ length: 18 }, (_, index) => index + 0x38);
    expect(text(bytes, 0)).toBe(
      '00000000  38 39 3a 3b 3c 3d 3e 3f 40 41 42 43 44 45 46 47  89:;<=>?@ABCDEFG',
    );
    expect(text(bytes, 1)).toBe(`00000010  48 49${' '.repeat(44)}HI`);
    expect(hexLines(bytes).count).toBe(2);
  });

  it('show a dot for bytes that are no printable ASCII', () => {
    expect(text(Uint8Array.of(0, 0x1f, 0x20, 0x7e, 0x7f, 0xff), 0, 8)).toMatch(/ {2}\.\. ~\.\.$/);
  });

  it('are none for no bytes', () => {
    expect(hexLines(new Uint8Array()).count).toBe(0);
  });
});
