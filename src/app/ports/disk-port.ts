import type { Result } from '../../domain/result.ts';

/** What the browser says of its storage; an estimate, and in some browsers far from what can be written. */
export interface DiskSpace {
  /** Bytes that the console's site has in use, all it stores taken together. */
  readonly used: number;
  /** Bytes that it may use in all. */
  readonly quota: number;
}

/** The recordings on disk as a whole; a feed writes and reads its own, see `SocketPort`. */
export interface DiskPort {
  /** Ids of the recordings that are written now, in any tab. */
  written(): Promise<ReadonlySet<string>>;
  /** Deletes a recording's frames; one that is open in a tab stays. The error is a sentence for the user. */
  remove(recording: string): Promise<Result<'removed' | 'in use', string>>;
  /** Deletes the frames of all recordings that are not open in a tab. */
  clear(): Promise<Result<void, string>>;
  /** Undefined where the browser does not say. */
  space(): Promise<DiskSpace | undefined>;
}
