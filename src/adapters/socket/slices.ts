/** How long a job may hold the thread at a time, in milliseconds: a socket's message waits no longer than that. */
export const sliceLength = 8;

/** Long work that can be left and taken up again: works until `isOver` says that its time is up, and tells whether more is left. */
export type Job = (isOver: () => boolean) => 'more' | 'done';

/** What slices need of the platform. */
export interface SlicePlatform {
  /** A steady time in milliseconds. */
  now(): number;
  /** Calls back soon, but lets events that wait already go first. */
  soon(callback: () => void): void;
}

/**
 * Does long work in slices, so that the worker's thread stays free for the socket and for questions. Jobs that run at the
 * same time take turns.
 */
export class Slices {
  readonly #platform: SlicePlatform;
  readonly #jobs = new Set<Job>();
  #scheduled = false;
  #running: Job | undefined;
  /** The job whose turn it is, if it was asked for anew meanwhile, perhaps by itself. */
  readonly #again = new Set<Job>();

  constructor(platform: SlicePlatform) {
    this.#platform = platform;
  }

  /** Begins a job, or has one that runs go on; it is the same job when it is the same function. */
  run(job: Job): void {
    if (job === this.#running) this.#again.add(job);
    this.#jobs.add(job);
    this.#schedule();
  }

  /** Leaves a job where it is. */
  stop(job: Job): void {
    this.#again.delete(job);
    this.#jobs.delete(job);
  }

  #schedule(): void {
    if (this.#scheduled || this.#jobs.size === 0) return;
    this.#scheduled = true;
    this.#platform.soon(this.#turn);
  }

  readonly #turn = (): void => {
    this.#scheduled = false;
    const [job] = this.#jobs;
    if (job === undefined) return;
    const end = this.#platform.now() + sliceLength;
    this.#running = job;
    const more = job(() => this.#platform.now() >= end) === 'more';
    this.#running = undefined;
    // To the end of the line; a job that is done, or was stopped while it ran, stays away unless it was asked for anew.
    const wanted = this.#jobs.delete(job);
    const again = this.#again.delete(job);
    if ((more && wanted) || again) this.#jobs.add(job);
    this.#schedule();
  };
}
