import { describe, expect, it } from 'vitest';
import { signed, timeSince } from '../../../src/domain/socket/time-of-frame.ts';
import { timestamp } from '../../../src/domain/time.ts';

describe('the time of a frame', () => {
  it.each([
    [0, '   +0.0000 s'],
    [0.14, '   +0.0001 s'],
    [41.2, '   +0.0412 s'],
    [12_345.6, '  +12.3456 s'],
    [59_999.94, '  +59.9999 s'],
    [59_999.96, '   +1:00.000'],
    [125_000, '   +2:05.000'],
    [3_599_999.6, '+1:00:00.000'],
    [3_723_456, '+1:02:03.456'],
    [86_399_999, '+23:59:59.999'],
    [-41.2, '   −0.0412 s'],
  ])('%s ms after another is %s', (milliseconds, text) => {
    expect(timeSince(timestamp(1_700_000_000_000), timestamp(1_700_000_000_000 + milliseconds))).toBe(text);
  });

  it('has no spaces in a sentence', () => {
    expect(signed(1204)).toBe('+1.2040 s');
  });
});
