/** A drawn frame at 60 a second, in milliseconds. */
const drawnFrame = 16;

/** In a flood every row on the screen is another one with each notice: nobody sees more of it in three times as many. */
const threeDrawnFrames = 50;

/** What the notifier needs of the platform. */
export interface NotifierPlatform {
  /** A steady time in milliseconds. */
  now(): number;
  /** Calls back once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, callback: () => void): () => void;
}

/**
 * Tells of changes at most once per drawn frame: the first at once, the last of a burst soon after. Made for thousands
 * of changes a second: a change that knows its moment looks at no clock, and sets no timer while one is running. It does not rely on the
 * timer alone, which may be late while messages pour in.
 */
export class CountsNotifier {
  readonly #platform: NotifierPlatform;
  readonly #notify: () => boolean;
  #interval = drawnFrame;
  #last = -Infinity;
  #cancelTimer: (() => void) | undefined;

  /** `notify` tells, and returns whether the log is flooded: then a third as many notices are made. */
  constructor(platform: NotifierPlatform, notify: () => boolean) {
    this.#platform = platform;
    this.#notify = notify;
  }

  /** Something has changed at the moment `at`, which is now. */
  changed(at = this.#platform.now()): void {
    const passed = at - this.#last;
    if (passed >= this.#interval) this.#tell();
    else this.#cancelTimer ??= this.#platform.after(Math.ceil(this.#interval - passed), this.#tell);
  }

  readonly #tell = (): void => {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#last = this.#platform.now();
    this.#interval = this.#notify() ? threeDrawnFrames : drawnFrame;
  };
}
