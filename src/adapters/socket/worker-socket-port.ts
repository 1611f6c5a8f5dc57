import type {
  FeedCounts,
  FilterSetting,
  Match,
  MatchStep,
  Payload,
  Resumption,
  SocketNotices,
  SocketPort,
  SocketTarget,
} from '../../app/ports/socket-port.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import { err } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { LogSettings } from '../../domain/socket/log-settings.ts';
import type { SessionTally } from '../../domain/socket/recording-state.ts';
import type { FrameRow, FullFrame } from '../../domain/socket/frame.ts';
import type { RatesSnapshot } from '../../domain/socket/rates/frame-rates.ts';
import type { RecordsSnapshot } from '../../domain/socket/records/entity-table.ts';
import type { SessionSettings } from '../../domain/socket/session-settings.ts';
import type { StopReason } from '../../domain/socket/stop-reason.ts';
import { createMasker } from '../../domain/socket/mask.ts';
import type { EarlierAnswer } from '../../domain/socket/subject/earlier.ts';
import type { Subject } from '../../domain/socket/subject/subjects-of.ts';
import { relayPaths } from '../../relay/addresses.ts';
import { createWallClock } from '../clock/wall-clock.ts';
import { createWorker } from '../workers/create-worker.ts';
import type { Reply, ToPage, ToWorker, WorkerTarget } from './frame-protocol.ts';
import frameWorkerUrl from './frame-worker.ts?worker&url';
import { Questions } from './questions.ts';
import { WorkerRecordings } from './worker-recordings.ts';

/** What the port needs from whoever makes it. */
export interface WorkerSocketOptions {
  /** Called when a session is opened, until it has succeeded; without it every frame is `unknown`. */
  readonly loadDocument: () => Promise<SocketDocument>;
  /** The relay's secret of this launch; undefined while the console's configuration is not there. */
  readonly relaySecret: () => string | undefined;
}

/** Milliseconds that a worker has to write the rest. */
const endWithin = 1000;

const noTally: SessionTally = { received: 0, sent: 0, bytes: 0, dropped: 0 };

const noCounts: FeedCounts = { kept: 0, dropped: 0, bytes: 0, notes: 0 };

const noWorker =
  'The console’s socket worker could not be started; its file may have changed on the server. Reload the page.';

/** A feed's socket and its log in a worker of its own, which is started when the first session is opened. */
export class WorkerSocketPort implements SocketPort {
  readonly recordings: WorkerRecordings;
  readonly #options: WorkerSocketOptions;
  readonly #notices: SocketNotices;
  readonly #now = createWallClock();
  readonly #questions = new Questions();
  #worker: Worker | undefined;
  /** Kept for a worker that is not started yet. */
  #settings: SessionSettings | undefined;
  /** Kept for a worker that is started later. */
  #filter: FilterSetting | undefined;
  #document: Promise<void> | undefined;
  #kept: LogSettings | undefined;
  /** What is to be open; for the words where the worker does not come about. */
  #target: Pick<SocketTarget, 'url' | 'masks'> | undefined;

