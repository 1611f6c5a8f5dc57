import { createServer } from 'vite';
import { projectRoot } from '../../src/server/launch/project-root.mjs';

/** What Web Test Runner serves itself: its own pages, its commands' channel, and its packages. */
const runnersOwn = /^\/(?:__web-test-runner__|__web-dev-server__|wtr-|node_modules\/@web\/)/;

/** Stands in for Vite's client, whose socket has no server here. Styles still arrive as they do under Vite. */
const clientWithoutSocket = `
const styles = new Map();
export function updateStyle(id, content) {
  let style = styles.get(id);
  if (style === undefined) {
    style = document.createElement('style');
    style.setAttribute('data-vite-dev-id', id);
    document.head.append(style);
    styles.set(id, style);
  }
  style.textContent = content;
}
export function removeStyle(id) {
  styles.get(id)?.remove();
  styles.delete(id);
}
export function injectQuery(url) {
  return url;
}
export function createHotContext() {
  return { accept() {}, dispose() {}, prune() {}, on() {}, off() {}, send() {}, invalidate() {}, data: {} };
}
`;

/**
 * Web Test Runner over Vite: tests load TypeScript, workers, styles and virtual modules exactly as the page does.
 *
 * It must be a middleware, not a plugin of the runner: a plugin comes after the runner's own file server, which would
 * answer with untransformed TypeScript.
 *
 * @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware
 * @returns {Promise<{ middleware: Middleware, close: () => Promise<void> }>}
 */
export async function createViteMiddleware() {
  const vite = await createServer({
    root: projectRoot,
    cacheDir: '.cache/vite-ui',
    appType: 'custom',
    logLevel: 'warn',
    // No watcher and no socket: a run looks at the files as they are.
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    // Without "development": Lit would warn of its dev mode in every test.
    resolve: { conditions: ['module', 'browser'] },
    // Everything that tests reach is bundled before the first one starts, so that no page must reload half-way.
    optimizeDeps: { entries: ['test/ui/**/*.test.ts'], exclude: ['@web/test-runner-commands'] },
    plugins: [
      {
        name: 'web-test-runner-channel',
        enforce: 'pre',
        resolveId: (id) => (id.startsWith('/__web-dev-server__') ? { id, external: true } : undefined),
      },
    ],
  });

  return {
    async middleware(context, next) {
      if (runnersOwn.test(context.path)) return next();
      if (context.path === '/@vite/client') {
        context.type = 'text/javascript';
        context.body = clientWithoutSocket;
        return;
      }
      if (await answeredByVite(context)) context.respond = false;
      else await next();
    },
    close: () => vite.close(),
  };

  /**
   * @param {Parameters<Middleware>[0]} context
   * @returns {Promise<boolean>} false where Vite passed the request on
   */
  function answeredByVite(context) {
    return new Promise((resolve, reject) => {
      context.res.once('close', () => {
        resolve(true);
      });
      vite.middlewares(context.req, context.res, (/** @type {unknown} */ error) => {
        if (error === undefined || error === null) resolve(false);
        else reject(error instanceof Error ? error : new Error('Vite could not answer', { cause: error }));
      });
    });
  }
}
