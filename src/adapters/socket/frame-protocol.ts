import type { FeedCounts, Payload } from '../../app/ports/socket-port.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { FrameRow, FullFrame } from '../../domain/socket/frame.ts';
import type { RatesSnapshot } from '../../domain/socket/rates/frame-rates.ts';
import type { RecordsSnapshot } from '../../domain/socket/records/entity-table.ts';
import type { SessionSignal } from '../../domain/socket/session.ts';
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
  | { readonly kind: 'open'; readonly target: WorkerTarget }
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
  /** At most one for each drawn frame. */
  | { readonly kind: 'counts'; readonly counts: FeedCounts }
  | Reply;