  constructor(options: WorkerSocketOptions, notices: SocketNotices) {
    this.#options = options;
    this.#notices = notices;
    this.recordings = new WorkerRecordings({
      ask: (question, transfer) => this.#ask(question, transfer),
      tell: (message) => {
        this.#tell(message);
      },
      start: async () => {
        this.#target ??= { url: 'the recording', masks: [] };
        if (this.#hasWorker()) await this.#document;
        else this.#tellNotStarted(this.#target);
      },
    });
  }

  open(target: SocketTarget): void {
    this.#target = target;
    if (!this.#hasWorker()) {
      this.#tellNotStarted(target);
      return;
    }
    this.#tell({ kind: 'open', target: this.#workerTarget(target) });
  }

  openAgain(target: SocketTarget): void {
    this.#tell({ kind: 'open again', target: this.#workerTarget(target) });
  }

  reconnectNow(): void {
    this.#tell({ kind: 'reconnect now' });
  }

  stopReconnecting(why: StopReason): void {
    this.#tell({ kind: 'stop reconnecting', why });
  }

  configure(settings: SessionSettings): void {
    this.#settings = settings;
    this.#tell({ kind: 'settings', settings });
  }

  repeat(payload: Payload, every: number): void {
    this.#tell({ kind: 'repeat', payload, every });
  }

  stopRepeating(): void {
    this.#tell({ kind: 'stop repeating' });
  }

  /** The page came back to life, or the network. */
  wake(): void {
    this.#tell({ kind: 'wake' });
  }

  /** The page is about to go. */
  flush(): void {
    this.#tell({ kind: 'flush' });
  }

  async send(payload: Payload): Promise<boolean> {
    const reply = await this.#ask((request) => ({ kind: 'send', request, payload }));
    return reply?.kind === 'sent' && reply.handed;
  }

  close(): void {
    this.#tell({ kind: 'close' });
  }

  clear(): void {
    if (this.#worker === undefined) this.#notices.counts(noCounts);
    this.#tell({ kind: 'clear' });
  }

  keep(settings: LogSettings): void {
    this.#kept = settings;
    this.#tell({ kind: 'keep', settings });
  }

  async resume(from: Resumption): Promise<Result<SessionTally, string>> {
    if (!this.#hasWorker()) return err(noWorker);
    const reply = await this.#ask((request) => ({ kind: 'resume', request, from }));
    return reply?.kind === 'resumed' ? reply.result : err(noWorker);
  }

  /**
   * Ends the worker, its session with it. It may write what is not on disk yet, but not for long. Resolves with what the
   * last session has had.
   */
  async end(): Promise<SessionTally | undefined> {
    const worker = this.#worker;
    const late = setTimeout(() => {
      this.#questions.giveUp();
    }, endWithin);
    const reply = await this.#ask((request) => ({ kind: 'end', request }));
    clearTimeout(late);
    worker?.terminate();
    this.#worker = undefined;
    this.#document = undefined;
    this.#questions.giveUp();
    return reply?.kind === 'ended' ? reply.tally : undefined;
  }

  filter(setting: FilterSetting | undefined): void {
    this.#filter = setting;
    this.#tell({ kind: 'filter', setting });
  }

  async match(number: number, step: MatchStep): Promise<Match | undefined> {
    const reply = await this.#ask((request) => ({ kind: 'match', request, number, step }));
    return reply?.kind === 'match' ? reply.match : undefined;
  }

  async rows(from: number, to: number, filter?: number): Promise<readonly FrameRow[]> {
    await this.#document;
    const reply = await this.#ask((request) => ({
      kind: 'rows',
      request,
      from,
      to,
      ...(filter === undefined ? {} : { filter }),
    }));
    return reply?.kind === 'rows' ? reply.rows : [];
  }

  async frame(number: number): Promise<FullFrame | undefined> {
    await this.#document;
    const reply = await this.#ask((request) => ({ kind: 'frame', request, number }));
    return reply?.kind === 'frame' ? reply.frame : undefined;
  }

  async earlier(number: number): Promise<EarlierAnswer | undefined> {
    const reply = await this.#ask((request) => ({ kind: 'earlier', request, number }));
    return reply?.kind === 'earlier' ? reply.answer : undefined;
  }

  async nearest(
    number: number,
    subject: Subject,
    direction: 'earlier' | 'later',
  ): Promise<number | undefined> {
    const reply = await this.#ask((request) => ({ kind: 'nearest', request, number, subject, direction }));
    return reply?.kind === 'nearest' ? reply.number : undefined;
  }

  async rates(): Promise<RatesSnapshot | undefined> {
    const reply = await this.#ask((request) => ({ kind: 'rates', request }));
    return reply?.kind === 'rates' ? reply.rates : undefined;
  }

