import type { Plugin } from 'vite';

/** The one file that pulls every editor feature in after Monaco has closed its service registry. */
const lateFeatures = /monaco-editor[\\/]esm[\\/]vs[\\/]internal[\\/]common[\\/]workers\.js$/;

/**
 * Keeps Monaco's language modes from loading every editor feature.
 *
 * In monaco-editor 0.57 the JSON mode imports `internal/common/workers.js`, and that file imports all features for
 * their side effects. They come after the service registry is closed ("depends on UNKNOWN service …") and add
 * 160 kB of gzip. The editor registers the features it wants by itself, so the bare imports are dropped.
 */
export function monacoPlugin(): Plugin {
  return {
    name: 'ccs-monaco-without-late-features',
    transform: {
      filter: { id: lateFeatures },
      handler(code) {
        return { code: code.replace(/^import '[^']+';$/gm, ''), map: null };
      },
    },
  };
}
