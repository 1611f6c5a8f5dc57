import { expect, test } from 'vitest';
import { elapsed } from '../../../src/domain/socket/elapsed.ts';

test.each([
  [-3, '0 ms'],
  [0.4, '0 ms'],
  [12.3, '12 ms'],
  [999.4, '999 ms'],
  [999.6, '1.0 s'],
  [3400, '3.4 s'],
  [59_949, '59.9 s'],
  [59_960, '1 min 0 s'],
  [320_000, '5 min 20 s'],
  [3_600_000, '1 h 0 min'],
  [7_500_000, '2 h 5 min'],
])('%d milliseconds are %s', (milliseconds, words) => {
  expect(elapsed(milliseconds)).toBe(words);
});
