import { once } from 'node:events';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { browserArgs } from '../support/browser-args.mjs';
import { median } from './median.mjs';

/** Loads of each page; they take turns, so that a busy moment of the machine hits both. */
const rounds = 7;

/** Bytes of bodies as transferred, until the first screen is idle: without the editor. */
const bytesAllowed = 150_000;

/** The editor comes when the page has nothing else to do; its files are known by their names. */
const editorFiles = /monaco|(?:json|editor)\.worker|editorWebWorker|jsonMode|codicon/;

export const name = 'First load, cache off, without the editor';

/**
 * @param {import('./run-bench.mjs').BenchContext} context
 * @returns {Promise<readonly import('./run-bench.mjs').Row[]>}
 */
export async function run({ browserPath, startServer }) {
  const server = await startServer();
  const blank = await startBlankPage();
  const browser = await chromium.launch({ executablePath: browserPath, args: browserArgs });
  try {
    // The first load of a new browser pays for the browser itself.
    await load(browser, blank.url);
    await load(browser, server.url);
    const ours = [];
    const limit = [];
    for (let round = 0; round < rounds; round += 1) {
      limit.push(await load(browser, blank.url));
      ours.push(await load(browser, server.url));
    }
    const bytes = median(ours.map((it) => it.bytes));
    const [paint, blankPaint] = [ours, limit].map((loads) => median(loads.map((it) => it.firstPaint)));
    return [
      {
        what: 'gzip until idle',
        ours: `${(bytes / 1000).toFixed(1)} kB`,
        limit: `${bytesAllowed / 1000} kB`,
        ratio: bytes / bytesAllowed,
      },
      {
        what: `first contentful paint against a blank page, median of ${rounds}`,
        ours: `${paint?.toFixed(0)} ms`,
        limit: `${blankPaint?.toFixed(0)} ms`,
        ratio: (paint ?? NaN) / (blankPaint ?? NaN),
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
    blank.close();
  }
}

/**
 * Loads a page in a profile of its own, with nothing cached.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<{ readonly bytes: number, readonly firstPaint: number }>} bytes of bodies as transferred; ms
 */
async function load(browser, url) {
  // The bar is set in gzip: without this header, Chromium would be given the smaller Brotli files.
  const context = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': 'gzip' } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    /** @type {Promise<number>[]} */
    const sizes = [];
    page.on('requestfinished', (request) => {
      if (!editorFiles.test(request.url())) sizes.push(request.sizes().then((it) => it.responseBodySize));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const firstPaint = await page.evaluate(firstContentfulPaint);
    return { bytes, firstPaint };
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
function firstContentfulPaint() {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
}

/** The least a page can be: one word, from the least a server can be. */
async function startBlankPage() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><html lang="en"><title>Blank</title><p>Blank</p></html>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
