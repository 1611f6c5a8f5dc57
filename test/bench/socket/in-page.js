/*
 * Runs in the pages under test, before their own scripts, and puts `bench` there. All of it looks from outside: at what a
 * user sees, at animation frames and at the browser's own measures. Moments are milliseconds since the epoch, so that
 * they can be compared with those of the sender.
 */
(() => {
  /** Number and moment that a frame of the flood carries, see `flood-frames.mjs`. */
  const stamp = /(\d{8}) (\d{13})/;

  /** Since `begin`. */
  const seen = {
    began: 0,
    drawn: 0,
    changed: 0,
    longestTask: 0,
    newest: '',
    /** @type {number[]} */ lags: [],
  };

  /** Frames received; read from the screen where the page is the console. */
  let total = 0;
  /** @type {{ readonly total: number, readonly done: (at: number) => void } | undefined} */
  let waiting;

  const now = () => performance.timeOrigin + performance.now();

  /** @param {number} next */
  function tell(next) {
    total = next;
    if (waiting === undefined || total < waiting.total) return;
    waiting.done(now());
    waiting = undefined;
  }

  /**
   * All elements, those in shadow roots included.
   *
   * @param {ParentNode} root
   * @returns {Generator<Element, void>}
   */
  function* everything(root = document) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot !== null) yield* everything(element.shadowRoot);
    }
  }

  /** @type {Map<string, Element>} */
  const found = new Map();

  /**
   * The first element of this name, wherever it stands. Found once: it is asked for with each frame.
   *
   * @param {string} name
   * @returns {ParentNode | undefined} its shadow root
   */
  function inside(name) {
    const known = found.get(name);
    if (known?.isConnected === true) return known.shadowRoot ?? undefined;
    for (const element of everything()) {
      if (element.localName !== name) continue;
      found.set(name, element);
      return element.shadowRoot ?? undefined;
    }
    return undefined;
  }

  /** The sum of `1,204 frames` and `3 older ones dropped`. */
  function readTotal() {
    const facts = inside('ccs-events-head')?.querySelector('.facts')?.children ?? [];
    return [...facts].reduce((sum, { textContent }) => {
      const [, digits = '0'] = /^([\d,]+) (?:frames?|older ones dropped)$/.exec(textContent) ?? [];
      return sum + Number(digits.replaceAll(',', ''));
    }, 0);
  }

  /** What the last row of the list says. */
  function readNewest() {
    const rows = inside('ccs-row-window')?.querySelectorAll('ccs-frame-row') ?? [];
    return [...rows].at(-1)?.shadowRoot?.querySelector('.summary')?.textContent ?? '';
  }

  /**
   * Calls back with each animation frame until `ready` says so.
   *
   * @param {() => boolean} ready
   * @returns {Promise<void>}
   */
  function until(ready) {
    return new Promise((resolve) => {
      requestAnimationFrame(function look() {
        if (ready()) resolve();
        else requestAnimationFrame(look);
      });
    });
  }

  function look() {
    tell(readTotal());
    const newest = readNewest();
    if (newest === seen.newest) return;
    seen.newest = newest;
    seen.changed += 1;
    const made = stamp.exec(newest)?.[2];
    if (made !== undefined) seen.lags.push(now() - Number(made));
  }

  requestAnimationFrame(function draw() {
    seen.drawn += 1;
    if (document.querySelector('ccs-console') !== null) look();
    requestAnimationFrame(draw);
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({ type: 'longtask' });

  Object.assign(globalThis, {
    bench: {
      /**
       * The least that a page can do with messages: counts them.
       *
       * @param {string} path of a socket on the page's own server
       * @param {string} firstMessage
       * @returns {Promise<void>} when the first answer is here
       */
      count(path, firstMessage) {
        const socket = new WebSocket(path);
        socket.onopen = () => {
          socket.send(firstMessage);
        };
        return new Promise((resolve) => {
          socket.onmessage = () => {
            tell(total + 1);
            if (total === 1) resolve();
          };
        });
      },
      /** When nothing was loaded for a second: the editor comes after everything else. */
      async settled() {
        let loads = -1;
        let since = 0;
        await until(() => {
          const count = performance.getEntriesByType('resource').length;
          if (count !== loads) [loads, since] = [count, performance.now()];
          return performance.now() - since > 1000;
        });
      },
      /** Has the console do something. @param {object} intent */
      perform(intent) {
        const page = /** @type {unknown} */ (document.querySelector('ccs-console'));
        /** @type {{ perform(intent: object): void }} */ (page).perform(intent);
      },
      /** Presses the button with this text. @param {string} text */
      press(text) {
        for (const element of everything()) {
          if (!(element instanceof HTMLButtonElement) || element.textContent.trim() !== text) continue;
          element.click();
          return;
        }
        throw new Error(`There is no button ${text}.`);
      },
      /** When the head of Events shows such a text. @param {string} pattern */
      whenShown(pattern) {
        return until(() => new RegExp(pattern).test(inside('ccs-events-head')?.textContent ?? ''));
      },
      /** Frames so far. */
      total: () => total,
      /** Begins to measure. */
      begin() {
        Object.assign(seen, { began: now(), drawn: 0, changed: 0, longestTask: 0, lags: [] });
      },
      /**
       * @param {number} frames
       * @returns {Promise<number>} the moment at which there are so many
       */
      whenTotal(frames) {
        return new Promise((done) => {
          waiting = { total: frames, done };
          tell(total);
        });
      },
      /** What was seen since `begin`; rates a second, lags in ms. */
      report() {
        const seconds = (now() - seen.began) / 1000;
        const lags = seen.lags.toSorted((one, other) => one - other);
        return {
          seconds,
          drawnPerSecond: seen.drawn / seconds,
          changedPerSecond: seen.changed / seconds,
          longestTask: seen.longestTask,
          worstLag: lags.at(-1) ?? NaN,
          usualLag: lags[Math.floor(lags.length / 2)] ?? NaN,
        };
      },
    },
  });
})();
