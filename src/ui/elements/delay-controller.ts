import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Runs one thing later, unless something else was asked for or the host has gone by then. */
export class DelayController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Calls `callback` after so many milliseconds; what was asked for before is dropped. */
  after(milliseconds: number, callback: () => void): void {
    this.cancel();
    this.#timer = setTimeout(callback, milliseconds);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostDisconnected(): void {
    this.cancel();
  }
}
