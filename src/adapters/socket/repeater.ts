import type { Payload } from '../../app/ports/socket-port.ts';
import type { RepeatEnd, Repeating } from '../../domain/socket/repeating.ts';

/** What the repeater needs. */
export interface RepeaterOptions {
  /** Calls back once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Whether the message could be handed to the socket. */
  send(payload: Payload): boolean;
  /** The state has changed. */
  tell(repeating: Repeating): void;
}

/** Sends one message again and again, the first time at once, until it is stopped or cannot be sent. */
export class Repeater {
  readonly #options: RepeaterOptions;
  #sent = 0;
  #cancel: (() => void) | undefined;

  constructor(options: RepeaterOptions) {
    this.#options = options;
  }

  /** Begins; what was repeated before ends. `every` is in seconds. */
  start(payload: Payload, every: number): void {
    this.#cancel?.();
    this.#sent = 0;
    const again = (): void => {
      // Planned before it is sent, so that an end that comes of sending finds it.
      this.#cancel = this.#options.after(every * 1000, again);
      if (!this.#options.send(payload)) {
        this.end('not sent');
        return;
      }
      this.#sent++;
      this.#options.tell({ kind: 'on', every, sent: this.#sent });
    };
    again();
  }

  /** Ends, if anything is repeated. */
  end(why: RepeatEnd): void {
    if (this.#cancel === undefined) return;
    this.#cancel();
    this.#cancel = undefined;
    this.#options.tell({ kind: 'ended', sent: this.#sent, why });
  }
}
