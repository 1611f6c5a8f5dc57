import { describe, expect, test } from 'vitest';
import { FloodWatch } from '../../../src/adapters/socket/flood-watch.ts';

describe('FloodWatch', () => {
  test('calls it a flood when more than ten frames come in a millisecond', () => {
    const watch = new FloodWatch();
    expect(watch.tell(50, 1000)).toBe(false);
    expect(watch.tell(210, 1016)).toBe(false);
    expect(watch.tell(371, 1032)).toBe(true);
    expect(watch.tell(371, 1065)).toBe(false);
  });

  test('is calm when the log is cleared', () => {
    const watch = new FloodWatch();
    watch.tell(1_000_000, 1000);
    expect(watch.tell(0, 1016)).toBe(false);
  });
});
