import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Redraws its host at a steady pace as long as something is running, e.g. for a clock; stands still otherwise. */
export class TickController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #period: number;
  readonly #running: () => boolean;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `period` in milliseconds; `running` is asked after each update of the host. */
  constructor(host: ReactiveControllerHost, period: number, running: () => boolean) {
    this.#host = host;
    this.#period = period;
    this.#running = running;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#running()) {
      this.#stop();
      return;
    }
    this.#timer ??= setInterval(() => {
      this.#host.requestUpdate();
    }, this.#period);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
