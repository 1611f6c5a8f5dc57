import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/server/launch/project-root.mjs';

/**
 * What a test runner leaves for the summary of `npm test`.
 *
 * @typedef {{ readonly passed: number, readonly failed: number }} Results
 */

/**
 * @param {string} part unit, ui or journey
 * @returns {string} the file in which that part's runner writes its results
 */
export function resultsFile(part) {
  return join(projectRoot, `.cache/results/${part}.json`);
}

/** @param {string} file */
export function removeResults(file) {
  rmSync(file, { force: true });
}

/**
 * @param {string} file
 * @param {Results} results
 */
export function writeResults(file, results) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(results));
}

/**
 * What Vitest's JSON reporter writes, as far as it is counted here.
 *
 * @typedef {{
 *   readonly numPassedTests: number,
 *   readonly numFailedTests: number,
 *   readonly testResults: readonly {
 *     readonly status: string,
 *     readonly assertionResults: readonly { readonly status: string }[],
 *   }[],
 * }} VitestReport
 */

/**
 * @param {string} file written by us or by Vitest's JSON reporter
 * @returns {Results} nothing passed and nothing failed where the runner wrote nothing
 */
export function readResults(file) {
  try {
    /** @type {Results | VitestReport} */
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return 'testResults' in report ? countVitest(report) : report;
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/**
 * A file that does not load, or breaks outside its tests, has no failed test: it counts as one.
 *
 * @param {VitestReport} report
 * @returns {Results}
 */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