  async records(changes: number | undefined): Promise<RecordsSnapshot | undefined> {
    const reply = await this.#ask((request) => ({ kind: 'records', request, changes }));
    return reply?.kind === 'records' ? reply.records : undefined;
  }

  /** Starts the worker if there is none; false where the browser refuses to. */
  #hasWorker(): boolean {
    const had = this.#worker !== undefined;
    this.#worker ??= this.#start();
    if (this.#worker === undefined) return false;
    if (!had && this.#kept !== undefined) this.#tell({ kind: 'keep', settings: this.#kept });
    if (!had && this.#settings !== undefined) this.#tell({ kind: 'settings', settings: this.#settings });
    this.#document ??= this.#passDocument();
    return true;
  }

  /** A worker; undefined where the browser refuses to start one. */
  #start(): Worker | undefined {
    let worker: Worker;
    try {
      worker = createWorker(frameWorkerUrl, 'ccs-frames');
    } catch {
      return undefined;
    }
    let ready = false;
    worker.onmessage = ({ data }: MessageEvent<ToPage>) => {
      ready = true;
      this.#take(data);
    };
    // Before the script runs this means that it could not be had. After, it is an exception of ours that the browser
    // reports on its console; the worker goes on.
    worker.onerror = () => {
      if (ready) return;
      worker.terminate();
      this.#worker = undefined;
      this.#document = undefined;
      this.#questions.giveUp();
      if (this.#target !== undefined) this.#tellNotStarted(this.#target);
    };
    if (this.#filter !== undefined) {
      worker.postMessage({ kind: 'filter', setting: this.#filter } satisfies ToWorker);
    }
    return worker;
  }

  #workerTarget({ route, ...target }: SocketTarget): WorkerTarget {
    if (route !== 'relay') return target;
    return { ...target, relay: { url: relayUrl(), secret: this.#options.relaySecret() ?? '' } };
  }

  #tellNotStarted({ url, masks }: Pick<SocketTarget, 'url' | 'masks'>): void {
    const at = this.#now();
    this.#notices.signal({ kind: 'opening', at, url: createMasker(masks).text(url).payload }, noTally);
    this.#notices.signal(
      { kind: 'closed', at, code: 1006, reason: '', by: 'nobody', detail: noWorker },
      noTally,
    );
  }

  /** Resolves in any case; a document that could not be had is asked for again with the next session. */
  async #passDocument(): Promise<void> {
    try {
      this.#tell({ kind: 'document', document: await this.#options.loadDocument() });
    } catch {
      this.#document = undefined;
    }
  }

  #take(message: ToPage): void {
    switch (message.kind) {
      case 'ready':
        return;
      case 'signal':
        this.#notices.signal(message.signal, message.tally);
        return;
      case 'recording':
        this.#notices.recording(message.state);
        return;
      case 'counts':
        this.#notices.counts(message.counts);
        return;
      case 'reconnect due':
        this.#notices.reconnectDue();
        return;
      case 'repeating':
        this.#notices.repeating(message.repeating);
        return;
      case 'progress':
        this.recordings.progressed(message.request, message.done);
        return;
      case 'replayed':
        this.#notices.replayed(message.progress);
        return;
      case 'sent':
      case 'match':
      case 'ended':
      case 'resumed':
      case 'rows':
      case 'frame':
      case 'earlier':
      case 'nearest':
      case 'rates':
      case 'records':
      case 'taken':
        this.#questions.answer(message);
        return;
      default:
        assertNever(message);
    }
  }

  #tell(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  /** The reply; undefined where there is no worker to give one. */
  async #ask(
    question: (request: number) => ToWorker,
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<Reply | undefined> {
    const worker = this.#worker;
    return (
      worker &&
      this.#questions.ask((request) => {
        worker.postMessage(question(request), [...transfer]);
      })
    );
  }
}

function relayUrl(): string {
  const url = new URL(relayPaths.socket, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
