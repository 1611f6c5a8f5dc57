import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOfSources } from './fingerprint.mjs';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

/** Holds the fingerprint of the sources that `dist/` was built from; absent while a build is under way. */
export const stampFile = join(projectRoot, 'dist/built-from.txt');

/**
 * Builds the page and the server where their sources have changed since the last build.
 *
 * The build runs in a process of its own, so that a server started afterwards does not carry the bundler in memory.
 *
 * @throws {Error} with one plain sentence, if the build fails; its own messages are on the terminal
 */
export async function ensureBuilt() {
  if (readStamp() === fingerprintOfSources()) return;
  const code = await runCommand(process.execPath, [join(projectRoot, 'src/server/launch/build.mjs')]);
  if (code !== 0) throw new Error('The build failed; its messages are above.');
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}
