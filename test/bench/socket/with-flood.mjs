import { startChromium } from './chromium.mjs';
import { startFlood } from './start-flood.mjs';

/**
 * Runs `measure` beside a flood server and a console server whose relay may reach it, and ends both.
 *
 * @template T
 * @param {Pick<import('../run-bench.mjs').BenchContext, 'startServer'>} context
 * @param {(places: { readonly flood: import('./start-flood.mjs').Flood, readonly consoleUrl: string }) => Promise<T>} measure
 */
export async function withFlood({ startServer }, measure) {
  const flood = await startFlood();
  try {
    const server = await startServer(['--allow', flood.host, '--rate', '0']);
    try {
      flood.mount(server.url);
      return await measure({ flood, consoleUrl: server.url });
    } finally {
      await server.stop();
    }
  } finally {
    flood.stop();
  }
}

/**
 * Runs `measure` in a browser of its own, so that no run inherits what another has left in memory.
 *
 * @template T
 * @param {string} browserPath
 * @param {(chromium: import('./chromium.mjs').Chromium) => Promise<T>} measure
 */
export async function withBrowser(browserPath, measure) {
  const chromium = await startChromium(browserPath);
  try {
    return await measure(chromium);
  } finally {
    await chromium.close();
  }
}
