import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

/** Everything the build reads. A change in any of them makes the built files stale. */
const inputs = [
  'index.html',
  'package.json',
  'package-lock.json',
  'requests',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];

/**
 * A hash over the names and contents of everything the build reads. Contents, not times: a checkout that goes back
 * and forth between two branches must not be mistaken. A few hundred small files take some ten milliseconds.
 *
 * @returns {string} SHA-256 in hex
 */
export function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesUnder)) {
    const content = readFileSync(join(projectRoot, file));
    hash.update(`${file}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path relative to the project, with `/`
 * @returns {string[]} the file itself, or all files below the folder in a fixed order
 */
function filesUnder(path) {
  if (!statSync(join(projectRoot, path)).isDirectory()) return [path];
  const names = readdirSync(join(projectRoot, path)).sort();
  return names.flatMap((name) => filesUnder(`${path}/${name}`));
}
