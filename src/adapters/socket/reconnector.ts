import { backOff } from '../../domain/socket/back-off.ts';
import { judgeEnd, newChain } from '../../domain/socket/reconnection.ts';
import type { Chain } from '../../domain/socket/reconnection.ts';
import type { Session, SessionSignal } from '../../domain/socket/session.ts';
import type { StopReason } from '../../domain/socket/stop-reason.ts';
import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';

/** What the reconnector needs of the platform. */
export interface ReconnectPlatform {
  now(): Timestamp;
  after(milliseconds: number, callback: () => void): () => void;
  /** A number in [0, 1). */
  random(): number;
}

/** Where the reconnector tells what it does. */
export interface ReconnectListener {
  signal(signal: Extract<SessionSignal, { kind: 'waiting' | 'stopped' }>): void;
  /** It is time for the next attempt. */
  due(): void;
}

/** Plans the next attempt after a session has ended, and knows when there is to be none. */
export class Reconnector {
  readonly #platform: ReconnectPlatform;
  readonly #listener: ReconnectListener;
  #chain: Chain = newChain;
  /** The attempt that is to come, or was asked for and is not made yet. */
  #wait: { readonly due: Timestamp; readonly cancel: () => void } | undefined;

  constructor(platform: ReconnectPlatform, listener: ReconnectListener) {
    this.#platform = platform;
    this.#listener = listener;
  }

  /** The user pressed Connect: what was before does not count any more. */
  begin(): void {
    this.#wait?.cancel();
    this.#wait = undefined;
    this.#chain = newChain;
  }

  /** A session ended that nobody had asked to end. */
  ended(
    before: Session,
    after: Extract<Session, { kind: 'closed' | 'refused' }>,
    reconnect: 'on' | 'off',
  ): void {
    const { chain, next } = judgeEnd(this.#chain, before, after, reconnect);
    this.#chain = chain;
    const at = this.#platform.now();
    if (next.kind === 'stop') {
      if (after.kind === 'closed') this.#listener.signal({ kind: 'stopped', at, why: next.why });
      return;
    }
    const delay = backOff(next.attempt - 1, this.#platform.random());
    const due = timestamp(at + delay);
    const cancel = this.#platform.after(delay, () => {
      this.#listener.due();
    });
    this.#wait = { due, cancel };
    this.#listener.signal({ kind: 'waiting', at, attempt: next.attempt, due });
  }

  /** Whether an attempt was waited for; it counts as made. */
  take(): boolean {
    const wait = this.#wait;
    wait?.cancel();
    this.#wait = undefined;
    return wait !== undefined;
  }

  /** Makes the attempt that is waited for at once. */
  now(): void {
    if (this.#wait === undefined) return;
    this.#wait.cancel();
    this.#listener.due();
  }

  /** The page came back to life, or the network: an attempt that should have been made is made. */
  wake(): void {
    if (this.#wait !== undefined && this.#wait.due <= this.#platform.now()) this.now();
  }

  /** Calls the attempt off that is waited for. */
  stop(why: StopReason): void {
    if (this.take()) this.#listener.signal({ kind: 'stopped', at: this.#platform.now(), why });
  }
}
