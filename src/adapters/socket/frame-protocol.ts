import type { FeedCounts, Payload } from '../../app/ports/socket-port.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { FrameRow, FullFrame } from '../../domain/socket/frame.ts';
import type { RatesSnapshot } from '../../domain/socket/rates/frame-rates.ts';
import type { RecordsSnapshot } from '../../domain/socket/records/entity-table.ts';
import type { Repeating } from '../../domain/socket/repeating.ts';
import type { SessionSettings } from '../../domain/socket/session-settings.ts';
import type { SessionSignal } from '../../domain/socket/session.ts';
import type { StopReason } from '../../domain/socket/stop-reason.ts';
import type { EarlierAnswer } from '../../domain/socket/subject/earlier.ts';
import type { Subject } from '../../domain/socket/subject/subjects-of.ts';
import type { RelayAccess } from './relay-connection.ts';
import type { SessionTarget } from './session-runner.ts';

/** What the worker opens: directly, or through the relay where `relay` is there. */
export interface WorkerTarget extends SessionTarget {
  readonly relay?: RelayAccess;
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
  /** `every` is in seconds. */
  | { readonly kind: 'repeat'; readonly payload: Payload; readonly every: number }
  | { readonly kind: 'stop repeating' }
  | { readonly kind: 'close' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'send'; readonly request: number; readonly payload: Payload }
  | { readonly kind: 'rows'; readonly request: number; readonly from: number; readonly to: number }
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
  | { readonly kind: 'records'; readonly request: number; readonly changes: number | undefined };

/** A worker's answer to a question. */
export type Reply =
  | { readonly kind: 'sent'; readonly request: number; readonly handed: boolean }
  | { readonly kind: 'rows'; readonly request: number; readonly rows: readonly FrameRow[] }
  /** The bytes are transferred. */
  | { readonly kind: 'frame'; readonly request: number; readonly frame: FullFrame | undefined }
  | { readonly kind: 'earlier'; readonly request: number; readonly answer: EarlierAnswer | undefined }
  | { readonly kind: 'nearest'; readonly request: number; readonly number: number | undefined }
  /** The numbers are transferred. */
  | { readonly kind: 'rates'; readonly request: number; readonly rates: RatesSnapshot }
  /** Undefined where the page has them already. */
  | { readonly kind: 'records'; readonly request: number; readonly records: RecordsSnapshot | undefined };

/** What the worker tells the page. */
export type ToPage =
  /** The script runs; first of all. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'signal'; readonly signal: SessionSignal }
  /** It is time to connect again, with the token of today. */
  | { readonly kind: 'reconnect due' }
  | { readonly kind: 'repeating'; readonly repeating: Repeating }
  /** At most one for each drawn frame. */
  | { readonly kind: 'counts'; readonly counts: FeedCounts }
  | Reply;
