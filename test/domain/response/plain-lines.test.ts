import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../src/domain/response/plain-lines.ts';

function lines(text: string): readonly string[] {
  const plain = plainLines(text);
  return Array.from({ length: plain.count }, (_, line) =>
    plain
      .runs(line)
      .map((run) => run.text)
      .join(''),
  );
}

describe('plain lines', () => {
  it('end at CR LF, LF and a lone CR', () => {
    expect(lines('a\r\nb\rc\n\nd')).toEqual(['a', 'b', 'c', '', 'd']);
  });

  it('do not begin a line after the last line end', () => {
    expect(lines('a\n')).toEqual(['a']);
    expect(lines('')).toEqual([]);
  });
});
