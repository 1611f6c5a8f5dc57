/** A drawn frame at 60 a second, in milliseconds. */
const interval = 16;

/** What the notifier needs of the platform. */
export interface NotifierPlatform {
  /** A steady time in milliseconds. */
  now(): number;
  /** Calls back once after so many milliseconds. */
  after(milliseconds: number, callback: () => void): unknown;
}

/**
 * Tells of changes at most once per drawn frame: the first at once, the last of a burst soon after. Made for thousands
 * of changes a second, so a change costs a comparison and no timer while the next notice is due.
 */
export class CountsNotifier {
  readonly #platform: NotifierPlatform;
  readonly #notify: () => void;
  #last = -Infinity;
  #due = false;

  constructor(platform: NotifierPlatform, notify: () => void) {
    this.#platform = platform;
    this.#notify = notify;
  }

  changed(): void {
    const passed = this.#platform.now() - this.#last;
    if (passed >= interval) {
      this.#tell();
    } else if (!this.#due) {
      this.#due = true;
      this.#platform.after(interval - passed, () => {
        if (this.#due) this.#tell();
      });
    }
  }

  #tell(): void {
    this.#due = false;
    this.#last = this.#platform.now();
    this.#notify();
  }
}
