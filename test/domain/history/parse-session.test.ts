import { describe, expect, test } from 'vitest';
import { parseSession } from '../../../src/domain/history/parse-session.ts';
import { sampleSession } from '../../support/sample-session.ts';

describe('parseSession', () => {
  test('takes what the console writes', () => {
    for (const end of [
      { kind: 'running' },
      { kind: 'left', at: 3 },
      { kind: 'closed', at: 3, code: 1000, reason: '', by: 'us' },
    ]) {
      const entry = { ...sampleSession('a'), end };
      expect(parseSession(structuredClone(entry))).toEqual(entry);
    }
    const { range: _range, ...tally } = sampleSession('a').tally;
    expect(parseSession({ ...sampleSession('a'), tally })).toBeDefined();
  });

  test('passes over whatever does not fit whole', () => {
    const good = sampleSession('a');
    for (const bad of [
      undefined,
      [],
      { ...good, version: 2 },
      { ...good, as: 3 },
      { ...good, startedAt: Number.NaN },
      { ...good, end: { kind: 'toString' } },
      { ...good, end: { kind: 'closed', at: 3, code: 1000, reason: '', by: 'them' } },
      { ...good, tally: { ...good.tally, sent: '1' } },
      { ...good, tally: { ...good.tally, range: { recording: 1, from: 0, end: 0 } } },
    ]) {
      expect(parseSession(bad)).toBeUndefined();
    }
  });
});
