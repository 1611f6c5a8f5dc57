import { median } from './median.mjs';
import { openConsole, openCounter } from './socket/pages.mjs';
import { collectGarbage, memoryOf } from './socket/process-memory.mjs';
import { withBrowser, withFlood } from './socket/with-flood.mjs';

export const name = 'Socket: a log of frames of 300 bytes, kept';

/** Bytes of a frame, see `flood-frames.mjs`. */
const frameBytes = 300;

/**
 * @param {import('./run-bench.mjs').BenchContext} context
 * @returns {Promise<readonly import('./run-bench.mjs').Row[]>}
 */
export async function run(context) {
  const frames = context.quick ? 100_000 : 1_000_000;
  return withFlood(context, async (places) => {
    const way = { ...places, way: /** @type {const} */ ('relay') };
    const blank = await withBrowser(context.browserPath, async (chromium) => {
      const page = await openCounter(chromium, way);
      await collectGarbage(page);
      return memoryOf(chromium);
    });
    return withBrowser(context.browserPath, async (chromium) => {
      const page = await openConsole(chromium, way);
      const before = await page.evaluate(() => bench.total());
      const done = page.evaluate((total) => bench.whenTotal(total), before + frames);
      await places.flood.flood(frames);
      await done;
      await collectGarbage(page);
      const memory = (await memoryOf(chromium)) - blank;
      const { usedSize: heap } = await page.send('Runtime.getHeapUsage');
      return [...memoryRows(frames, memory, heap), ...(await speedRows(page, frames))];
    });
  });
}

/**
 * @param {number} frames
 * @param {number} memory bytes
 * @param {number} heap bytes
 * @returns {readonly import('./run-bench.mjs').Row[]}
 */
function memoryRows(frames, memory, heap) {
  const what = `${frames.toLocaleString('en')} frames`;
  const allowed = frames * (1.5 * frameBytes + 64);
  return [
    {
      what: `${what}: memory of all processes, less that of a blank page`,
      ours: megabytes(memory),
      limit: megabytes(frames * frameBytes),
      ratio: memory / (frames * frameBytes),
      aim: { text: `≤ ${megabytes(allowed)}`, met: memory <= allowed },
    },
    {
      what: `${what}: heap of the page itself`,
      ours: megabytes(heap),
      limit: '',
      aim: { text: '≤ 20 MB', met: heap <= 20e6 },
    },
  ];
}

/**
 * @param {import('./socket/devtools.mjs').PageSession} page
 * @param {number} frames
 * @returns {Promise<readonly import('./run-bench.mjs').Row[]>}
 */
async function speedRows(page, frames) {
  const what = frames.toLocaleString('en');
  const jumps = [];
  for (const part of [0.5, 0, 0.9, 0.1, 0.31, 0.77, 0.02, 0.66, 0.2, 0.99])
    jumps.push(await page.evaluate((to) => bench.jump(to), part));
  await page.evaluate(() => bench.jump(1));
  const screens = [];
  const scans = [];
  // Each stands in every twenty-fourth frame.
  for (const text of ['2155550141', '2155550142', '2155550143']) {
    const began = performance.now();
    screens.push(await page.evaluate((typed) => bench.filter(typed), text));
    await page.evaluate(() => bench.allFiltered());
    scans.push(performance.now() - began);
  }
  return [
    row(`${what}: a jump to rows anywhere, worst of ${jumps.length}`, Math.max(...jumps), 100),
    row(`${what}: first screen of a new filter, worst of ${screens.length}`, Math.max(...screens), 100),
    row(`${what}: a text filter over all of them, median of ${scans.length}`, median(scans), 1000),
  ];
}

/**
 * @param {string} what
 * @param {number} milliseconds
 * @param {number} allowed
 * @returns {import('./run-bench.mjs').Row}
 */
function row(what, milliseconds, allowed) {
  const aim = { text: `≤ ${allowed} ms`, met: milliseconds <= allowed };
  return { what, ours: `${milliseconds.toFixed(0)} ms`, limit: '', aim };
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
