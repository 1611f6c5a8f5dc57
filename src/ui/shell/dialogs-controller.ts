import type { ReactiveControllerHost } from 'lit';
import type { DialogName } from '../state/shell-command.ts';
import { createDialog } from './dialogs.ts';
import type { PageDialog } from './dialogs.ts';

/** Opens dialogs inside an element of its host, each made once. */
export class DialogsController {
  /** Why a dialog could not be loaded; empty when all is well. */
  failure = '';

  readonly #host: ReactiveControllerHost;
  readonly #made = new Map<DialogName, PageDialog>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  async open(name: DialogName, home: Element): Promise<void> {
    let dialog = this.#made.get(name);
    if (dialog === undefined) {
      try {
        dialog = await createDialog(name);
      } catch (error) {
        this.failure = `The ${name} could not be loaded (${String(error)}).`;
        this.#host.requestUpdate();
        return;
      }
      this.#made.set(name, dialog);
      home.append(dialog);
    }
    dialog.show();
  }
}
