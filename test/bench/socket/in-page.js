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
  /** @type {MessageEvent | undefined} its text is read once for each frame drawn: to read all of them takes time */
  let lastMessage;
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

  /** How many frames have come, as the head says: `1,204 frames`. */
  function readTotal() {
    for (const { textContent } of inside('ccs-events-head')?.querySelector('.facts')?.children ?? []) {
      const digits = /^([\d,]+) frames?$/.exec(textContent)?.[1];
      if (digits !== undefined) return Number(digits.replaceAll(',', ''));
    }
    return 0;
  }

  /** What the rows on the screen say. */
  function readRows() {
    const rows = inside('ccs-row-window')?.querySelectorAll('ccs-frame-row') ?? [];
    return [...rows].map((row) => row.shadowRoot?.querySelector('.summary')?.textContent ?? '');
  }

  /** What the last row says; the last message where the page only counts. */
  function readNewest() {
    const rows = inside('ccs-row-window')?.querySelectorAll('ccs-frame-row');
    if (rows === undefined) return lastMessage === undefined ? '' : String(lastMessage.data);
    return [...rows].at(-1)?.shadowRoot?.querySelector('.summary')?.textContent ?? '';
  }

  /** The field of the filter; what is typed there goes to the worker. */
  function filterField() {
    for (const element of everything()) {
      if (element.localName !== 'ccs-filter-bar') continue;
      const field = element.shadowRoot?.querySelector('input');
      if (field instanceof HTMLInputElement) return field;
    }
    throw new Error('There is no filter.');
  }

  /** The console's inner parts, for what no screen shows: all rows, and limits. */
  function inner() {
    const console = /** @type {unknown} */ (document.querySelector('ccs-console'));
    const { frames, store } = /** @type {BenchedConsole} */ (console);
    const { chosen, feeds } = store.getState().events;
    const feed = feeds.find(({ id }) => id === chosen);
    if (feed === undefined) throw new Error('no feed');
    return { port: frames.of(chosen), counts: feed.counts };
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
    if (document.querySelector('ccs-console') !== null) tell(readTotal());
    const newest = readNewest();
    if (newest !== seen.newest) {
      seen.newest = newest;
      seen.changed += 1;
    }
    // Until the first new row has come, the one there is tells of earlier.
    const made = seen.changed > 1 ? stamp.exec(newest)?.[2] : undefined;
    if (made !== undefined) seen.lags.push(now() - Number(made));
  }

  requestAnimationFrame(function draw() {
    seen.drawn += 1;
    look();
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
          socket.onmessage = (event) => {
            lastMessage = event;
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
      /**
       * Types into the filter of the events and waits until the rows on the screen are what it lets through.
       *
       * @param {string} text a text that stands in every match's row
       * @returns {Promise<number>} milliseconds from the input to the frame that shows them
       */
      async filter(text) {
        const field = filterField();
        const began = performance.now();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
        await until(() => {
          const rows = readRows();
          return rows.length > 0 && rows.every((row) => row.includes(text));
        });
        return performance.now() - began;
      },
      /**
       * Waits until the filter has looked at every row.
       *
       * @returns {Promise<number>} matches
       */
      async allFiltered() {
        await until(() => {
          const { kept, matches } = inner().counts;
          return matches !== undefined && matches.scanned >= kept;
        });
        const { first = 0, end = 0 } = inner().counts.matches ?? {};
        return end - first;
      },
      /**
       * Moves the scroll bar of the list and waits until every row that is visible there is drawn.
       *
       * @param {number} part from 0, the first row, to 1, the last one
       * @returns {Promise<number>} milliseconds
       */
      async jump(part) {
        const scroller = inside('ccs-row-window')?.querySelector('[role="listbox"]');
        if (!(scroller instanceof HTMLElement)) throw new Error('There is no list.');
        const before = readNewest();
        const began = performance.now();
        scroller.scrollTop = Math.round(part * (scroller.scrollHeight - scroller.clientHeight));
        await until(() => {
          const rows = [...(inside('ccs-row-window')?.querySelectorAll('ccs-frame-row') ?? [])];
          // A row whose data is on its way has nothing in it.
          const areDrawn = rows.every(({ shadowRoot }) => (shadowRoot?.childElementCount ?? 0) > 0);
          return areDrawn && rows.length > 0 && readNewest() !== before;
        });
        return performance.now() - began;
      },
      /** Keeps so many frames in memory from now on. @param {number} frames */
      keep(frames) {
        inner().port.keep({ frames, bytes: 2 ** 29, record: false });
      },
      /**
       * Reads rows by their numbers; what each frame says of its own number must be as far from it everywhere.
       *
       * @param {number} from
       * @param {number} to
       * @returns {Promise<{ readonly read: number, readonly apart: readonly number[] }>} rows of frames of the flood; the
       *   distances found between a row's number and its frame's, each once
       */
      async readRows(from, to) {
        const { port } = inner();
        const apart = new Set();
        let read = 0;
        for (let start = from; start < to; start += 1000) {
          for (const { number, summary } of await port.rows(start, Math.min(start + 1000, to))) {
            const own = stamp.exec(summary)?.[1];
            if (own === undefined) continue;
            read += 1;
            apart.add(number - Number(own));
          }
        }
        return { read, apart: [...apart] };
      },
      /** What the log says of itself. */
      counts: () => inner().counts,
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
