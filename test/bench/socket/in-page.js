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
   * The first element that a path of selectors leads to, each in the shadow root of the one before.
   *
   * @param {...string} path
   * @returns {Element | undefined}
   */
  function find(...path) {
    /** @type {Element | undefined} */
    let element;
    /** @type {ParentNode} */
    let root = document;
    for (const selector of path) {
      element = [...root.querySelectorAll(selector)].at(-1);
      if (element === undefined) return undefined;
      root = element.shadowRoot ?? element;
    }
    return element;
  }

  /** @param {...string} path within the region Events */
  const findInEvents = (...path) => find('ccs-console', 'ccs-events-panel', ...path);

  /** The sum of `1,204 frames` and `3 older ones dropped`. */
  function readTotal() {
    const facts = findInEvents('ccs-events-head', '.facts')?.children ?? [];
    return [...facts].reduce((sum, { textContent }) => {
      const [, digits = '0'] = /^([\d,]+) (?:frames?|older ones dropped)$/.exec(textContent) ?? [];
      return sum + Number(digits.replaceAll(',', ''));
    }, 0);
  }

  function readNewest() {
    return findInEvents('ccs-frame-list', 'ccs-row-window', 'ccs-frame-row', '.summary')?.textContent ?? '';
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
      /** When the region Events shows such a text. @param {string} pattern */
      whenShown(pattern) {
        return until(() =>
          new RegExp(pattern).test(findInEvents('ccs-events-head')?.shadowRoot?.textContent ?? ''),
        );
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
