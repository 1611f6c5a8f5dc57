import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOff, backOffCeiling } from '../../../src/domain/socket/back-off.ts';

describe('backOff', () => {
  test('doubles its ceiling from half a second to half a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 5000].map(backOffCeiling)).toEqual([
      ...[500, 1000, 2000, 4000, 8000, 16_000],
      ...[30_000, 30_000, 30_000],
    ]);
  });

  test('is anything from nothing to the ceiling', () => {
    expect([0, 0.25, 0.5].map((chance) => backOff(2, chance))).toEqual([0, 500, 1000]);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, chance) => {
          const delay = backOff(failures, chance);
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(backOffCeiling(failures));
        },
      ),
    );
  });
});
