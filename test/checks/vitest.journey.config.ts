import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';
import { requestsPlugin } from '../../src/server/build/requests-plugin.ts';

/** The whole app in a browser against the built server: one file after the other, with time to start both. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: '.cache/vite-journey',
  plugins: [requestsPlugin()],
  test: {
    environment: 'node',
    include: ['test/journey/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
