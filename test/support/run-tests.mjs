import { join } from 'node:path';
import { ensureBuilt } from '../../src/server/launch/ensure-built.mjs';
import { ensureInstalled } from '../../src/server/launch/install.mjs';
import { projectRoot } from '../../src/server/launch/project-root.mjs';
import { runCommand } from '../../src/server/launch/run-command.mjs';
import { findBrowser } from './find-browser.mjs';
import { readResults, removeResults, resultsFile } from './results.mjs';

/**
 * `npm test`: installs what the tests need, finds a browser, runs every part and ends with `N passed, N failed`.
 * `npm test -- unit|ui|journey` runs that part only.
 */
const vitest = 'node_modules/vitest/vitest.mjs';
const webTestRunner = 'node_modules/@web/test-runner/dist/bin.js';

/** @type {Readonly<Record<string, { title: string, needsBuild: boolean, command: (results: string) => string[] }>>} */
const parts = {
  unit: {
    title: 'in Node',
    needsBuild: false,
    command: (results) => [vitest, 'run', ...vitestReporters(results)],
  },
  ui: {
    title: 'elements in a browser',
    needsBuild: false,
    command: () => [webTestRunner, '--config', 'test/checks/web-test-runner.config.mjs'],
  },
  journey: {
    title: 'the whole console in a browser',
    needsBuild: true,
    command: (results) => [
      vitest,
      ...['run', '--config', 'test/checks/vitest.journey.config.ts'],
      ...vitestReporters(results),
    ],
  },
};

/** @param {string} results */
function vitestReporters(results) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
}

process.exitCode = await runTests(process.argv.slice(2));

/**
 * @param {readonly string[]} asked names of parts; all where there is none
 * @returns {Promise<number>} the exit code
 */
async function runTests(asked) {
  const unknown = asked.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
  try {
    await ensureInstalled({ scope: 'all' });
    process.env['CHROME_PATH'] = await findBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed');
    return 1;
  }

  let passed = 0;
  let failed = 0;
  const lines = [];
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
    const startedAt = performance.now();
    const results = await runPart(name);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    passed += results.passed;
    failed += results.failed;
    lines.push(`${name}: ${String(results.passed)} passed, ${String(results.failed)} failed, ${seconds} s`);
  }
  console.log(['', ...lines, `${String(passed)} passed, ${String(failed)} failed`].join('\n'));
  return failed > 0 || passed === 0 ? 1 : 0;
}

/**
 * @param {string} name
 * @returns {Promise<import('./results.mjs').Results>} a part that breaks, or runs no test, counts as one failure
 */
async function runPart(name) {
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  console.log(`\n── ${name}: ${part.title}`);
  const file = resultsFile(name);
  removeResults(file);
  if (part.needsBuild) {
    try {
      await ensureBuilt();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1 };
    }
  }
  const [script = '', ...args] = part.command(file);
  const code = await runCommand(process.execPath, [join(projectRoot, script), ...args]);
  const results = readResults(file);
  const silent = results.failed === 0 && (code !== 0 || results.passed === 0);
  return silent ? { ...results, failed: 1 } : results;
}
