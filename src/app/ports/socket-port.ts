import type { FrameRow, FullFrame } from '../../domain/socket/frame.ts';
import type { Repeating } from '../../domain/socket/repeating.ts';
import type { SessionSettings } from '../../domain/socket/session-settings.ts';
import type { SessionSignal } from '../../domain/socket/session.ts';
import type { StopReason } from '../../domain/socket/stop-reason.ts';
import type { FilterMistake } from '../../domain/socket/filter/filter-term.ts';
import type { FeedId } from '../../domain/socket/feed.ts';
import type { EarlierAnswer } from '../../domain/socket/subject/earlier.ts';
import type { Subject } from '../../domain/socket/subject/subjects-of.ts';
import type { IndexCounts } from '../../domain/socket/index/kind-counts.ts';
import type { RatesSnapshot } from '../../domain/socket/rates/frame-rates.ts';
import type { RecordsSnapshot } from '../../domain/socket/records/entity-table.ts';
import type { Millis } from '../../domain/time.ts';
import type { LogSettings } from '../../domain/socket/log-settings.ts';
import type { RecordingRange, RecordingState, SessionTally } from '../../domain/socket/recording-state.ts';
import type { Result } from '../../domain/result.ts';
import type { Route } from './http-port.ts';
import type { FeedRecordings, ReplayProgress } from './recordings-port.ts';

/** What a session is opened with. */
export interface SocketTarget {
  /** `ws:` or `wss:` URL. */
  readonly url: string;
  readonly route: Route;
  /** Sent by itself as soon as the socket is open; absent sends nothing. */
  readonly firstMessage?: string;
  /** What is sent while keep-alive is on; absent where nothing is known to send. */
  readonly keepAliveText?: string;
  /** Texts that must not reach the log (tokens), each with what stands there instead. */
  readonly masks: readonly { readonly secret: string; readonly shown: string }[];
}

/** Counts of a feed's log at one moment. A row is a frame, or a note between frames. */
export interface FeedCounts {
  /** Rows that can be read at present. */
  readonly kept: number;
  /** Rows that fell off the front since the log was cleared; numbers start after them. */
  readonly dropped: number;
  /** Bytes of the payloads in memory. */
  readonly bytes: number;
  /** Rows since the log was cleared that are no frames but notes. */
  readonly notes: number;
  /** What the frames are, as far as they were looked at; absent before the first was. */
  readonly index?: IndexCounts;
  /** What the filter has found; absent without one. */
  readonly matches?: MatchCounts;
  /** How many of those that can be read are on disk only: the oldest ones. Absent where none is. */
  readonly onDisk?: number;
}

/** A filter, as a feed's worker gets it. */
export interface FilterSetting {
  /** Tells it from those before: what is said of another one is out of date. */
  readonly id: number;
  /** See `domain/socket/filter`. */
  readonly text: string;
  /** What the user's clock is ahead of UTC. */
  readonly zoneOffset: Millis;
  /** Numbers of the frames that the user has marked. */
  readonly marked: readonly number[];
}

/** What a filter has found so far. */
export interface MatchCounts {
  /** Its id. */
  readonly filter: number;
  /** Positions of the matches, `end` exclusive. A match keeps its position; older ones are found at lower ones, below 0. */
  readonly first: number;
  readonly end: number;
  /** How many rows were looked at, of those that can be read. */
  readonly scanned: number;
  /** Parts of its text that are not used. */
  readonly mistakes: readonly FilterMistake[];
  /** Why it does not go on. */
  readonly stopped?: string;
}

/** A row that the filter lets through. */
export interface Match {
  readonly position: number;
  readonly number: number;
}

/** Which match is meant: that row or the nearest one, or the one after or before it. */
export type MatchStep = 'here' | 'next' | 'previous';

