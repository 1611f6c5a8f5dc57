import type { ReactiveControllerHost } from 'lit';

/** Loads a part of an element that is not needed from the start: a module that defines custom elements. */
export type LoadPart = () => Promise<unknown>;

/**
 * Loads parts of its host when they are first needed. Elements that stand in the host already become what they are as soon
 * as their part is here.
 */
export class PartsController {
  /** Why a part could not be loaded; empty when all is well. */
  failure = '';

  readonly #host: ReactiveControllerHost;
  readonly #asked = new Map<LoadPart, Promise<boolean>>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Has a part loaded, once; resolves with whether it is here. `load` is the same function each time. */
  need(load: LoadPart): Promise<boolean> {
    const asked = this.#asked.get(load) ?? this.#load(load);
    this.#asked.set(load, asked);
    return asked;
  }

  async #load(load: LoadPart): Promise<boolean> {
    try {
      await load();
      return true;
    } catch (error) {
      // The browser keeps a failure for as long as the page lives, so asking again would not help.
      this.failure = `A part of the page could not be loaded (${String(error)}). Its files may have changed on the server: reload the page; what was received so far is kept.`;
      this.#host.requestUpdate();
      return false;
    }
  }
}
