import type { Resumption } from '../../app/ports/socket-port.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { FrameRow } from '../../domain/socket/frame.ts';
import { ok } from '../../domain/result.ts';
import type { LogLimits } from '../../domain/socket/frame-log.ts';
import { FrameIndex } from '../../domain/socket/index/frame-index.ts';
import type { FrameChecks } from '../../domain/socket/index/frame-checks.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import { defaultLogSettings } from '../../domain/socket/log-settings.ts';
import { CountsNotifier } from './counts-notifier.ts';
import { FloodWatch } from './flood-watch.ts';
import { FilterView } from './filter-view.ts';
import { FeedLog } from './journal/feed-log.ts';
import { FeedRecorder } from './journal/feed-recorder.ts';
import type { RecorderPlatform } from './journal/feed-recorder.ts';
import type { ToPage, ToWorker, WorkerTarget } from './frame-protocol.ts';
import { Repeater } from './repeater.ts';
import { RowReader } from './row-reader.ts';
import { SessionRunner } from './session-runner.ts';
import type { SessionPlatform } from './session-runner.ts';
import { Slices, sliceLength } from './slices.ts';
import type { Job, SlicePlatform } from './slices.ts';
import { SubjectAnswers } from './subject-answers.ts';
import { TakeAwayServer } from './take-away/take-away-server.ts';

/** Sends to the page; the buffers in `transfer` are given away. */
export type Post = (message: ToPage, transfer?: readonly ArrayBuffer[]) => void;

/** What the worker needs of the platform. */
export type WorkerPlatform = SessionPlatform<WorkerTarget> &
  SlicePlatform & {
    /** The disk; absent where frames are kept in memory only. */
    readonly recordings?: Omit<RecorderPlatform, 'after'>;
  };

/** Milliseconds that the index is given with each notice while more important things are under way. */
const waitingSlice = 3;

