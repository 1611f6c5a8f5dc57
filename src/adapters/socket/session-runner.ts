import type { Payload } from '../../app/ports/socket-port.ts';
import { readConnectAnswer } from '../../domain/socket/connect-answer.ts';
import type { FrameLog } from '../../domain/socket/frame-log.ts';
import { createMasker } from '../../domain/socket/mask.ts';
import type { Masker } from '../../domain/socket/mask.ts';
import type { SessionSignal } from '../../domain/socket/session.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { Connection, ConnectionEnd, ConnectionEvents } from './connection.ts';

/** What a session is opened with. */
export interface SessionTarget {
  readonly url: string;
  readonly firstMessage?: string;
  readonly masks: readonly { readonly secret: string; readonly shown: string }[];
}

/** What the runner needs of the platform. */
export interface SessionPlatform<Target extends SessionTarget> {
  now(): Timestamp;
  connect(target: Target, events: ConnectionEvents): Connection;
  /** Calls back once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Where the runner tells what happened. */
export interface SessionListener {
  signal(signal: SessionSignal): void;
  /** A frame was appended to the log at this moment. */
  logged(at: Timestamp): void;
}

/** A close that is not answered within so many milliseconds is given up: the connection is half-open. */
const closeWithin = 3000;

interface Live {
  readonly connection: Connection;
  readonly masker: Masker;
  open: boolean;
  /** `connect` is sent, and no answer came yet. */
  awaitsAnswer: boolean;
  /** Stops the waiting for the answer to our close; present once we have begun to close. */
  stopWaiting?: () => void;
}

/**
 * Runs one session at a time and writes its frames to the log, secrets masked. A new session is opened only when the one
 * before is closed, because some servers allow one socket per user.
 */
export class SessionRunner<Target extends SessionTarget> {
  readonly #platform: SessionPlatform<Target>;
  readonly #log: FrameLog;
  readonly #listener: SessionListener;
  #live: Live | undefined;
  /** Opened as soon as the live one is closed. */
  #next: Target | undefined;

  constructor(platform: SessionPlatform<Target>, log: FrameLog, listener: SessionListener) {
    this.#platform = platform;
    this.#log = log;
    this.#listener = listener;
  }

  open(target: Target): void {
    if (this.#live === undefined) {
      this.#start(target);
    } else {
      this.#next = target;
      this.#closeLive(this.#live);
    }
  }

  /** Whether the frame could be handed to the socket; then it is in the log. */
  send(payload: Payload): boolean {
    const live = this.#live;
    if (live?.open !== true || live.stopWaiting !== undefined || !live.connection.send(payload)) return false;
    this.#append(live, 'out', payload);
    return true;
  }

  close(): void {
    this.#next = undefined;
    if (this.#live !== undefined) this.#closeLive(this.#live);
  }

  #start(target: Target): void {
    const masker = createMasker(target.masks);
    const url = masker.text(target.url).payload;
    this.#listener.signal({ kind: 'opening', at: this.#platform.now(), url });
    const connection = this.#platform.connect(target, {
      opened: () => {
        if (this.#live === live) this.#opened(live, target.firstMessage);
      },
      received: (data) => {
        if (this.#live === live) this.#received(live, data);
      },
      closed: (end) => {
        if (this.#live === live) this.#closed(live, end);
      },
    });
    // A connection that was given up may still speak: then another one is live, or none, and it is passed over.
    const live: Live = { connection, masker, open: false, awaitsAnswer: false };
    this.#live = live;
  }

  #opened(live: Live, firstMessage: string | undefined): void {
    live.open = true;
    this.#listener.signal({ kind: 'opened', at: this.#platform.now() });
    if (firstMessage === undefined || !this.send(firstMessage)) return;
    live.awaitsAnswer = true;
    this.#listener.signal({ kind: 'connect sent', at: this.#platform.now() });
  }

  #received(live: Live, data: string | Uint8Array<ArrayBuffer>): void {
    const at = this.#append(live, 'in', data);
    if (!live.awaitsAnswer || typeof data !== 'string') return;
    const answer = readConnectAnswer(data);
    if (answer.kind === 'none') return;
    live.awaitsAnswer = false;
    this.#listener.signal(
      answer.kind === 'accepted'
        ? { kind: 'first frame', at }
        : { kind: 'first frame', at, refusal: live.masker.text(answer.reason).payload },
    );
  }

  #closed(live: Live, end: ConnectionEnd): void {
    live.stopWaiting?.();
    this.#live = undefined;
    const { code, by, reason, detail } = end;
    this.#listener.signal({
      kind: 'closed',
      at: this.#platform.now(),
      code,
      reason: live.masker.text(reason).payload,
      by,
      ...(detail === undefined ? {} : { detail: live.masker.text(detail).payload }),
    });
    const next = this.#next;
    this.#next = undefined;
    if (next !== undefined) this.#start(next);
  }

  #closeLive(live: Live): void {
    if (live.stopWaiting !== undefined) return;
    live.stopWaiting = this.#platform.after(closeWithin, () => {
      if (this.#live !== live) return;
      live.connection.giveUp();
      const detail = 'The other side did not answer the close, so the connection was given up.';
      this.#closed(live, { code: 1006, reason: '', by: 'us', detail });
    });
    live.connection.close();
  }

  #append(live: Live, direction: 'in' | 'out', data: string | Uint8Array<ArrayBuffer>): Timestamp {
    const at = this.#platform.now();
    if (typeof data === 'string') {
      const { payload, masked } = live.masker.text(data);
      this.#log.appendText({ at, direction, opcode: 'text', masked, note: false }, payload);
    } else {
      const { payload, masked } = live.masker.bytes(data);
      this.#log.append({ at, direction, opcode: 'binary', masked, note: false }, payload);
    }
    this.#listener.logged(at);
    return at;
  }
}
