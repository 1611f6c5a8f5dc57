import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A window on a common screen: some twenty rows are drawn. */
const screen = { width: 1440, height: 900 };

/** Bytes of one answer of the browser. */
const maxAnswer = 2 ** 28;

/**
 * @typedef {{ readonly id?: number, readonly sessionId?: string, readonly method?: string, readonly params?: any,
 *   readonly result?: any, readonly error?: { readonly message: string } }} Message
 */

/** A connection that speaks the browser's DevTools protocol, as much of it as a bench needs. */
export class DevTools {
  #socket;
  #lastId = 0;
  /** @type {Map<number, { readonly resolve: (result: any) => void, readonly reject: (error: Error) => void }>} */
  #waiting = new Map();
  /** @type {Set<(message: Message) => void>} */
  #listeners = new Set();

  /**
   * @param {string} address as the browser prints it
   * @returns {Promise<DevTools>}
   */
  static async connect(address) {
    const socket = new WebSocket(address, { maxPayload: maxAnswer, perMessageDeflate: false });
    await once(socket, 'open');
    return new DevTools(socket);
  }

  /** @param {WebSocket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on('message', (/** @type {Buffer} */ data) => this.#take(JSON.parse(data.toString())));
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The browser is gone.'));
    });
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId] of the target that is meant; the browser itself without it
   * @returns {Promise<any>} the result
   */
  send(method, params = {}, sessionId) {
    const id = ++this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /**
   * Opens a page in which `script` runs before the page's own, and waits until it has loaded.
   *
   * @param {string} url
   * @param {string} script
   * @returns {Promise<PageSession>}
   */
  async open(url, script) {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new PageSession(this, sessionId);
    await page.send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor: 1, mobile: false });
    await page.send('Page.enable');
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: script });
    const loaded = new Promise((resolve) => {
      const stop = this.listen((message) => {
        if (message.sessionId !== sessionId || message.method !== 'Page.loadEventFired') return;
        stop();
        resolve(undefined);
      });
    });
    await page.send('Page.navigate', { url });
    await loaded;
    await page.send('Page.disable');
    return page;
  }

  /**
   * Hears what the browser tells unasked; returns the way to stop.
   *
   * @param {(message: Message) => void} listener
   */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close() {
    this.#socket.close();
  }

  /** @param {Message} message */
  #take(message) {
    if (message.id === undefined) {
      for (const listener of [...this.#listeners]) listener(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(message.error.message));
  }
}

/** A page, or a worker of a page. */
export class PageSession {
  #devTools;
  #sessionId;
  /** @type {Map<string, PageSession> | undefined} by session; from when they were first asked for */
  #workers;

  /**
   * @param {DevTools} devTools
   * @param {string} sessionId
   */
  constructor(devTools, sessionId) {
    this.#devTools = devTools;
    this.#sessionId = sessionId;
  }

  /**
   * @param {string} method
   * @param {object} [params]
   */
  send(method, params) {
    return this.#devTools.send(method, params, this.#sessionId);
  }

  /**
   * Runs a function there, which is sent as text and so uses nothing from outside itself, and waits for its result.
   *
   * @template Result
   * @template {readonly unknown[]} Args
   * @param {(...args: Args) => Result} run
   * @param {Args} args values that JSON can carry
   * @returns {Promise<Awaited<Result>>}
   */
  async evaluate(run, ...args) {
    const { result, exceptionDetails: thrown } = await this.send('Runtime.evaluate', {
      expression: `(${run.toString()})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (thrown !== undefined) throw new Error(thrown.exception?.description ?? thrown.text);
    return result.value;
  }

  /**
   * The workers that the page has now.
   *
   * @returns {Promise<readonly PageSession[]>}
   */
  async workers() {
    if (this.#workers === undefined) {
      /** @type {Map<string, PageSession>} */
      const workers = new Map();
      this.#workers = workers;
      this.#devTools.listen(({ method, sessionId, params }) => {
        if (sessionId !== this.#sessionId) return;
        const { sessionId: worker } = /** @type {{ sessionId: string }} */ (params);
        if (method === 'Target.attachedToTarget')
          workers.set(worker, new PageSession(this.#devTools, worker));
        if (method === 'Target.detachedFromTarget') workers.delete(worker);
      });
      // Answered when the present ones have been told of.
      await this.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: false,
        flatten: true,
      });
    }
    return [...this.#workers.values()];
  }
}
