import { join } from 'node:path';
import { ensureInstalled } from '../../src/server/launch/install.mjs';
import { projectRoot } from '../../src/server/launch/project-root.mjs';
import { runCommand } from '../../src/server/launch/run-command.mjs';

/**
 * `npm run check`: everything about the code that a tool can judge without running it. All steps run, even behind one
 * that fails, so that one run shows everything. `npm run check -- lint layers` runs those steps only.
 */

/** A world is a part of the code with globals of its own; each has a tsconfig that says which. */
const worlds = [
  ...['src/domain', 'src/relay', 'src/app', 'src/simulator', 'src/server'],
  ...['.', 'test', 'test/ui'],
];

/** By content: a file that has not changed is not formatted again. */
const prettierCache = ['--cache', '--cache-strategy=content', '--cache-location=.cache/prettier.json'];

/** @type {readonly (readonly [name: string, ...commands: (readonly string[])[]])[]} */
const steps = [
  ['format', ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', ...prettierCache, '.']],
  ['lint', ['eslint/bin/eslint.js', '--config', 'test/checks/eslint.config.js', '--max-warnings=0', '.']],
  ['types', ...worlds.map(typesOf)],
  ['templates', ['@jackolope/lit-analyzer/cli.mjs', '--maxWarnings', '0', 'src/ui/**/*.ts']],
  [
    'layers',
    [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', 'test/checks/dependency-cruiser.config.cjs'],
      ...['src', 'test', 'vite.config.ts'],
    ],
  ],
  ['unused', ['knip/bin/knip.js', '--config', 'test/checks/knip.jsonc']],
];

/** @param {string} world */
function typesOf(world) {
  const info = `.cache/types/${world === '.' ? 'src-ui' : world.replaceAll('/', '-')}.tsbuildinfo`;
  return ['typescript/bin/tsc', '-p', world, '--incremental', '--tsBuildInfoFile', info];
}

process.exitCode = await runChecks(process.argv.slice(2));

/**
 * @param {readonly string[]} asked names of steps; all where there is none
 * @returns {Promise<number>} the exit code
 */
async function runChecks(asked) {
  const unknown = asked.filter((name) => !steps.some(([step]) => step === name));
  if (unknown.length > 0) {
    console.error(
      `There is no step ${unknown.join(', ')}; there are ${steps.map(([name]) => name).join(', ')}.`,
    );
    return 2;
  }
  try {
    await ensureInstalled({ scope: 'all' });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }

  const lines = [];
  let failed = 0;
  for (const [name, ...commands] of steps.filter(([step]) => asked.length === 0 || asked.includes(step))) {
    console.log(`── ${name}`);
    const startedAt = performance.now();
    let ok = true;
    for (const [script = '', ...args] of commands) {
      const code = await runCommand(process.execPath, [join(projectRoot, 'node_modules', script), ...args]);
      ok &&= code === 0;
    }
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    lines.push(`${ok ? '✓' : '✗'} ${name.padEnd(9)} ${seconds.padStart(5)} s`);
    if (!ok) failed += 1;
  }
  console.log(['', ...lines].join('\n'));
  console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${lines.length} checks failed.`);
  return failed === 0 ? 0 : 1;
}
