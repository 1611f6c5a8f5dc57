import type {
  Exported,
  ExportRequest,
  FeedRecordings,
  Imported,
  ImportRequest,
  Progress,
  ReplayRequest,
} from '../../app/ports/recordings-port.ts';
import type { Result } from '../../domain/result.ts';
import type { Comparison } from '../../domain/socket/recording/compare.ts';
import { outlineBuffers } from '../../domain/socket/recording/outline.ts';
import type { Outline } from '../../domain/socket/recording/outline.ts';
import type { ReplaySpeed } from '../../domain/socket/recording/replay-clock.ts';
import type { Reply, ToWorker } from './frame-protocol.ts';
import type { TakeResult, TakeTask } from './take-away/take-protocol.ts';

/** What the recordings of a feed need of its worker. */
export interface RecordingsWorker {
  /** The reply, or undefined where the worker is gone; it is started where it does not run. */
  ask(question: (request: number) => ToWorker, transfer?: readonly ArrayBuffer[]): Promise<Reply | undefined>;
  tell(message: ToWorker): void;
  /** Starts the worker where it does not run yet; resolves when it has the socket document, or cannot have it. */
  start(): Promise<void>;
}

/** Recordings of a feed, made and read in its worker. */
export class WorkerRecordings implements FeedRecordings {
  readonly #worker: RecordingsWorker;
  readonly #told = new Map<number, (done: number) => void>();

  constructor(worker: RecordingsWorker) {
    this.#worker = worker;
  }

  async export(request: ExportRequest, progress: Progress): Promise<Result<Exported, string> | undefined> {
    const result = await this.#take({ kind: 'export', request }, progress);
    return result?.kind === 'exported' ? result.result : undefined;
  }

  async import(request: ImportRequest, progress: Progress): Promise<Result<Imported, string> | undefined> {
    const result = await this.#take({ kind: 'import', request }, progress);
    return result?.kind === 'imported' ? result.result : undefined;
  }

  async outline(progress: Progress): Promise<Outline | undefined> {
    const result = await this.#take({ kind: 'outline' }, progress);
    return result?.kind === 'outlined' ? result.outline : undefined;
  }

  async compare(other: Outline, progress: Progress): Promise<Comparison | undefined> {
    const result = await this.#take({ kind: 'compare', other }, progress, outlineBuffers(other));
    return result?.kind === 'compared' ? result.comparison : undefined;
  }

  replay(request: ReplayRequest): void {
    const { name, masks } = request;
    const target = { url: `Replay of ${name}`, masks, replay: request, unwatched: true } as const;
    void this.#worker.start().then(() => {
      this.#worker.tell({ kind: 'open', target });
    });
  }

  replaySpeed(speed: ReplaySpeed | 'paused'): void {
    this.#worker.tell({ kind: 'replay speed', speed });
  }

  /** Hears how much of some work is done. */
  progressed(request: number, done: number): void {
    this.#told.get(request)?.(done);
  }

  async #take(
    task: TakeTask,
    { signal, told }: Progress,
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<TakeResult | undefined> {
    if (signal.aborted) return undefined;
    await this.#worker.start();
    let number = -1;
    const cancel = (): void => {
      this.#worker.tell({ kind: 'cancel take', request: number });
    };
    signal.addEventListener('abort', cancel);
    const reply = await this.#worker.ask((request) => {
      number = request;
      this.#told.set(request, told);
      return { kind: 'take', request, task };
    }, transfer);
    signal.removeEventListener('abort', cancel);
    this.#told.delete(number);
    return reply?.kind === 'taken' ? reply.result : undefined;
  }
}
