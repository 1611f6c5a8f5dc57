import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Redraws its host when the page becomes light or dark: for what is drawn with colours that were read once. */
export class ThemeWatch implements ReactiveController {
  /** Rises with each change. */
  revision = 0;

  readonly #host: ReactiveControllerHost;
  readonly #query = matchMedia('(prefers-color-scheme: dark)');
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#observer = new MutationObserver(this.#onChange);
    host.addController(this);
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#onChange);
    this.#observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#onChange);
    this.#observer.disconnect();
  }

  readonly #onChange = (): void => {
    this.revision++;
    this.#host.requestUpdate();
  };
}
