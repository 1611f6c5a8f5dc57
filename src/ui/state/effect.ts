import type { Intent } from '../../app/intent.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { IntentEvent } from './intent-event.ts';
import { ShellCommandEvent } from './shell-command-event.ts';
import type { ShellCommand } from './shell-command.ts';

/** What a key or an entry of the command palette brings about. */
export type Effect =
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'shell'; readonly command: ShellCommand };

/** Fires the event of `effect` on `element`. */
export function bringAbout(element: EventTarget, effect: Effect): void {
  switch (effect.kind) {
    case 'intent':
      element.dispatchEvent(new IntentEvent(effect.intent));
      return;
    case 'shell':
      element.dispatchEvent(new ShellCommandEvent(effect.command));
      return;
    default:
      assertNever(effect);
  }
}
