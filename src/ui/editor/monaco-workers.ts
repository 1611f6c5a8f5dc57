import editorWorkerUrl from 'monaco-editor/editor/editor.worker.js?worker&url';
import jsonWorkerUrl from 'monaco-editor/languages/features/json/json.worker.js?worker&url';

/** The part of Trusted Types that is used here; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const listeners = new Set<() => void>();
let failed = false;

/**
 * Calls `listener` when a worker could not be started, at once if that has happened before; returns the way to stop.
 * Editing goes on without workers, checking and completion do not.
 */
export function onWorkerFailure(listener: () => void): () => void {
  if (failed) listener();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function fail(): void {
  failed = true;
  for (const listener of listeners) listener();
}

/**
 * Lets Monaco start its workers from the page's own files. Without this it would start them from `blob:` addresses,
 * which the content security policy forbids; Vite's `?worker` constructors are stopped by `require-trusted-types-for`.
 */
export function provideWorkers(): void {
  const policy = workerPolicy();
  Object.assign(globalThis, {
    MonacoEnvironment: {
      getWorker(_moduleId: string, label: string): Worker {
        try {
          const url = policy.createScriptURL(label === 'json' ? jsonWorkerUrl : editorWorkerUrl);
          const worker = new Worker(url, { type: 'module', name: label });
          worker.addEventListener('error', fail, { once: true });
          return worker;
        } catch (cause) {
          fail();
          throw cause;
        }
      },
    },
  });
}

function workerPolicy(): ReturnType<TrustedTypes['createPolicy']> {
  const rules = { createScriptURL: ownFile };
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('ccs-editor-workers', rules) ?? rules;
}

/** Admits addresses of this page's own origin and nothing else. */
function ownFile(url: string): string {
  if (new URL(url, location.href).origin !== location.origin)
    throw new TypeError(`Not a file of this page: ${url}`);
  return url;
}
