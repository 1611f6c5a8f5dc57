import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {import('./flood-server.mjs').FloodOrder} FloodOrder
 * @typedef {import('./flood-server.mjs').FloodNews} FloodNews
 *
 * @typedef {{
 *   readonly host: string,
 *   readonly url: string,
 *   mount(consoleUrl: string): void,
 *   flood(frames: number, perSecond?: number): Promise<{ readonly began: number, readonly sent: Promise<number> }>,
 *   stop(): void,
 * }} Flood its host; its address (ends with `/`); puts a console under the other paths; sends to the newest connection,
 *   moments in milliseconds since the epoch; ends it
 */

/** Starts the flood server in a process of its own. */
export async function startFlood() {
  const child = fork(fileURLToPath(new URL('flood-server.mjs', import.meta.url)));
  const { port } = await news(child, 'listening');
  const host = `localhost:${port}`;
  /** @param {FloodOrder} order */
  const order = (order) => child.send(order);
  /** @type {Flood} */
  const flood = {
    host,
    url: `http://127.0.0.1:${port}/`,
    mount: (url) => order({ kind: 'console', url }),
    async flood(frames, perSecond) {
      const began = news(child, 'began');
      const sent = news(child, 'sent').then(({ at }) => at);
      order({ kind: 'flood', frames, ...(perSecond === undefined ? {} : { perSecond }) });
      return { began: (await began).at, sent };
    },
    stop: () => child.kill(),
  };
  return flood;
}

/**
 * The next news of a kind.
 *
 * @template {FloodNews['kind']} Kind
 * @param {import('node:child_process').ChildProcess} child
 * @param {Kind} kind
 * @returns {Promise<Extract<FloodNews, { readonly kind: Kind }>>}
 */
function news(child, kind) {
  return new Promise((resolve, reject) => {
    /** @param {FloodNews} message */
    const read = (message) => {
      if (message.kind !== kind) return;
      stop();
      resolve(/** @type {Extract<FloodNews, { readonly kind: Kind }>} */ (message));
    };
    const gone = () => {
      stop();
      reject(new Error('The flood server ended.'));
    };
    const stop = () => {
      child.off('message', read);
      child.off('exit', gone);
    };
    child.on('message', read);
    child.on('exit', gone);
  });
}
