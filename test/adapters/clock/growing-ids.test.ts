import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIdSource } from '../../../src/adapters/clock/growing-ids.ts';

test('makes identities of one form', () => {
  const nextId = createIdSource(
    () => 1_795_392_000_123.75,
    () => 0.5,
  );
  const ids = [nextId(), nextId()];
  expect(ids.map((id) => id.slice(9))).toEqual(['-000-i000000000', '-001-i000000000']);
  expect(ids.map((id) => Number.parseInt(id.slice(0, 9), 36))).toEqual([
    1_795_392_000_123, 1_795_392_000_123,
  ]);
});

test('grows with each call, whatever the clock does', () => {
  const times = fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(times, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (readings, random) => {
      let call = 0;
      const nextId = createIdSource(
        () => readings[call++ % readings.length] ?? 0,
        () => random,
      );
      const ids = readings.flatMap(() => [nextId(), nextId()]);
      expect([...ids].sort()).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('grows through more calls than one millisecond counts', () => {
  const nextId = createIdSource(
    () => 1,
    () => 0,
  );
  const ids = Array.from({ length: 36 ** 3 + 2 }, nextId);
  expect(ids.slice(-3)).toEqual([
    '000000001-zzz-0000000000',
    '000000002-000-0000000000',
    '000000002-001-0000000000',
  ]);
});

test('differs between tabs that ask at the same moment', () => {
  const tabs = Array.from({ length: 1000 }, () => createIdSource(() => 1, Math.random));
  expect(new Set(tabs.map((nextId) => nextId())).size).toBe(1000);
});
