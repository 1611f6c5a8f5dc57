/** The part of the Trusted Types API (W3C) that is needed here; TypeScript's DOM library has none of it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
}

interface ScriptPolicy {
  createScriptURL(url: string): unknown;
}

/**
 * Where our scripts are: `/assets/` in the built page, the others under Vite's development server. Not `/6/`: there the
 * built-in CCS answers, and its answers must never become scripts.
 */
const scriptFolders = ['/assets/', '/src/', '/node_modules/', '/@fs/'];

/** Made once a page: a second policy of one name is refused. */
let policy: ScriptPolicy | undefined;

/**
 * Starts a worker from a script of our own, under a content security policy with `worker-src 'self'`,
 * `require-trusted-types-for 'script'` and `trusted-types ccs-workers`; works too where there are no Trusted Types.
 *
 * @param url what an import with Vite's `?worker&url` gives
 * @param name shown in the browser's developer tools
 * @throws TypeError when the URL is none of our scripts: a mistake in our own code
 */
export function createWorker(url: string, name: string): Worker {
  policy ??= trustedTypes()?.createPolicy('ccs-workers', { createScriptURL: checkedUrl }) ?? {
    createScriptURL: checkedUrl,
  };
  // The platform takes the policy's object where TypeScript's DOM library knows only texts and URLs.
  return new Worker(policy.createScriptURL(url) as string, { type: 'module', name });
}

function checkedUrl(url: string): string {
  const { origin, pathname, href } = new URL(url, location.href);
  if (origin !== location.origin || !scriptFolders.some((folder) => pathname.startsWith(folder))) {
    throw new TypeError(`Not a script of the console: ${href}`);
  }
  return href;
}

function trustedTypes(): TrustedTypes | undefined {
  return (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
}
