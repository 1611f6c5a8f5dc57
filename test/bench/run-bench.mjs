import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../../src/server/launch/ensure-built.mjs';
import { ensureInstalled } from '../../src/server/launch/install.mjs';
import { projectRoot } from '../../src/server/launch/project-root.mjs';
import { findBrowser } from '../support/find-browser.mjs';
import { startServer } from '../support/start-server.mjs';

/**
 * `npm run bench`: runs every benchmark of this folder and prints what it measured, beside the limit measured in the
 * same run: absolute times belong to a machine, ratios to the code. `npm run bench -- initial-load` runs one;
 * `--quick` measures with small numbers and few runs, to see that a benchmark works.
 *
 * @typedef {{
 *   readonly what: string,
 *   readonly ours: string,
 *   readonly limit: string,
 *   readonly ratio?: number,
 *   readonly aim?: { readonly text: string, readonly met: boolean },
 * }} Row a measure with its unit, what it is held against, ours divided by that, and what was set as aim
 *
 * @typedef {{
 *   readonly browserPath: string,
 *   readonly startServer: typeof startServer,
 *   readonly quick: boolean,
 *   readonly asked: boolean,
 * }} BenchContext `asked`: this benchmark was asked for by name
 *
 * @typedef {{ readonly name: string, run(context: BenchContext): Promise<readonly Row[]> }} Bench
 */
const ending = '.bench.mjs';
const folder = join(projectRoot, 'test/bench');

try {
  await runBench(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {readonly string[]} args names of benchmarks, all where there is none; flags */
async function runBench(args) {
  const quick = args.includes('--quick');
  const asked = args.filter((arg) => arg !== '--quick');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}; there are ${names.join(', ')}.`);

  await ensureInstalled({ scope: 'all' });
  await ensureBuilt();
  const context = { browserPath: await findBrowser(), startServer, quick };
  for (const name of names.filter((it) => asked.length === 0 || asked.includes(it))) {
    /** @type {Bench} */
    const bench = await import(pathToFileURL(join(folder, name + ending)).href);
    console.log(`\n${bench.name}`);
    printTable(await bench.run({ ...context, asked: asked.includes(name) }));
  }
}

/** @param {readonly Row[]} rows */
function printTable(rows) {
  const cells = [
    ['', 'ours', 'limit', 'ratio', 'aim'],
    ...rows.map(({ what, ours, limit, ratio, aim }) => [
      what,
      ours,
      limit,
      ratio?.toFixed(2) ?? '',
      aim === undefined ? '' : `${aim.text} ${aim.met ? '✓' : '✗'}`,
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const [what = '', ...values] of cells) {
    const aligned = values.map((value, at) => value.padStart(widths[at + 1] ?? 0));
    console.log(`  ${[what.padEnd(widths[0] ?? 0), ...aligned].join('  ').trimEnd()}`);
  }
}
