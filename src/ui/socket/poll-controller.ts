import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is asked, and how often. */
export interface Polled<T> {
  /** Between two questions, in milliseconds. */
  readonly every: number;
  /** What the answer depends on: while it is the same as when it was last asked, nobody asks. */
  readonly revision: () => unknown;
  /** Undefined, now or as the answer: what is known stays. */
  readonly ask: () => Promise<T | undefined> | undefined;
}

/** Asks again and again while its host is connected, one question at a time, and keeps the last answer. */
export class PollController<T> implements ReactiveController {
  value: T | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #polled: Polled<T>;
  #timer: ReturnType<typeof setInterval> | undefined;
  #asking = false;
  #revision: unknown;
  /** Rises when answers that are on their way are no longer wanted. */
  #generation = 0;

  constructor(host: ReactiveControllerHost, polled: Polled<T>) {
    this.#host = host;
    this.#polled = polled;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => void this.#poll(), this.#polled.every);
  }

  hostUpdated(): void {
    if (this.value === undefined) void this.#poll();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  /** Forgets the answer, because the question means something else now. */
  reset(): void {
    this.value = undefined;
    this.#revision = undefined;
    this.#asking = false;
    this.#generation++;
  }

  async #poll(): Promise<void> {
    const revision = this.#polled.revision();
    if (this.#asking || revision === this.#revision) return;
    const answer = this.#polled.ask();
    if (answer === undefined) return;
    this.#asking = true;
    this.#revision = revision;
    const generation = this.#generation;
    const value = await answer;
    if (generation !== this.#generation) return;
    this.#asking = false;
    if (value === undefined) return;
    this.value = value;
    this.#host.requestUpdate();
  }
}
