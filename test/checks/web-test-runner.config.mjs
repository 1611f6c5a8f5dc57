import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { browserArgs } from '../support/browser-args.mjs';
import { findBrowser } from '../support/find-browser.mjs';
import { resultsFile, writeResults } from '../support/results.mjs';
import { projectRoot } from '../../src/server/launch/project-root.mjs';
import { createViteMiddleware } from './vite-middleware.mjs';

/** Elements in a real Chromium. Run by `npm test -- ui`, or alone: `npx wtr --config <this file> --files <a test>`. */
const vite = await createViteMiddleware();
const executablePath = await findBrowser();

export default {
  rootDir: projectRoot,
  files: ['test/ui/**/*.test.ts'],
  // One page at a time: focus and pointer belong to one page only, and two cores are busy with one.
  concurrency: 1,
  browsers: [
    chromeLauncher({ launchOptions: { executablePath, headless: true, args: browserArgs }, concurrency: 1 }),
  ],
  nodeResolve: false,
  staticLogging: !process.stdout.isTTY,
  middleware: [vite.middleware],
  testFramework: { config: { timeout: 10_000 } },
  // Monaco is bundled before the first test starts.
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testRunnerHtml,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countingReporter()],
  plugins: [{ name: 'close-vite', serverStop: vite.close }],
};

/**
 * Elements are looked at in the product's own colours and sizes.
 *
 * @param {string} testFramework the module that collects and runs the tests
 */
function testRunnerHtml(testFramework) {
  return `<!doctype html>
<html lang="en">
  <head>
    <title>Tests</title>
    <link rel="stylesheet" href="/src/ui/styles/tokens.css" />
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
}

/** Writes how many tests passed and failed, for the summary of `npm test`. */
function countingReporter() {
  return {
    /** @param {{ sessions: readonly import('@web/test-runner').TestSession[] }} run */
    onTestRunFinished({ sessions }) {
      const suites = sessions.flatMap((session) => (session.testResults ? [session.testResults] : []));
      const tests = suites.flatMap(testsOf).filter((test) => !test.skipped);
      const failed = tests.filter((test) => !test.passed).length;
      // A file that does not load has no tests: it counts as one that failed.
      const broken = sessions.filter(
        ({ passed, testResults }) => !passed && (!testResults || failedIn(testResults) === 0),
      );
      writeResults(resultsFile('ui'), { passed: tests.length - failed, failed: failed + broken.length });
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @returns {readonly import('@web/test-runner').TestResult[]}
 */
function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}

/** @param {import('@web/test-runner').TestSuiteResult} suite */
function failedIn(suite) {
  return testsOf(suite).filter((test) => !test.skipped && !test.passed).length;
}
