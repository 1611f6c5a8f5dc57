import { median } from './median.mjs';
import { openConsole, openCounter } from './socket/pages.mjs';
import { withBrowser, withFlood } from './socket/with-flood.mjs';

export const name = 'Socket: frames of 300 bytes as fast as they are taken, log visible';

/**
 * @typedef {import('./run-bench.mjs').BenchContext} BenchContext
 * @typedef {import('./run-bench.mjs').Row} Row
 * @typedef {import('./socket/pages.mjs').Places} Places
 * @typedef {Awaited<ReturnType<typeof drain>>} Drained
 */

/**
 * The page takes the way that a blank page beside it takes: directly from a server of its own origin, and through the
 * relay from another.
 *
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const [frames, rounds] = context.quick ? [20_000, 1] : [100_000, 5];
  return withFlood(context, async (places) => [
    ...rowsOf(await measure(context, { ...places, way: 'direct' }, frames, rounds)),
    ...rowsOf(await measure(context, { ...places, way: 'relay' }, frames, rounds)),
  ]);
}

/**
 * Runs of both pages; they take turns, so that a busy moment of the machine hits both.
 *
 * @param {BenchContext} context
 * @param {Places} places
 * @param {number} frames
 * @param {number} rounds
 */
async function measure(context, places, frames, rounds) {
  const ours = [];
  const limit = [];
  for (let round = 0; round < rounds; round += 1) {
    limit.push(await drain(context, places, frames, 'counter'));
    ours.push(await drain(context, places, frames, 'console'));
  }
  return { what: `${frames.toLocaleString('en')}, ${places.way}`, ours, limit };
}

/**
 * @param {{ readonly what: string, readonly ours: readonly Drained[], readonly limit: readonly Drained[] }} measured
 * @returns {readonly Row[]}
 */
function rowsOf({ what, ours, limit }) {
  const middle = (/** @type {(run: Drained) => number} */ read) => [
    median(ours.map(read)),
    median(limit.map(read)),
  ];
  const [time = NaN, least = NaN] = middle((run) => run.milliseconds);
  const [drawn = NaN, mostDrawn = NaN] = middle((run) => run.drawnPerSecond);
  const moved = median(ours.map((run) => run.changedPerSecond));
  const [task, leastTask] = [ours, limit].map((runs) => Math.max(...runs.map((run) => run.longestTask)));
  return [
    {
      what: `${what}: all in the log, median of ${ours.length}`,
      ours: `${time.toFixed(0)} ms`,
      limit: `${least.toFixed(0)} ms`,
      ratio: time / least,
      aim: { text: '≤ 1.15', met: time / least <= 1.15 },
    },
    {
      what: `${what}: drawn frames, with new rows in ${moved.toFixed(0)} of them`,
      ours: `${drawn.toFixed(0)}/s`,
      limit: `${mostDrawn.toFixed(0)}/s`,
      ratio: drawn / mostDrawn,
      aim: { text: '≥ 55/s', met: drawn >= 55 },
    },
    {
      what: `${what}: longest task of 50 ms and more`,
      ours: `${task?.toFixed(0)} ms`,
      limit: `${leastTask?.toFixed(0)} ms`,
      aim: { text: 'none', met: task === 0 },
    },
  ];
}

/**
 * One run in a browser of its own.
 *
 * @param {BenchContext} context
 * @param {Places} places
 * @param {number} frames
 * @param {'console' | 'counter'} kind
 */
async function drain({ browserPath }, places, frames, kind) {
  return withBrowser(browserPath, async (chromium) => {
    const page = await (kind === 'console' ? openConsole : openCounter)(chromium, places);
    const before = await page.evaluate(() => bench.total());
    const done = page.evaluate((total) => bench.whenTotal(total), before + frames);
    await page.evaluate(() => bench.begin());
    const { began } = await places.flood.flood(frames);
    const milliseconds = (await done) - began;
    return { milliseconds, ...(await page.evaluate(() => bench.report())) };
  });
}
