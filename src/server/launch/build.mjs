import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compress.mjs';
import { stampFile } from './ensure-built.mjs';
import { fingerprintOfSources } from './fingerprint.mjs';
import { ensureInstalled } from './install.mjs';
import { projectRoot } from './project-root.mjs';

/** `npm run build`: the page, the server, and compressed copies of what the page loads. */
try {
  await ensureInstalled({ scope: 'run' });
  console.log('Building …');
  const startedAt = performance.now();
  await build();
  console.log(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function build() {
  const fingerprint = fingerprintOfSources();
  rmSync(stampFile, { force: true });
  const vite = await import('vite');
  const shared = { root: projectRoot, logLevel: /** @type {const} */ ('warn') };
  await vite.build(shared);
  await vite.build({ ...shared, build: { ssr: 'src/server/main.ts' } });
  await compressFolder(join(projectRoot, 'dist/client'));
  writeFileSync(stampFile, fingerprint);
}
