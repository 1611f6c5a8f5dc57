/** Frames a millisecond from which on a log is flooded: a third of what a browser takes in on two cores. */
const manyFrames = 10;

/**
 * Tells whether frames pour in as fast as the browser takes them. Then taking them comes first: what is made of them is
 * told less often, and what can wait is done when the flood is over.
 */
export class FloodWatch {
  #end = 0;
  #at = -Infinity;

  /** The log ends at frame `end` at the moment `at` (in milliseconds); whether it was flooded since this was last told. */
  tell(end: number, at: number): boolean {
    const isFlooded = end - this.#end > manyFrames * (at - this.#at);
    this.#end = end;
    this.#at = at;
    return isFlooded;
  }
}
