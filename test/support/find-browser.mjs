import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../../src/server/launch/run-command.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
];

/** Where browsers are that no PATH leads to. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chrome or Chromium that tests run in: the one CHROME_PATH names, else one that is installed, else Debian's
 * package, which is installed where that is possible without asking (as root).
 *
 * @returns {Promise<string>} the path of its program
 * @throws {Error} with one line that says what to do, if there is none
 */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, and there is no program of that name.`);
  }
  const installed = findInstalled();
  if (installed !== undefined) return installed;
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    await installWithApt();
    const added = findInstalled();
    if (added !== undefined) return added;
  }
  throw new Error(
    'No Chrome or Chromium found: install one (on Debian: apt-get install chromium) or set CHROME_PATH to its program.',
  );
}

function findInstalled() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...places].find(isProgram);
}

async function installWithApt() {
  console.log('Installing Chromium (apt-get) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // A package source that fails to update does not matter as long as the package itself is found.
  await runCommand('apt-get', ['-qq', 'update'], { env });
  await runCommand('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'], { env });
}

/** @param {string} name */
function isOnPath(name) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => isProgram(join(folder, name)));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
