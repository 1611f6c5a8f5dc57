/** A total at a moment, in milliseconds. */
interface Sample {
  readonly at: number;
  readonly total: number;
}

/** Frames a second over the last second, from totals told now and then; no frame is looked at. */
export class FrameRate {
  /** Oldest first; the first one is at most a little older than a second. */
  #samples: readonly Sample[] = [];

  /** Tells how many frames there have been at moment `at`. A total that shrinks (log cleared) begins anew. */
  tell(at: number, total: number): void {
    const last = this.#samples.at(-1);
    const before = last !== undefined && last.total > total ? [] : this.#samples;
    const first = before.findLastIndex((sample) => sample.at <= at - 1000);
    this.#samples = [...before.slice(Math.max(0, first)), { at, total }];
  }

  /** Frames a second; 0 until there are two samples. */
  get perSecond(): number {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined || last.at === first.at) return 0;
    return ((last.total - first.total) * 1000) / Math.max(1000, last.at - first.at);
  }
}

/** A rate for reading: `0`, `0.5`, `12`, `3.2 k`. */
export function formatRate(perSecond: number): string {
  if (perSecond >= 999.5) return `${(perSecond / 1000).toFixed(1)} k`;
  return perSecond > 0 && perSecond < 9.95
    ? String(Number(perSecond.toFixed(1)))
    : String(Math.round(perSecond));
}
