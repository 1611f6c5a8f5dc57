/** Everything of Monaco that the element uses; a chunk of its own. */
export type MonacoModule = typeof import('./monaco-setup.ts');

let loading: Promise<MonacoModule> | undefined;

/** Fetches Monaco, once for the page. Rejects when a file cannot be had; the next call tries again. */
export function loadMonaco(): Promise<MonacoModule> {
  loading ??= import('./monaco-setup.ts').catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}
