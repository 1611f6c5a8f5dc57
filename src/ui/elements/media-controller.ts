import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its host whether a media query matches; watches while the host is connected. */
export class MediaController implements ReactiveController {
  matches: boolean;

  readonly #host: ReactiveControllerHost;
  readonly #query: MediaQueryList;

  constructor(host: ReactiveControllerHost, query: string) {
    this.#host = host;
    this.#query = matchMedia(query);
    this.matches = this.#query.matches;
    host.addController(this);
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#onChange);
    this.#onChange();
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => {
    if (this.#query.matches === this.matches) return;
    this.matches = this.#query.matches;
    this.#host.requestUpdate();
  };
}
