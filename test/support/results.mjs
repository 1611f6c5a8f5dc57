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
 * @param {string} file written by us or by Vitest's JSON reporter
 * @returns {Results} nothing passed and nothing failed where the runner wrote nothing
 */
export function readResults(file) {
  try {
    const json = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: json.passed ?? json.numPassedTests, failed: json.failed ?? json.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
