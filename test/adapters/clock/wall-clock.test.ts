import { expect, test } from 'vitest';
import { createWallClock } from '../../../src/adapters/clock/wall-clock.ts';

function setUp() {
  const time = { wall: 1_000_000, steady: 0 };
  const now = createWallClock({ origin: 1_000_000, wall: () => time.wall, steady: () => time.steady });
  return { time, now };
}

test('has fractions of a millisecond', () => {
  const { time, now } = setUp();
  time.steady = 12.375;
  time.wall = 1_000_012;
  expect(now()).toBe(1_000_012.375);
});

test('tells the right time after a sleep in which the steady clock stood still', () => {
  const { time, now } = setUp();
  time.steady = 10;
  time.wall = 1_000_010 + 3_600_000;
  expect(now()).toBe(4_600_010);
  time.steady = 10.5;
  expect(now()).toBe(4_600_010.5);
});

test('follows when the clock is set back', () => {
  const { time, now } = setUp();
  time.steady = 500;
  time.wall = 400_000;
  expect(now()).toBe(400_000);
});

test('does not jump for a wall clock that is a few milliseconds off', () => {
  const { time, now } = setUp();
  time.steady = 50;
  time.wall = 1_000_130;
  expect(now()).toBe(1_000_050);
});
