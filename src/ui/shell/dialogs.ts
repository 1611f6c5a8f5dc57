import { assertNever } from '../../domain/assert-never.ts';
import type { DialogName } from '../state/shell-command.ts';

/** A dialog of the page. */
export interface PageDialog extends HTMLElement {
  /** Opens it, or does nothing when it is open. */
  show(): void;
}

/** A new dialog of that name; its code is loaded when it is first asked for. Rejects when it cannot be had. */
export async function createDialog(name: DialogName): Promise<PageDialog> {
  switch (name) {
    case 'command palette':
      return new (await import('../palette/palette.ts')).CcsPalette();
    case 'keyboard':
      return new (await import('./keyboard-dialog.ts')).CcsKeyboardDialog();
    case 'simulator':
      return new (await import('../built-in/simulator-dialog.ts')).CcsSimulatorDialog();
    case 'environment settings':
      return new (await import('../environment/environment-dialog.ts')).CcsEnvironmentDialog();
    default:
      return assertNever(name);
  }
}
