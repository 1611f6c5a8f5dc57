/** Texts kept; the oldest go first. */
const kept = 100;

/** What was sent in this page, to be called back as in a shell: upwards to earlier texts, downwards back to what was typed. */
export class SendHistory {
  #texts: readonly string[] = [];
  /** Where the user has gone to; after the last text while nothing is called back. */
  #at = 0;
  /** What was typed before the user went up. */
  #typed = '';

  /** Remembers a text that was sent. */
  add(text: string): void {
    if (this.#texts.at(-1) !== text) this.#texts = [...this.#texts, text].slice(-kept);
    this.#at = this.#texts.length;
    this.#typed = '';
  }

  /** The text before the present one; undefined where there is none. `present` is what the box holds. */
  earlier(present: string): string | undefined {
    if (this.#at === 0) return undefined;
    if (this.#at === this.#texts.length) this.#typed = present;
    this.#at--;
    return this.#texts[this.#at];
  }

  /** The text after the present one, in the end what was typed; undefined where nothing was called back. */
  later(): string | undefined {
    if (this.#at === this.#texts.length) return undefined;
    this.#at++;
    return this.#at === this.#texts.length ? this.#typed : this.#texts[this.#at];
  }
}
