import { ContextConsumer } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import type { PreferencesPort } from '../../app/ports/preferences-port.ts';
import { preferencesContext } from '../state/contexts.ts';
import { firstPanes, parsePanes } from './panes.ts';
import type { Panes } from './panes.ts';

const name = 'panes';

/** Holds the arrangement of the panes for its host, and remembers it in this browser. */
export class PanesController {
  panes: Panes = firstPanes;

  readonly #host: ReactiveControllerHost;
  #preferences: PreferencesPort | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    new ContextConsumer(host, {
      context: preferencesContext,
      callback: (preferences) => {
        this.#preferences = preferences;
        this.panes = parsePanes(preferences.read(name));
        host.requestUpdate();
      },
      subscribe: false,
    });
  }

  /** Changes the arrangement and remembers it. */
  arrange(change: Partial<Panes>): void {
    this.panes = { ...this.panes, ...change };
    this.#preferences?.write(name, this.panes);
    this.#host.requestUpdate();
  }
}
