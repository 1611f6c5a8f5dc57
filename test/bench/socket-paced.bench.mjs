import { isOver } from './socket/is-over.mjs';
import { openConsole, openCounter } from './socket/pages.mjs';
import { withBrowser, withFlood } from './socket/with-flood.mjs';

export const name = 'Socket: 10,000 frames a second with a filter on';

const perSecond = 10_000;

/** Stand in every twenty-fourth frame each; typed one after another. */
const typed = ['2155550140', '2155550141', '2155550142', '2155550143'];

/** Milliseconds between two times of typing. */
const pause = 900;

/** Milliseconds that frames on their way are waited for. */
const patience = 10_000;

/**
 * @param {import('./run-bench.mjs').BenchContext} context
 * @returns {Promise<readonly import('./run-bench.mjs').Row[]>}
 */
export async function run(context) {
  const seconds = context.quick ? 5 : 30;
  return withFlood(context, async (places) => {
    const rows = [];
    for (const way of /** @type {const} */ (['direct', 'relay'])) {
      const limit = await pace(context, { ...places, way }, seconds, 'counter');
      const ours = await pace(context, { ...places, way }, seconds, 'console');
      rows.push(...rowsOf(`${String(seconds)} s, ${way}`, ours, limit));
    }
    return rows;
  });
}

/**
 * @param {import('./run-bench.mjs').BenchContext} context
 * @param {import('./socket/pages.mjs').Places} places
 * @param {number} seconds
 * @param {'console' | 'counter'} kind
 */
async function pace({ browserPath }, places, seconds, kind) {
  return withBrowser(browserPath, async (chromium) => {
    const page = await (kind === 'console' ? openConsole : openCounter)(chromium, places);
    // A second to get going, which is not measured: the filter needs frames to show.
    const none = await page.evaluate(() => bench.total());
    const going = page.evaluate((total) => bench.whenTotal(total), none + perSecond);
    await places.flood.flood(perSecond, perSecond);
    await going;
    if (kind === 'console') await page.evaluate((text) => bench.filter(text), typed[0] ?? '');
    const before = await page.evaluate(() => bench.total());
    await page.evaluate(() => bench.begin());
    const { sent } = await places.flood.flood(perSecond * seconds, perSecond);
    const answers = [];
    for (let turn = 1; !(await isOver(sent, pause)); turn += 1) {
      const text = typed[turn % typed.length] ?? '';
      if (kind === 'console') answers.push(await page.evaluate((it) => bench.filter(it), text));
    }
    const report = await page.evaluate(() => bench.report());
    // What is not here after that does not come any more.
    await isOver(
      page.evaluate((total) => bench.whenTotal(total), before + perSecond * seconds),
      patience,
    );
    const received = (await page.evaluate(() => bench.total())) - before;
    return { ...report, answers, lost: perSecond * seconds - received };
  });
}

/**
 * @param {string} what
 * @param {Awaited<ReturnType<typeof pace>>} ours
 * @param {Awaited<ReturnType<typeof pace>>} limit
 * @returns {readonly import('./run-bench.mjs').Row[]}
 */
function rowsOf(what, ours, limit) {
  const answer = Math.max(...ours.answers);
  return [
    {
      what: `${what}: frames lost`,
      ours: String(ours.lost),
      limit: String(limit.lost),
      aim: { text: 'none', met: ours.lost === 0 },
    },
    {
      what: `${what}: newest row behind its sending at most (usually ${ours.usualLag.toFixed(0)} ms)`,
      ours: `${ours.worstLag.toFixed(0)} ms`,
      limit: `${limit.worstLag.toFixed(0)} ms`,
      ratio: ours.worstLag / limit.worstLag,
      aim: { text: '≤ 250 ms', met: ours.worstLag <= 250 },
    },
    {
      what: `${what}: rows of what was typed into the filter, worst of ${ours.answers.length}`,
      ours: `${answer.toFixed(0)} ms`,
      limit: '',
      aim: { text: '≤ 100 ms', met: answer <= 100 },
    },
  ];
}