/** What a feed's worker tells the page; at most one notice with counts for each drawn frame. */
export interface SocketNotices {
  /** Something happened to the session, which has had `tally` so far. */
  signal(signal: SessionSignal, tally: SessionTally): void;
  /** The log has grown, was cut or cleared. */
  counts(counts: FeedCounts): void;
  /** It is time to connect again: to be answered by `openAgain`, or by `stopReconnecting`. */
  reconnectDue(): void;
  /** How far the repetition of a message has come. */
  repeating(repeating: Repeating): void;
  /** A replay has come this far. */
  replayed(progress: ReplayProgress): void;
  /** What becomes of the frames besides being in memory has changed. */
  recording(state: RecordingState): void;
}

/** What is to be shown again. */
export interface Resumption extends RecordingRange {
  /** Number in the recording of the first frame of a session that nobody has seen end. */
  readonly sessionFirst?: number;
}

/** A frame to send: text, or bytes as one binary message. */
export type Payload = string | Uint8Array<ArrayBuffer>;

/**
 * One feed: a socket session at a time, kept with its log outside the page's main thread. Rows are numbered from 0 since
 * the log was cleared; the numbers stay when the front is cut off.
 */
export interface SocketPort {
  /** Closes an open session, then opens a new one; the log goes on. */
  open(target: SocketTarget): void;
  /** Answers `reconnectDue`; passed over where no attempt is waited for any more. */
  openAgain(target: SocketTarget): void;
  /** Makes the attempt that is waited for at once. */
  reconnectNow(): void;
  /** Calls the attempt off that is waited for, and says why. */
  stopReconnecting(why: StopReason): void;
  /** How the session is kept alive and judged from now on. */
  configure(settings: SessionSettings): void;
  /** Sends a frame at once and then each `every` seconds until the session ends; in place of one that is repeated already. */
  repeat(payload: Payload, every: number): void;
  stopRepeating(): void;
  /** Sends a frame and logs it; resolves with whether it could be handed to the socket. */
  send(payload: Payload): Promise<boolean>;
  /** Closes with code 1000. */
  close(): void;
  clear(): void;
  /** Has the worker look for what a filter lets through; undefined takes the filter away. */
  filter(setting: FilterSetting | undefined): void;
  /** The match at or near row `number`, among those that are known; undefined where there is none. */
  match(number: number, step: MatchStep): Promise<Match | undefined>;
  /**
   * Rows at the positions `from` to `to` (exclusive) as far as they can be read: in the whole log, or among the matches of
   * the filter with the id `filter`; none when that is no longer the feed's filter.
   */
  rows(from: number, to: number, filter?: number): Promise<readonly FrameRow[]>;
  /** Keeps as much as `settings` say from now on; what is beyond them is dropped at once. */
  keep(settings: LogSettings): void;
  /**
   * Shows the frames of a recording; first of all that is asked of a feed. Without an end in `from` the recording goes on
   * behind them. Resolves with what the session without an end has had, or with why the frames cannot be shown.
   */
  resume(from: Resumption): Promise<Result<SessionTally, string>>;
  /** The whole frame with its bytes; undefined when it has fallen off. */
  frame(number: number): Promise<FullFrame | undefined>;
  /** What the frame says against the frames before it of the same subjects; undefined when another question came first. */
  earlier(number: number): Promise<EarlierAnswer | undefined>;
  /** Number of the nearest frame before or after `number` that tells of the subject; undefined where there is none. */
  nearest(number: number, subject: Subject, direction: 'earlier' | 'later'): Promise<number | undefined>;
  /** Frames and bytes by kind over time; undefined where nothing was ever opened. */
  rates(): Promise<RatesSnapshot | undefined>;
  /**
   * Newest known state of what the frames are about; undefined where it has not changed since the snapshot with
   * `changes`, or nothing was ever opened.
   */
  records(changes: number | undefined): Promise<RecordsSnapshot | undefined>;
  /** Files, replays and comparisons. */
  readonly recordings: FeedRecordings;
}

/** All feeds, each with a log and at most one live session of its own. */
export interface SocketsPort {
  /** Where notices go; set once, before any feed is opened. */
  listen(notices: (feed: FeedId) => SocketNotices): void;
  /** The port of a feed; the same one each time. */
  of(feed: FeedId): SocketPort;
  /** Ends a feed: closes its session and forgets its log. Resolves with what its last session has had, where that is known. */
  release(feed: FeedId): Promise<SessionTally | undefined>;
}
