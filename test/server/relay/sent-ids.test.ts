import { expect, it } from 'vitest';
import { SentIds } from '../../../src/server/relay/sent-ids.ts';

it('An id is accepted once within the time that ids are remembered', () => {
  let now = 0;
  const ids = new SentIds(600_000, () => now);
  expect(ids.accept('a')).toBe(true);
  expect(ids.accept('a')).toBe(false);
  expect(ids.accept('b')).toBe(true);
  now = 599_999;
  expect(ids.accept('a')).toBe(false);
  now = 600_000;
  expect(ids.accept('a')).toBe(true);
  expect(ids.accept('a')).toBe(false);
});
