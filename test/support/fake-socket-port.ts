import type {
  FilterSetting,
  Match,
  Payload,
  Resumption,
  SocketNotices,
  SocketPort,
  SocketsPort,
  SocketTarget,
} from '../../src/app/ports/socket-port.ts';
import { FakeRecordings } from './fake-recordings.ts';
import type { FeedId } from '../../src/domain/socket/feed.ts';
import type { EarlierAnswer } from '../../src/domain/socket/subject/earlier.ts';
import type { SessionSettings } from '../../src/domain/socket/session-settings.ts';
import type { StopReason } from '../../src/domain/socket/stop-reason.ts';
import { ok } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import type { LogSettings } from '../../src/domain/socket/log-settings.ts';
import type { SessionSignal } from '../../src/domain/socket/session.ts';
import type { SessionTally } from '../../src/domain/socket/recording-state.ts';
import type { FrameRow, FullFrame } from '../../src/domain/socket/frame.ts';

/** What a session has had before anything came. */
const noTally: SessionTally = { received: 0, sent: 0, bytes: 0, dropped: 0 };

/** A SocketPort that remembers what it was asked, and lets a test tell what happens. */
export class FakeSocketPort implements SocketPort {
  readonly opened: SocketTarget[] = [];
  readonly sent: Payload[] = [];
  closes = 0;
  clears = 0;
  /** Whether `send` reports success. */
  takes = true;
  frames: readonly FullFrame[] = [];

  readonly recordings = new FakeRecordings();

  open(target: SocketTarget): void {
    this.opened.push(target);
  }

  /** Answers to `reconnectDue`: targets, or why there is none. */
  readonly again: (SocketTarget | StopReason)[] = [];
  readonly settings: SessionSettings[] = [];
  readonly repeats: (readonly [payload: Payload, every: number] | 'stopped')[] = [];
  nows = 0;

  openAgain(target: SocketTarget): void {
    this.again.push(target);
  }

  stopReconnecting(why: StopReason): void {
    this.again.push(why);
  }

  reconnectNow(): void {
    this.nows += 1;
  }

  configure(settings: SessionSettings): void {
    this.settings.push(settings);
  }

  repeat(payload: Payload, every: number): void {
    this.repeats.push([payload, every]);
  }

  stopRepeating(): void {
    this.repeats.push('stopped');
  }

  send(payload: Payload): Promise<boolean> {
    if (this.takes) this.sent.push(payload);
    return Promise.resolve(this.takes);
  }

  close(): void {
    this.closes += 1;
  }

  /** What its last session has had when it is released. */
  tally: SessionTally = noTally;
  readonly kept: LogSettings[] = [];
  readonly resumed: Resumption[] = [];
  /** What `resume` resolves with. */
  resumption: Result<SessionTally, string> = ok(noTally);

  keep(settings: LogSettings): void {
    this.kept.push(settings);
  }

  resume(from: Resumption): Promise<Result<SessionTally, string>> {
    this.resumed.push(from);
    return Promise.resolve(this.resumption);
  }

  clear(): void {
    this.clears += 1;
  }

  readonly filters: (FilterSetting | undefined)[] = [];

  filter(setting: FilterSetting | undefined): void {
    this.filters.push(setting);
  }

  match(): Promise<Match | undefined> {
    return Promise.resolve(undefined);
  }

  rows(from: number, to: number): Promise<readonly FrameRow[]> {
    return Promise.resolve(this.frames.filter(({ number }) => number >= from && number < to));
  }

  frame(number: number): Promise<FullFrame | undefined> {
    return Promise.resolve(this.frames.find((frame) => frame.number === number));
  }

  rates(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  records(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  earlier(): Promise<EarlierAnswer | undefined> {
    return Promise.resolve({ records: [], left: 0 });
  }

  nearest(): Promise<number | undefined> {
    return Promise.resolve(undefined);
  }
}

/** Feeds whose ports are made when they are first asked for, and stay. */
export class FakeSocketsPort implements SocketsPort {
  readonly ports = new Map<FeedId, FakeSocketPort>();
  readonly released: FeedId[] = [];
  #notices: ((feed: FeedId) => SocketNotices) | undefined;

  listen(notices: (feed: FeedId) => SocketNotices): void {
    this.#notices = notices;
  }

  /** The listener that the app gave, as the worker of `feed` would call it. */
  notices(feed: FeedId = '1'): SocketNotices & { signal(signal: SessionSignal, tally?: SessionTally): void } {
    if (this.#notices === undefined) throw new Error('Nobody listens to the sockets');
    const notices = this.#notices(feed);
    return {
      ...notices,
      signal: (signal, tally = noTally) => {
        notices.signal(signal, tally);
      },
    };
  }

  of(feed: FeedId): FakeSocketPort {
    const known = this.ports.get(feed);
    if (known !== undefined) return known;
    const port = new FakeSocketPort();
    this.ports.set(feed, port);
    return port;
  }

  release(feed: FeedId): Promise<SessionTally | undefined> {
    this.released.push(feed);
    return Promise.resolve(this.ports.get(feed)?.tally);
  }
}
