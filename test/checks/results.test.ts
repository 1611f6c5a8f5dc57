import { describe, expect, it } from 'vitest';
import { countVitest } from '../support/results.mjs';

describe('the count of npm test', () => {
  it('counts a file that does not load as one failure', () => {
    const passed = { status: 'passed' };
    const failed = { status: 'failed' };
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [passed] },
        { status: 'failed', assertionResults: [passed, failed] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 2, failed: 2 });
  });
});
