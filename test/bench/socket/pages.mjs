import { readFileSync } from 'node:fs';

const script = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

/**
 * @typedef {import('./chromium.mjs').Chromium} Chromium
 * @typedef {import('./devtools.mjs').PageSession} PageSession
 *
 * @typedef {{ readonly consoleUrl: string, readonly flood: import('./start-flood.mjs').Flood, readonly way: Way }} Places
 * @typedef {'direct' | 'relay'} Way
 */

/**
 * The console with its socket open. Direct: page and socket have one origin, that of the flood server. Relay: the page is
 * where the console's server is, and the socket is elsewhere.
 *
 * @param {Chromium} chromium
 * @param {Places} places
 * @returns {Promise<PageSession>}
 */
export async function openConsole(chromium, { consoleUrl, flood, way }) {
  const page = await chromium.open(way === 'direct' ? flood.url : consoleUrl, script);
  await page.evaluate(() => bench.settled());
  if (way === 'relay') {
    await page.evaluate((host) => {
      bench.perform({ kind: 'edit domain', domain: host });
      bench.perform({ kind: 'edit secret', name: 'token', value: '0b8f2c6e-bench-of-the-console' });
    }, flood.host);
  }
  await page.evaluate(() => bench.press('Connect'));
  await page.evaluate(() => bench.whenShown(/accepted/.source));
  // `connect` and its answer.
  await page.evaluate(() => bench.whenTotal(2));
  return page;
}

/**
 * A page that only counts, by the same way and with the same headers: the console's server answers with one line, that
 * there is no such page.
 *
 * @param {Chromium} chromium
 * @param {Places} places
 * @returns {Promise<PageSession>}
 */
export async function openCounter(chromium, { consoleUrl, flood, way }) {
  const page = await chromium.open(`${way === 'direct' ? flood.url : consoleUrl}blank`, script);
  await page.evaluate(() => bench.settled());
  if (way === 'direct') await page.evaluate(() => bench.count('/6/v2/sock', '{"request":"connect"}'));
  else {
    await page.evaluate(async (url) => {
      const { secret } = /** @type {{ secret: string }} */ (await (await fetch('/console/config')).json());
      const order = { kind: 'open', secret, url, headers: [], protocols: [] };
      await bench.count('/relay/socket', `c${JSON.stringify(order)}`);
    }, `ws://${flood.host}/6/v2/sock`);
  }
  return page;
}
