import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDice, randomState } from '../../../src/simulator/world/dice.ts';

test('the same state gives the same draws, and goes on from where it was', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.nat(50), (seed, count) => {
      const whole = createDice(randomState(seed));
      const first = createDice(randomState(seed));
      const draws = Array.from({ length: count + 5 }, () => whole.fraction());
      const begun = Array.from({ length: count }, () => first.fraction());
      const second = createDice(first.state());
      expect([...begun, ...Array.from({ length: 5 }, () => second.fraction())]).toEqual(draws);
    }),
  );
});

test('draws stay below their limit and spread evenly', () => {
  const dice = createDice(randomState(1));
  const counts = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 10_000; draw += 1) {
    const at = dice.below(10);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  expect(counts.length).toBe(10);
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('seeds beyond 32 bits differ', () => {
  expect(randomState(1)).not.toBe(randomState(2 ** 32 + 1));
});

test('nothing can be picked from nothing', () => {
  const dice = createDice(randomState(1));
  expect(dice.pick<string>([])).toBeUndefined();
});
