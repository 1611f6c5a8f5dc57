/** Letters typed within this time of each other (in milliseconds) belong together. */
const pause = 800;

/** Finds rows by the first letters of what they say, as lists and trees have it. */
export class TypeAhead {
  #typed = '';
  #at = 0;

  /**
   * Takes a typed letter; the row that begins with all that was typed together, looked for from row `from` on and
   * round the end; a first letter leads on from the present row. Undefined where no row does.
   */
  find(letter: string, from: number, count: number, labelOf: (row: number) => string): number | undefined {
    const now = performance.now();
    const goesOn = now - this.#at < pause;
    this.#at = now;
    this.#typed = (goesOn ? this.#typed : '') + letter.toLowerCase();
    const first = goesOn ? from : from + 1;
    for (let step = 0; step < count; step += 1) {
      const row = (first + step) % count;
      if (labelOf(row).slice(0, this.#typed.length).toLowerCase() === this.#typed) return row;
    }
    return undefined;
  }
}
