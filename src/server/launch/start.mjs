import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './install.mjs';
import { projectRoot } from './project-root.mjs';

/** `npm start`: installs what is missing, builds what has changed, then becomes the server. */
try {
  await ensureInstalled({ scope: 'run' });
  await ensureBuilt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
// The server reads the flags behind `npm start --` from process.argv itself.
await import(pathToFileURL(join(projectRoot, 'dist/server/main.js')).href);
