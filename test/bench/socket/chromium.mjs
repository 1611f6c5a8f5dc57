import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArgs } from '../../support/browser-args.mjs';
import { DevTools } from './devtools.mjs';

/*
 * A Chromium that is watched as little as possible. Playwright has the browser report every frame of every socket to it,
 * which takes about as much of the machine as receiving the frame; here nothing is reported that was not asked for.
 */

const startTimeout = 20_000;

const args = [
  ...browserArgs,
  '--headless',
  '--remote-debugging-port=0',
  '--no-default-browser-check',
  // The page under test is always in front; a loaded machine must not make the browser think otherwise.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/**
 * @typedef {{
 *   readonly devTools: DevTools,
 *   open(url: string, script: string): Promise<import('./devtools.mjs').PageSession>,
 *   processes(): Promise<readonly BrowserProcess[]>,
 *   close(): Promise<void>,
 * }} Chromium the way to talk to it; opens a page in which `script` runs before the page's own; lists the processes; ends the browser
 *
 * @typedef {{ readonly pid: number, readonly type: string }} BrowserProcess `type` e.g. `browser`, `renderer`
 */

/**
 * Starts a browser with an empty profile.
 *
 * @param {string} browserPath
 * @returns {Promise<Chromium>}
 */
export async function startChromium(browserPath) {
  const profile = mkdtempSync(join(tmpdir(), 'ccs-bench-'));
  const child = spawn(browserPath, [...args, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const devTools = await DevTools.connect(await addressOf(child));
    return {
      devTools,
      open: (url, script) => devTools.open(url, script),
      async processes() {
        const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
        const infos = /** @type {{ id: number, type: string }[]} */ (processInfo);
        return infos.map(({ id, type }) => ({ pid: id, type }));
      },
      async close() {
        devTools.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The address at which the browser can be talked to; it writes it to its error output.
 *
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} child
 * @returns {Promise<string>}
 */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = () => reject(new Error(`The browser did not start:\n${output}`));
    const timer = setTimeout(fail, startTimeout);
    child.once('close', fail);
    child.stderr.on('data', (chunk) => {
      output += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
