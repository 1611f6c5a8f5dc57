import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/server/launch/project-root.mjs';

const startTimeout = 20_000;

/**
 * Starts the built server on a free port of its own.
 *
 * @param {readonly string[]} [flags] further flags of the server
 * @returns {Promise<{ readonly url: string, stop(): Promise<void> }>} its address (ends with `/`), and how to end it
 * @throws {Error} with what the server wrote, if it ends or says no address within 20 s
 */
export function startServer(flags = []) {
  const args = [join(projectRoot, 'dist/server/main.js'), '--port', '0', ...flags];
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  async function stop() {
    child.kill('SIGTERM');
    await ended;
  }

  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The server printed no address within ${String(startTimeout / 1000)} s:\n${output}`));
    }, startTimeout);
    void ended.then(() => {
      clearTimeout(timer);
      reject(new Error(`The server ended before it printed an address:\n${output}`));
    });
    child.stderr.on('data', read);
    child.stdout.on('data', read);

    /** @param {Buffer} chunk */
    function read(chunk) {
      output += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve({ url, stop });
    }
  });
}
