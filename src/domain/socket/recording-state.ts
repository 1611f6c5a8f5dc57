/** What becomes of a feed's frames besides being in memory. */
export type RecordingState =
  /** Nothing has been logged yet. */
  | { readonly kind: 'none' }
  /** They are written to disk as they come. */
  | {
      readonly kind: 'on disk';
      /** Names the recording, in this browser. */
      readonly recording: string;
      /** Number in the recording of the feed's frame 0: rises when the feed is cleared. */
      readonly from: number;
      /** What of it could not be read back, in words. */
      readonly damage?: string;
    }
  /** They are those of a recording from `from` to `end`, which is only looked at. */
  | {
      readonly kind: 'from history';
      readonly recording: string;
      readonly from: number;
      readonly end: number;
    }
  /** They are in memory only; `recording` has those from before writing failed. */
  | { readonly kind: 'in memory'; readonly why: string; readonly recording?: string };

/** Where frames are that are to be shown again. */
export interface RecordingRange {
  readonly recording: string;
  /** Number in the recording of the first frame wanted. */
  readonly from: number;
  /** Number after the last one wanted; all there are, and those still to come, where it is absent. */
  readonly end?: number;
}

/** What a session has had so far. */
export interface SessionTally {
  /** Where its frames are on disk; absent where they are in memory only. */
  readonly range?: Required<RecordingRange>;
  /** Frames from the server, and to it. */
  readonly received: number;
  readonly sent: number;
  /** Bytes of their payloads. */
  readonly bytes: number;
  /** Frames of it that are neither in memory nor on disk any more. */
  readonly dropped: number;
}
