/** Remembers the ids of sends, so that each is accepted once: a browser may repeat a request by itself. */
export class SentIds {
  readonly #rememberFor: number;
  readonly #now: () => number;
  /** Id to the moment it was accepted; oldest first, because ids are only ever added. */
  readonly #accepted = new Map<string, number>();

  /**
   * @param rememberFor milliseconds
   * @param now milliseconds of a clock that never goes back
   */
  constructor(rememberFor: number, now: () => number) {
    this.#rememberFor = rememberFor;
    this.#now = now;
  }

  /** True the first time an id is seen within the time that ids are remembered. */
  accept(id: string): boolean {
    const now = this.#now();
    for (const [old, at] of this.#accepted) {
      if (now - at < this.#rememberFor) break;
      this.#accepted.delete(old);
    }
    if (this.#accepted.has(id)) return false;
    this.#accepted.set(id, now);
    return true;
  }
}
