import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOffset, offsetInWords } from '../../../src/domain/socket/clock-offset.ts';
import type { Header } from '../../../src/domain/http/header.ts';
import { timestamp } from '../../../src/domain/time.ts';

const noon = Date.UTC(2026, 10, 24, 12, 0, 0);

function answer(headers: readonly Header[], sent: number, answered: number) {
  return { headers, sent: timestamp(noon + sent), answered: timestamp(noon + answered) };
}

const date: Header = ['date', 'Tue, 24 Nov 2026 12:00:00 GMT'];

describe('the offset of the server’s clock', () => {
  it('is known within half the round trip and half a second', () => {
    expect(clockOffset(answer([date], 700, 900))).toEqual({ offset: -300, uncertainty: 600 });
    expect(clockOffset(answer([date], -60_000, -59_000))).toEqual({ offset: 60_000, uncertainty: 1000 });
  });

  it.each<readonly [string, readonly Header[]]>([
    ['there is no Date', [['server', 'x']]],
    ['it is no date', [['date', 'yesterday']]],
    ['it is of another form', [['date', 'Sunday, 06-Nov-94 08:49:37 GMT']]],
    ['its month is none', [['date', 'Tue, 24 Nix 2026 12:00:00 GMT']]],
    ['a cache has answered', [date, ['Age', '12']]],
  ])('is not known where %s', (_why, headers) => {
    expect(clockOffset(answer(headers, 0, 1))).toBeUndefined();
  });

  it('is not known where our own clock went back in the meantime', () => {
    expect(clockOffset(answer([date], 500, 400))).toBeUndefined();
  });

  it('is within the interval, whatever the clocks, the way there and the way back', () => {
    const ms = fc.integer({ min: 0, max: 5000 });
    const truth = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(ms, ms, truth, fc.nat(86_400_000), (there, back, offset, sent) => {
        const written = new Date(noon + sent + there + offset).toUTCString();
        const found = clockOffset(answer([['Date', written]], sent, sent + there + back));
        expect(Math.abs((found?.offset ?? NaN) - offset)).toBeLessThanOrEqual(found?.uncertainty ?? NaN);
      }),
    );
  });

  it('is said so that the interval in words holds the interval', () => {
    expect(offsetInWords({ offset: -300, uncertainty: 600 })).toBe('server clock −0.3 s ± 0.6 s');
    expect(offsetInWords({ offset: 20, uncertainty: 505 })).toBe('server clock +0.0 s ± 0.6 s');
    expect(offsetInWords({ offset: 3_600_000, uncertainty: 500 })).toBe('server clock +3600.0 s ± 0.5 s');
  });
});
