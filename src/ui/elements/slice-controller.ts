import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something long that is done in slices: goes on until `isTimeUp` says so. */
export interface SlicedJob {
  step(isTimeUp: () => boolean): 'more' | 'done';
}

/** A slice in milliseconds: half of a drawn frame, so that the page goes on being drawn and answering. */
const sliceLength = 8;

/** Does one job in slices between which the page can draw; a new job takes the place of the one before. */
export class SliceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a job is under way. */
  get busy(): boolean {
    return this.#timer !== undefined;
  }

  /** Does the first slice at once: what is short is done when this returns. The host is updated after each later one. */
  run(job: SlicedJob): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#slice(job);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #slice(job: SlicedJob): void {
    const end = performance.now() + sliceLength;
    if (job.step(() => performance.now() >= end) === 'done') return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#slice(job);
      this.#host.requestUpdate();
    });
  }
}
