import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindCodes, kindsOf } from '../../../../src/domain/socket/frame-kinds.ts';
import { FrameRates } from '../../../../src/domain/socket/rates/frame-rates.ts';
import { timestamp } from '../../../../src/domain/time.ts';
import { sampleSocketDocument } from '../../../support/sample-socket-document.ts';

const kinds = kindsOf(sampleSocketDocument);
const pong = kindCodes.known + 1;
const start = 1_700_000_000_000;

describe('the rates of frames', () => {
  test('are empty at first', () => {
    expect(new FrameRates().snapshot(kinds)).toMatchObject({ length: 0, series: [] });
  });

  test('have a quarter of a second as their first span', () => {
    const rates = new FrameRates();
    for (const after of [0, 100, 249, 250, 1000]) rates.add(timestamp(start + after), pong, 4);
    rates.add(timestamp(start), kindCodes.unknown, 1000);
    const { width, length, series, ...others } = rates.snapshot(kinds);
    expect(others.start).toBe(start);
    expect(width).toBe(250);
    expect(length).toBe(5);
    expect(series.map(({ kind }) => kind)).toEqual(['pong', 'unknown']);
    expect([...(series[0]?.frames ?? [])]).toEqual([3, 1, 0, 0, 1]);
    expect([...(series[1]?.bytes ?? [])]).toEqual([1000, 0, 0, 0, 0]);
  });

  test('keep every frame in its span, for any times, in at most 2,048 spans', () => {
    const time = fc.oneof(
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 86_400_000 }),
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 200 }), (times) => {
        const rates = new FrameRates();
        for (const at of times) rates.add(timestamp(start + at), pong, 10);
        const snapshot = rates.snapshot(kinds);
        expect(snapshot.length).toBeLessThanOrEqual(2048);
        const expected = new Array<number>(snapshot.length).fill(0);
        for (const at of times) {
          const index = Math.floor((start + at) / snapshot.width) - snapshot.start / snapshot.width;
          expected[index] = (expected[index] ?? 0) + 1;
        }
        expect([...(snapshot.series[0]?.frames ?? [])]).toEqual(expected);
        expect([...(snapshot.series[0]?.bytes ?? [])]).toEqual(expected.map((count) => 10 * count));
        expect(expected[0]).toBeGreaterThan(0);
        expect(expected.at(-1)).toBeGreaterThan(0);
      }),
    );
  });

  test('widen their spans no more than they must', () => {
    const rates = new FrameRates();
    rates.add(timestamp(0), pong, 1);
    rates.add(timestamp(2047 * 250), pong, 1);
    expect(rates.snapshot(kinds)).toMatchObject({ width: 250, length: 2048 });
    rates.add(timestamp(2048 * 250), pong, 1);
    expect(rates.snapshot(kinds)).toMatchObject({ width: 500, length: 1025 });
  });

  test('leave a time out that is none', () => {
    const rates = new FrameRates();
    rates.add(timestamp(Number.NaN), pong, 1);
    rates.add(timestamp(Number.POSITIVE_INFINITY), pong, 1);
    expect(rates.snapshot(kinds).length).toBe(0);
  });
});
