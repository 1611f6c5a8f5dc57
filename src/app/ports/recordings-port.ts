import type { Mask } from '../../domain/history/mask.ts';
import type { Result } from '../../domain/result.ts';
import type { Comparison } from '../../domain/socket/recording/compare.ts';
import type { ExportTally } from '../../domain/socket/recording/export-tally.ts';
import type { FormatId } from '../../domain/socket/recording/formats.ts';
import type { ImportReport } from '../../domain/socket/recording/import-report.ts';
import type { Outline } from '../../domain/socket/recording/outline.ts';
import type { RecordingHead } from '../../domain/socket/recording/recording.ts';
import type { ReplaySpeed } from '../../domain/socket/recording/replay-clock.ts';
import type { Timestamp } from '../../domain/time.ts';

/** Which rows of a feed: all, those that its filter lets through, or some by number. */
export type Selection = 'all' | 'shown' | readonly number[];

/** What is to be written to a file. */
export interface ExportRequest {
  readonly format: FormatId;
  readonly selection: Selection;
  readonly head: RecordingHead;
  /** Secrets that are known now; those of the session and of connect messages are replaced in any case. */
  readonly masks: readonly Mask[];
}

/** A file that was made. */
export interface Exported {
  readonly file: Blob;
  readonly tally: ExportTally;
}

/** What is to be read from a file. */
export interface ImportRequest {
  readonly file: Blob;
  /** Its name tells a HAR. */
  readonly name: string;
  /** Which socket of a HAR, counted from 0; without it a HAR with several is not read but `sockets` are named. */
  readonly socket?: number;
  readonly masks: readonly Mask[];
}

/** A socket of a HAR, to be chosen from. */
export interface SocketChoice {
  readonly url: string;
  readonly messages: number;
}

/** What came of an import. */
export type Imported =
  | { readonly kind: 'read'; readonly report: ImportReport }
  /** The HAR has several sockets; nothing was read yet. */
  | { readonly kind: 'several'; readonly sockets: readonly SocketChoice[] };

/** A recording that is to be played as if it were a socket. */
export interface ReplayRequest extends ImportRequest {
  readonly speed: ReplaySpeed;
}

/** How far a replay has come; told at most once for each drawn frame. */
export interface ReplayProgress {
  readonly speed: ReplaySpeed | 'paused';
  readonly played: number;
  readonly total: number;
  /** When the frame that was played last was recorded. */
  readonly recorded: Timestamp;
}

/** Long work on its way. */
export interface Progress {
  /** Stops the work; its promise resolves with undefined. */
  readonly signal: AbortSignal;
  /** How much is done, from 0 to 1; now and then. */
  readonly told: (done: number) => void;
}

/**
 * Recordings of one feed. Everything runs in the feed's worker, in slices, so that the socket goes on. Resolves with
 * undefined where it was cancelled, or the worker is gone; failures are one sentence for the user.
 */
export interface FeedRecordings {
  export(request: ExportRequest, progress: Progress): Promise<Result<Exported, string> | undefined>;
  /** Appends the frames of a file to the feed's log, with their own times. */
  import(request: ImportRequest, progress: Progress): Promise<Result<Imported, string> | undefined>;
  outline(progress: Progress): Promise<Outline | undefined>;
  /** Compares this feed (left) with the outline of another one, whose arrays are given away. */
  compare(other: Outline, progress: Progress): Promise<Comparison | undefined>;
  /** Closes an open session, then plays a recording as a session of its own. */
  replay(request: ReplayRequest): void;
  /** Changes the speed of the replay that runs; nothing where none does. */
  replaySpeed(speed: ReplaySpeed | 'paused'): void;
}