/** The worker's side of the protocol: owns the socket and the log, and answers the page. Returns what takes its messages. */
export function serveFrames(
  platform: WorkerPlatform,
  post: Post,
  limits: Partial<LogLimits> = {},
  checks: FrameChecks = {},
): (message: ToWorker) => void {
  const log = new FeedLog(defaultLogSettings, limits);
  const index = new FrameIndex(log, checks);
  const reader = new RowReader(log, index);
  const slices = new Slices(platform);
  const subjects = new SubjectAnswers(log, slices);
  subjects.mayTellOf = (number, entity) => {
    const known = index.kinds.known(index.kindOf(number));
    return known?.direction === 'in' && known.kind.subject?.entity === entity;
  };
  const flood = new FloodWatch();
  const notifier = new CountsNotifier(platform, () => {
    // What has come since the last notice is looked at in one go, which costs less than a slice for each frame.
    const now = platform.now();
    filter.follow(() => platform.now() >= now + sliceLength);
    const isFlooded = flood.tell(log.end, now);
    // The index may stay behind in a flood, as long as no frame falls off that it has not seen.
    const mayWait = isFlooded && (log.first === 0 || index.until > (log.first + log.end) / 2);
    const end = platform.now() + (mayWait ? waitingSlice : sliceLength);
    const state = index.advance(() => platform.now() >= end);
    if (mayWait) slices.stop(catchUp);
    else if (state === 'more') slices.run(catchUp);
    // Looks again when the flood is over, also where nothing comes any more.
    if (mayWait && state === 'more') notifier.changed(now);
    const matches = filter.counts();
    post({
      kind: 'counts',
      counts: { ...log.counts, index: index.counts(), ...(matches && { matches }) },
    });
    return isFlooded;
  });
  const filter = new FilterView({
    source: log,
    index,
    slices,
    now: () => platform.now(),
    changed: () => {
      notifier.changed();
    },
  });
  const catchUp: Job = (isOver) => {
    const state = index.advance(isOver);
    notifier.changed();
    return state;
  };
  const recorder = new FeedRecorder(log, recorderPlatform(platform), (state) => {
    post({ kind: 'recording', state });
  });
  let document: SocketDocument | undefined;
  const takeAway = new TakeAwayServer({
    source: log,
    slices,
    now: () => platform.now(),
    after: (milliseconds, callback) => platform.after(milliseconds, callback),
    connect: (target, events) => platform.connect(target, events),
    document: () => document,
    isShown: (number) => filter.isMatch(number) !== false,
    append(facts, payload) {
      recorder.append(facts, payload);
      notifier.changed();
    },
    post,
  });
  const sessions: SessionPlatform<WorkerTarget> = {
    now: () => platform.now(),
    random: () => platform.random(),
    after: (milliseconds, callback) => platform.after(milliseconds, callback),
    connect: (target, events) => takeAway.connect(target, events),
  };
  const runner = new SessionRunner(sessions, recorder, {
    signal(signal) {
      if (signal.kind === 'opening') recorder.beginSession();
      post({ kind: 'signal', signal, tally: recorder.tally });
      if (signal.kind === 'closed') repeater.end('session ended');
    },
    logged(at) {
      notifier.changed(at);
    },
    reconnectDue() {
      post({ kind: 'reconnect due' });
    },
  });
  const repeater = new Repeater({
    after: (milliseconds, callback) => platform.after(milliseconds, callback),
    send: (payload) => runner.send(payload),
    tell(repeating) {
      post({ kind: 'repeating', repeating });
    },
  });
  const rowsOf = ({ from, to, filter: id }: Extract<ToWorker, { kind: 'rows' }>): readonly FrameRow[] =>
    id === undefined
      ? reader
          .rows(from, to)
          .map((row) => (filter.isMatch(row.number) === true ? { ...row, match: true } : row))
      : filter.numbers(from, to, id).flatMap(({ position, number }) => reader.rowAt(number, position) ?? []);
  /** Messages that wait until a recording is taken up again. */
  let waiting: ToWorker[] | undefined;
  const resume = async (request: number, from: Resumption): Promise<void> => {
    waiting = [];
    const resumed = await recorder.resume(from);
    const held = waiting;
    waiting = undefined;
    notifier.changed();
    const answer = (): void => {
      const result = resumed.ok ? ok(recorder.tally) : resumed;
      post({ kind: 'resumed', request, result });
    };
    if (resumed.ok && from.sessionFirst !== undefined)
      slices.run(recorder.recount(from.sessionFirst, answer));
    else answer();
    for (const message of held) take(message);
  };
  const take = (message: ToWorker): void => {
    if (waiting !== undefined) {
      waiting.push(message);
      return;
    }
    switch (message.kind) {
      case 'document':
        document = message.document;
        reader.document = document;
        subjects.document = document;
        index.use(document);
        filter.restart();
        if (log.end > 0) notifier.changed();
        return;
      case 'settings':
        runner.configure(message.settings);
        return;
      case 'open':
        runner.open(message.target);
        return;
      case 'open again':
        runner.openAgain(message.target);
        return;
      case 'reconnect now':
        runner.reconnectNow();
        return;
      case 'stop reconnecting':
        runner.stopReconnecting(message.why);
        return;
      case 'flush':
        log.flush();
        return;
      case 'wake':
        runner.wake();
        return;
      case 'repeat':
        repeater.start(message.payload, message.every);
        return;
      case 'stop repeating':
        repeater.end('stopped');
        return;
      case 'close':
        runner.close();
        return;
      case 'clear':
        recorder.clear();
        index.clear();
        filter.restart();
        reader.clear();
        subjects.clear();
        notifier.changed();
        return;
      case 'end': {
        const { tally } = recorder;
        runner.close();
        void recorder.finish().then(() => {
          post({ kind: 'ended', request: message.request, tally });
        });
        return;
      }
      case 'keep':
        recorder.set(message.settings);
        notifier.changed();
        return;
      case 'resume':
        void resume(message.request, message.from);
        return;
      case 'send':
        post({ kind: 'sent', request: message.request, handed: runner.send(message.payload) });
        return;
      case 'filter':
        filter.set(message.setting);
        return;
      case 'match':
        post({ kind: 'match', request: message.request, match: filter.near(message.number, message.step) });
        return;
      case 'rows':
        post({ kind: 'rows', request: message.request, rows: rowsOf(message) });
        return;
      case 'frame': {
        const frame = reader.frame(message.number);
        post({ kind: 'frame', request: message.request, frame }, frame && [frame.bytes.buffer]);
        return;
      }
      case 'earlier':
        subjects.earlier(message.number, (answer) => {
          post({ kind: 'earlier', request: message.request, answer });
        });
        return;
      case 'nearest':
        subjects.nearest(message.number, message.subject, message.direction, (number) => {
          post({ kind: 'nearest', request: message.request, number });
        });
        return;
      case 'rates': {
        const rates = index.rates.snapshot(index.kinds);
        const numbers = rates.series.flatMap(({ frames, bytes }) => [frames.buffer, bytes.buffer]);
        post({ kind: 'rates', request: message.request, rates }, numbers);
        return;
      }
      case 'records': {
        const known = message.changes === index.records.changes;
        const records = known ? undefined : index.records.snapshot();
        post({ kind: 'records', request: message.request, records });
        return;
      }
      case 'take':
      case 'cancel take':
      case 'replay speed':
        takeAway.take(message);
        return;
      default:
        assertNever(message);
    }
  };
  return take;
}

function recorderPlatform(platform: WorkerPlatform): RecorderPlatform | undefined {
  const { recordings } = platform;
  return (
    recordings && {
      ...recordings,
      after: (milliseconds, callback) => platform.after(milliseconds, callback),
    }
  );
}
