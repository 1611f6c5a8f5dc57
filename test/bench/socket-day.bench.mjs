import { isOver } from './socket/is-over.mjs';
import { openConsole } from './socket/pages.mjs';
import { memoryOf } from './socket/process-memory.mjs';
import { withBrowser, withFlood } from './socket/with-flood.mjs';

export const name = 'Socket: a day of frames through relay and log, limits on';

/** 24 hours of 100 frames a second, and how many the log keeps: few, so that it is full early. */
const day = { frames: 8_640_000, kept: 200_000 };
const short = { frames: 864_000, kept: 100_000 };
const shortest = { frames: 100_000, kept: 20_000 };

/** Milliseconds between two looks at memory and order. */
const beat = 2000;

/** @typedef {{ readonly full: boolean, readonly memory: number, readonly apart: readonly number[] }} Sample */

/**
 * The whole day only where it was asked for by name: it takes minutes.
 *
 * @param {import('./run-bench.mjs').BenchContext} context
 * @returns {Promise<readonly import('./run-bench.mjs').Row[]>}
 */
export async function run(context) {
  const { frames, kept } = context.quick ? shortest : context.asked ? day : short;
  if (frames < day.frames)
    console.log(`  ${frames.toLocaleString('en')} frames; npm run bench -- socket-day has all of a day`);
  return withFlood(context, (places) =>
    withBrowser(context.browserPath, async (chromium) => {
      const page = await openConsole(chromium, { ...places, way: 'relay' });
      await page.evaluate((limit) => bench.keep(limit), kept);
      const before = await page.evaluate(() => bench.total());
      const done = page.evaluate((total) => bench.whenTotal(total), before + frames);
      const { began } = await places.flood.flood(frames);
      const samples = await sampleUntil(done, async () => {
        const { dropped, kept: present } = await page.evaluate(() => bench.counts());
        const { apart } = await page.evaluate(
          (from, to) => bench.readRows(from, to),
          dropped + present - 2000,
          dropped + present,
        );
        return { full: dropped > 0, memory: await memoryOf(chromium), apart };
      });
      const seconds = ((await done) - began) / 1000;
      // What is still on its way to be looked at.
      await new Promise((resolve) => setTimeout(resolve, beat));
      const counts = await page.evaluate(() => bench.counts());
      const all = await page.evaluate(
        (from, to) => bench.readRows(from, to),
        counts.dropped,
        counts.dropped + counts.kept,
      );
      return [
        ...memoryRow(samples),
        ...exactRows({ frames, kept, before, samples, counts, all }),
        { what: 'taken', ours: `${(frames / seconds).toFixed(0)} frames/s`, limit: '' },
      ];
    }),
  );
}

/**
 * @param {Promise<unknown>} done
 * @param {() => Promise<Sample>} sample
 */
async function sampleUntil(done, sample) {
  /** @type {Sample[]} */
  const samples = [];
  for (let over = false; !over;) {
    over = await isOver(done, beat);
    samples.push(await sample());
  }
  return samples;
}

/**
 * @param {readonly Sample[]} samples
 * @returns {readonly import('./run-bench.mjs').Row[]}
 */
function memoryRow(samples) {
  console.log(samples.map((x) => `${x.full ? '' : '('}${(x.memory / 1e6).toFixed(0)}`).join(' '));
  const full = samples.filter((sample) => sample.full).map(({ memory }) => memory / 1e6);
  const middle = Math.ceil(full.length / 2);
  const [early, late] = [full.slice(0, middle), full.slice(middle)].map((part) => Math.max(...part));
  if (early === undefined || late === undefined || !Number.isFinite(late)) return [];
  return [
    {
      what: `most memory of all processes in the second half, against the first, ${full.length} samples since the log was full`,
      ours: `${late.toFixed(0)} MB`,
      limit: `${early.toFixed(0)} MB`,
      ratio: late / early,
      aim: { text: '≤ 1.10', met: late / early <= 1.1 },
    },
  ];
}

/**
 * @param {{ readonly frames: number, readonly kept: number, readonly before: number, readonly samples: readonly Sample[],
 *   readonly counts: BenchedCounts, readonly all: { readonly read: number, readonly apart: readonly number[] } }} seen
 * @returns {readonly import('./run-bench.mjs').Row[]}
 */
function exactRows({ frames, kept, before, samples, counts, all }) {
  const apart = new Set([...all.apart, ...samples.flatMap((sample) => sample.apart)]);
  const counted = counts.kept + counts.dropped - counts.notes;
  const { until = 0, missed = NaN } = counts.index ?? {};
  const indexed = until - missed;
  return [
    {
      what: 'frames counted, kept and dropped together',
      ours: counted.toLocaleString('en'),
      limit: (before + frames).toLocaleString('en'),
      ratio: counted / (before + frames),
      aim: { text: 'exact', met: counted === before + frames },
    },
    {
      what: 'rows read back at the end, each behind the one before it, here and in samples on the way',
      ours: all.read.toLocaleString('en'),
      limit: kept.toLocaleString('en'),
      ratio: all.read / kept,
      aim: { text: 'in order', met: all.read === kept && apart.size === 1 },
    },
    {
      what: 'rows that the counts by kind have seen',
      ours: indexed.toLocaleString('en'),
      limit: (counts.kept + counts.dropped).toLocaleString('en'),
      ratio: indexed / (counts.kept + counts.dropped),
      aim: { text: 'exact', met: indexed === counts.kept + counts.dropped },
    },
  ];
}
