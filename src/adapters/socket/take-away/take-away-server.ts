import type { ReplayProgress } from '../../../app/ports/recordings-port.ts';
import { outlineBuffers } from '../../../domain/socket/recording/outline.ts';
import type { Timestamp } from '../../../domain/time.ts';
import type { Connection, ConnectionEvents } from '../connection.ts';
import { CountsNotifier } from '../counts-notifier.ts';
import type { ToPage, ToWorker, WorkerTarget } from '../frame-protocol.ts';
import { openReplay } from '../replay-connection.ts';
import type { Replay } from '../replay-connection.ts';
import { TakeAway } from './take-away.ts';
import type { TakeAwaySurroundings } from './take-away.ts';
import type { TakeResult } from './take-protocol.ts';

/** What recordings and replays need of the worker. */
export interface TakeAwayParts extends TakeAwaySurroundings {
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  readonly connect: (target: WorkerTarget, events: ConnectionEvents) => Connection;
  readonly post: (message: ToPage, transfer?: readonly ArrayBuffer[]) => void;
}

/** The part of the worker's protocol that is about recordings and replays. */
export type TakeAwayMessage = Extract<ToWorker, { readonly kind: 'take' | 'cancel take' | 'replay speed' }>;

/** The worker's side of recordings and replays. */
export class TakeAwayServer {
  readonly #parts: TakeAwayParts;
  readonly #work: TakeAway;
  readonly #notifier: CountsNotifier;
  #replay: Replay | undefined;
  #progress: ReplayProgress | undefined;

  constructor(parts: TakeAwayParts) {
    this.#parts = parts;
    this.#work = new TakeAway(parts);
    const { post, now, after } = parts;
    this.#notifier = new CountsNotifier({ now, after }, () => {
      if (this.#progress !== undefined) post({ kind: 'replayed', progress: this.#progress });
      return false;
    });
  }

  /** Opens a target: a socket, or the replay of a recording. */
  connect(target: WorkerTarget, events: ConnectionEvents): Connection {
    if (target.replay === undefined) return this.#parts.connect(target, events);
    const told = (progress: ReplayProgress, at: Timestamp): void => {
      this.#progress = progress;
      this.#notifier.changed(at);
    };
    this.#replay = openReplay(target.replay, events, { ...this.#parts, told });
    return this.#replay;
  }

  take(message: TakeAwayMessage): void {
    switch (message.kind) {
      case 'take':
        void this.#run(message.request, message.task);
        return;
      case 'cancel take':
        this.#work.cancel(message.request);
        return;
      case 'replay speed':
        this.#replay?.setSpeed(message.speed);
        return;
      default:
        message satisfies never;
    }
  }

  async #run(request: number, task: Extract<TakeAwayMessage, { kind: 'take' }>['task']): Promise<void> {
    const { post } = this.#parts;
    const result = await this.#work.run(request, task, (done) => {
      post({ kind: 'progress', request, done });
    });
    post({ kind: 'taken', request, result }, buffersOf(result));
  }
}

function buffersOf(result: TakeResult): readonly ArrayBuffer[] {
  return result.kind === 'outlined' ? outlineBuffers(result.outline) : [];
}
