import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its host when it has first been seen and the page had a quiet moment after that. */
export class FirstSightController implements ReactiveController {
  seen = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: IntersectionObserver;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#observer.disconnect();
      whenIdle(() => {
        this.seen = true;
        host.requestUpdate();
      });
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.seen) this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}

/** Not every browser has requestIdleCallback; a short wait lets the first frame through there. */
function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: 500 });
  else setTimeout(callback, 50);
}
