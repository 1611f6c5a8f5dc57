import { describe, expect, test } from 'vitest';
import { oneLine } from '../../../src/domain/socket/one-line.ts';

describe('oneLine', () => {
  test('leaves a short line as it is', () => {
    expect(oneLine('Away · Lunch Break', 18)).toBe('Away · Lunch Break');
  });

  test('makes one space of any white space', () => {
    expect(oneLine('\ta\r\n  b\u00a0\u2028c ', 20)).toBe('a b c');
  });

  test('cuts what is too long and says so', () => {
    expect(oneLine('abcdef', 5)).toBe('abcd…');
    expect(oneLine(`a${' '.repeat(100)}b`, 5)).toBe('a…');
  });

  test('does not cut a character in two', () => {
    expect(oneLine('ab😀cd', 4)).toBe('ab…');
    expect(oneLine('ab😀cd', 5)).toBe('ab😀…');
  });
});
