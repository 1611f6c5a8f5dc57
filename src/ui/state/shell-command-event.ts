import type { ShellCommand } from './shell-command.ts';

/** Asks the shell for something. Bubbles out of every shadow root. */
export class ShellCommandEvent extends Event {
  static readonly eventName = 'shell-command';

  readonly command: ShellCommand;

  constructor(command: ShellCommand) {
    super(ShellCommandEvent.eventName, { bubbles: true, composed: true });
    this.command = command;
  }
}

declare global {
  interface HTMLElementEventMap {
    'shell-command': ShellCommandEvent;
  }
}
