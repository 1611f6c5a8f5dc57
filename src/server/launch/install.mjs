import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

/** The lowest Node that Vite 8 and our bundle run on. */
const lowestNode = /** @type {const} */ ([20, 19]);

/**
 * Makes `node_modules` agree with `package-lock.json`, and does nothing where it already does.
 *
 * npm keeps its own record of what it installed in `node_modules/.package-lock.json`; comparing that with the lock
 * file also recognises a `npm ci` or `npm install` that somebody ran by hand.
 *
 * @param {{ scope: 'run' | 'all' }} options `run`: what `npm start` needs; `all`: the tools for tests and checks too
 * @throws {Error} with one plain sentence, if Node is too old or npm fails
 */
export async function ensureInstalled({ scope }) {
  requireNode();
  if (isInstalled(scope)) return;
  console.log(`Installing packages (npm ci${scope === 'run' ? ' --omit=dev' : ''}) …`);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await runNpm([...args, scope === 'run' ? '--omit=dev' : '--include=dev']);
  if (code !== 0) {
    throw new Error(
      `npm ci failed with exit code ${String(code)}; its own message is above. Nothing was started.`,
    );
  }
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [lowestMajor, lowestMinor] = lowestNode;
  if (major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)) return;
  throw new Error(`Node ${lowestNode.join('.')} or newer is needed; this is Node ${process.versions.node}.`);
}

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} LockEntry
 * @typedef {Readonly<Record<string, LockEntry>>} LockEntries
 */

/** @param {'run' | 'all'} scope */
function isInstalled(scope) {
  const wanted = readEntries('package-lock.json');
  const present = readEntries('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, entry]) => {
    // The entry without a path is the project itself; optional ones may belong to another platform.
    if (path === '' || entry.optional || entry.devOptional) return true;
    if (scope === 'run' && entry.dev) return true;
    return present[path]?.version === entry.version;
  });
}

/**
 * @param {string} file
 * @returns {LockEntries} empty where there is no such file
 */
function readEntries(file) {
  try {
    /** @type {{ packages: LockEntries }} */
    const lock = JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));
    return lock.packages;
  } catch {
    return {};
  }
}

/**
 * npm names its own file when it runs a script; without it, Windows finds `npm.cmd` only through a shell.
 *
 * @param {readonly string[]} args
 */
function runNpm(args) {
  const npmFile = process.env['npm_execpath'];
  if (npmFile?.endsWith('.js')) return runCommand(process.execPath, [npmFile, ...args]);
  return runCommand('npm', args, { shell: process.platform === 'win32' });
}
