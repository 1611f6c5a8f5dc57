import { ContextConsumer } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import type { PreferencesPort } from '../../app/ports/preferences-port.ts';
import { ResizeController } from '../elements/resize-controller.ts';
import { preferencesContext } from '../state/contexts.ts';

const name = 'docs beside the request';

/** From this width on (in pixels) the docs have room beside the form. */
const roomForBoth = 1300;

/** Knows whether the docs stand beside the request: where there is room, unless the user has put them away. */
export class DocsBesideController {
  readonly #host: ReactiveControllerHost;
  readonly #size: ResizeController;
  #preferences: PreferencesPort | undefined;
  #wanted = true;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#size = new ResizeController(host);
    new ContextConsumer(host, {
      context: preferencesContext,
      callback: (preferences) => {
        this.#preferences = preferences;
        this.#wanted = preferences.read(name) !== false;
        host.requestUpdate();
      },
      subscribe: false,
    });
  }

  /** Whether there is room. */
  get possible(): boolean {
    return this.#size.width >= roomForBoth;
  }

  get beside(): boolean {
    return this.possible && this.#wanted;
  }

  /** Puts the docs beside the request or back into their tab, and remembers it. */
  toggle(): void {
    this.#wanted = !this.#wanted;
    this.#preferences?.write(name, this.#wanted);
    this.#host.requestUpdate();
  }
}
