import { ContextConsumer } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import type { PreferencesPort } from '../../app/ports/preferences-port.ts';
import { preferencesContext } from '../state/contexts.ts';
import type { Theme } from '../state/shell-command.ts';

const name = 'theme';

/** Sets the theme of the whole page and remembers it in this browser. */
export class ThemeController {
  theme: Theme = 'system';

  readonly #host: ReactiveControllerHost;
  #preferences: PreferencesPort | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    new ContextConsumer(host, {
      context: preferencesContext,
      callback: (preferences) => {
        this.#preferences = preferences;
        const stored = preferences.read(name);
        this.#apply(stored === 'light' || stored === 'dark' ? stored : 'system');
      },
      subscribe: false,
    });
  }

  choose(theme: Theme): void {
    this.#preferences?.write(name, theme);
    this.#apply(theme);
  }

  #apply(theme: Theme): void {
    this.theme = theme;
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    this.#host.requestUpdate();
  }
}
