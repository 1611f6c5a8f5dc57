import type { ReplayProgress, ReplayRequest } from '../../app/ports/recordings-port.ts';
import type {
  FeedCounts,
  FilterSetting,
  Match,
  MatchStep,
  Payload,
  Resumption,
} from '../../app/ports/socket-port.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { Result } from '../../domain/result.ts';
import type { FrameRow, FullFrame } from '../../domain/socket/frame.ts';
import type { RatesSnapshot } from '../../domain/socket/rates/frame-rates.ts';
import type { RecordsSnapshot } from '../../domain/socket/records/entity-table.ts';
import type { Repeating } from '../../domain/socket/repeating.ts';
import type { SessionSettings } from '../../domain/socket/session-settings.ts';
import type { ReplaySpeed } from '../../domain/socket/recording/replay-clock.ts';
import type { LogSettings } from '../../domain/socket/log-settings.ts';
import type { RecordingState, SessionTally } from '../../domain/socket/recording-state.ts';
import type { SessionSignal } from '../../domain/socket/session.ts';
import type { StopReason } from '../../domain/socket/stop-reason.ts';
import type { EarlierAnswer } from '../../domain/socket/subject/earlier.ts';
import type { Subject } from '../../domain/socket/subject/subjects-of.ts';
import type { RelayAccess } from './relay-connection.ts';
import type { SessionTarget } from './session-runner.ts';
import type { TakeResult, TakeTask } from './take-away/take-protocol.ts';

/** What the worker opens: directly, or through the relay where `relay` is there. */
export interface WorkerTarget extends SessionTarget {
  readonly relay?: RelayAccess;
  /** A recording that is played in place of a socket. */
  readonly replay?: ReplayRequest;
}

/** What the page tells the worker. `request` numbers a question; the reply has the same. */
export type ToWorker =
  /** By which frames are recognised; once, as soon as it is loaded. */
  | { readonly kind: 'document'; readonly document: SocketDocument }
  /** How the session is kept alive and judged; before the first `open`, and whenever it changes. */
  | { readonly kind: 'settings'; readonly settings: SessionSettings }
  | { readonly kind: 'open'; readonly target: WorkerTarget }
  /** The answer to `reconnect due`. */
  | { readonly kind: 'open again'; readonly target: WorkerTarget }
  | { readonly kind: 'reconnect now' }
  /** Also an answer to `reconnect due`: it cannot be opened as it was. */
  | { readonly kind: 'stop reconnecting'; readonly why: StopReason }
  /** The page came back to life, or the network. */
  | { readonly kind: 'wake' }
  /** The page is about to go: what is not on disk yet is to be written at once. */
  | { readonly kind: 'flush' }
  /** `every` is in seconds. */
  | { readonly kind: 'repeat'; readonly payload: Payload; readonly every: number }
  | { readonly kind: 'stop repeating' }
  | { readonly kind: 'close' }
  | { readonly kind: 'clear' }
  /** The last of all: writes what is not on disk yet. */
  | { readonly kind: 'end'; readonly request: number }
  | { readonly kind: 'keep'; readonly settings: LogSettings }
  /** Before anything is logged; what follows waits until it is done. */
  | { readonly kind: 'resume'; readonly request: number; readonly from: Resumption }
  | { readonly kind: 'send'; readonly request: number; readonly payload: Payload }
  /** Without a setting the filter is taken away. */
  | { readonly kind: 'filter'; readonly setting: FilterSetting | undefined }
  | { readonly kind: 'match'; readonly request: number; readonly number: number; readonly step: MatchStep }
  /** With the id of a filter, positions among its matches are meant. */
  | {
      readonly kind: 'rows';
      readonly request: number;
      readonly from: number;
      readonly to: number;
      readonly filter?: number;
    }
  | { readonly kind: 'frame'; readonly request: number; readonly number: number }
  | { readonly kind: 'earlier'; readonly request: number; readonly number: number }
  | {
      readonly kind: 'nearest';
      readonly request: number;
      readonly number: number;
      readonly subject: Subject;
      readonly direction: 'earlier' | 'later';
    }
  | { readonly kind: 'rates'; readonly request: number }
  /** `changes` of the tables that the page has. */
  | { readonly kind: 'records'; readonly request: number; readonly changes: number | undefined }
  /** Long work on the log; `progress` may come before the reply. */
  | { readonly kind: 'take'; readonly request: number; readonly task: TakeTask }
  | { readonly kind: 'cancel take'; readonly request: number }
  | { readonly kind: 'replay speed'; readonly speed: ReplaySpeed | 'paused' };

/** A worker's answer to a question. */
export type Reply =
  | { readonly kind: 'sent'; readonly request: number; readonly handed: boolean }
  | { readonly kind: 'match'; readonly request: number; readonly match: Match | undefined }
  | { readonly kind: 'rows'; readonly request: number; readonly rows: readonly FrameRow[] }
  | { readonly kind: 'ended'; readonly request: number; readonly tally: SessionTally }
  | { readonly kind: 'resumed'; readonly request: number; readonly result: Result<SessionTally, string> }
  /** The bytes are transferred. */
  | { readonly kind: 'frame'; readonly request: number; readonly frame: FullFrame | undefined }
  | { readonly kind: 'earlier'; readonly request: number; readonly answer: EarlierAnswer | undefined }
  | { readonly kind: 'nearest'; readonly request: number; readonly number: number | undefined }
  /** The numbers are transferred. */
  | { readonly kind: 'rates'; readonly request: number; readonly rates: RatesSnapshot }
  /** Undefined where the page has them already. */
  | { readonly kind: 'records'; readonly request: number; readonly records: RecordsSnapshot | undefined }
  | { readonly kind: 'taken'; readonly request: number; readonly result: TakeResult };

/** What the worker tells the page. */
export type ToPage =
  /** The script runs; first of all. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'signal'; readonly signal: SessionSignal; readonly tally: SessionTally }
  | { readonly kind: 'recording'; readonly state: RecordingState }
  /** It is time to connect again, with the token of today. */
  | { readonly kind: 'reconnect due' }
  | { readonly kind: 'repeating'; readonly repeating: Repeating }
  /** At most one for each drawn frame. */
  | { readonly kind: 'counts'; readonly counts: FeedCounts }
  /** How much of a `take` is done, from 0 to 1. */
  | { readonly kind: 'progress'; readonly request: number; readonly done: number }
  /** How far a replay has come; at most one for each drawn frame. */
  | { readonly kind: 'replayed'; readonly progress: ReplayProgress }
  | Reply;
