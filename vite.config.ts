/// <reference types="vitest/config" />
import { defineConfig } from 'vite';
import { monacoPlugin } from './src/server/build/monaco-plugin.ts';
import { requestsPlugin } from './src/server/build/requests-plugin.ts';

/** The page (`vite build`), the server bundle (`vite build --ssr`) and the tests that run in Node (`vitest run`). */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [requestsPlugin(), monacoPlugin()],
  publicDir: false,
  cacheDir: '.cache/vite',
  worker: { format: 'es', plugins: () => [requestsPlugin(), monacoPlugin()] },
  optimizeDeps: { rolldownOptions: { plugins: [monacoPlugin()] } },
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    target: isSsrBuild ? 'node20' : 'es2022',
    // The content security policy allows only files of our own: nothing is inlined as a data: URL or a script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Monaco is one chunk that is loaded when an editor is first looked at; the warning would only be about it.
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // Elements run in a browser (Web Test Runner), journeys against the built server: each has its own run.
    exclude: ['test/ui/**', 'test/journey/**'],
    // Only a test that hangs takes so long, however busy the machine is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
