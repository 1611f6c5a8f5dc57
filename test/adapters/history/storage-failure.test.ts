import { expect, test } from 'vitest';
import { describeStorageFailure } from '../../../src/adapters/history/storage-failure.ts';

test('has words for a full disk, for which the platform has none', () => {
  expect(describeStorageFailure(new DOMException('', 'QuotaExceededError'))).toMatch(
    /full.*\(QuotaExceededError\)$/,
  );
});

test.each(['VersionError', 'BlockedUpgradeError', 'SecurityError', 'InvalidStateError', 'AbortError'])(
  'says what to do about %s',
  (name) => {
    expect(describeStorageFailure(new DOMException('', name))).toMatch(/^[A-Z].{20,}\.? \(\w+\)$/);
  },
);

test('passes on what the platform says of anything else, and is never empty', () => {
  expect(describeStorageFailure(new DOMException('Internal error.', 'UnknownError'))).toBe(
    'The browser could not reach the history: Internal error. (UnknownError)',
  );
  expect(describeStorageFailure(new DOMException('', 'DataError'))).toContain(
    'it does not say why. (DataError)',
  );
  expect(describeStorageFailure(null)).toBe('The browser could not reach the history: null (unknown error)');
});
