import { describe, expect, it } from 'vitest';
import { formatMillis } from '../../../src/domain/response/format-millis.ts';
import { formatSize } from '../../../src/domain/response/format-size.ts';
import { millis } from '../../../src/domain/time.ts';

describe('a size', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [1234, '1.2 kB'],
    [9950, '10 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [52_428_800, '52 MB'],
    [8_123_456_789, '8.1 GB'],
  ])('of %d bytes reads %s', (bytes, shown) => {
    expect(formatSize(bytes)).toBe(shown);
  });
});

describe('a length of time', () => {
  it.each([
    [0, '0 ms'],
    [0.42, '0.4 ms'],
    [34.4, '34 ms'],
    [999.4, '999 ms'],
    [999.6, '1.00 s'],
    [1234, '1.23 s'],
    [12_345, '12.3 s'],
    [59_949, '59.9 s'],
    [60_000, '1 min 00 s'],
    [125_400, '2 min 05 s'],
  ])('of %d milliseconds reads %s', (length, shown) => {
    expect(formatMillis(millis(length))).toBe(shown);
  });
});
