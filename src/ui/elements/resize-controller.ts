import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its host's content size in pixels; watches while the host is connected. */
export class ResizeController implements ReactiveController {
  /** 0 until measured. */
  width = 0;
  height = 0;

  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: ResizeObserver;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      this.#measured(entry.contentRect);
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measured({ width, height }: DOMRectReadOnly): void {
    if (width === this.width && height === this.height) return;
    this.width = width;
    this.height = height;
    this.#host.requestUpdate();
  }
}
