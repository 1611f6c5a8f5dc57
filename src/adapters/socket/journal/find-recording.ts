import { decodeSegment, headSize } from './segment-format.ts';
import type { SealedSegment } from './frame-journal.ts';
import type { SegmentFolder } from './segment-folder.ts';

/** What is found in a recording's folder. */
export interface FoundRecording {
  /** Its segments, without gaps. */
  readonly sealed: readonly SealedSegment[];
  /** Number after its last frame: what is recorded next has this number. */
  readonly end: number;
  /** How many of its frames are notes, those included that are no longer there. */
  readonly notes: number;
  /** What the end of it has lost by a crash; undefined where it ends with a whole frame. */
  readonly torn?: {
    readonly bytes: number;
    /** Frames that were being written; 0 where not even that can be told. */
    readonly frames: number;
  };
}

/**
 * Looks a recording through. Only the last file is read: the others end where the next begins. Undefined where the last
 * file is of another version of the console, or is none of ours.
 */
export async function findRecording(folder: SegmentFolder): Promise<FoundRecording | undefined> {
  const files = await folder.list();
  const last = files.at(-1);
  if (last === undefined) return { sealed: [], end: 0, notes: 0 };
  const decoded = decodeSegment(last.file.read());
  if (decoded === undefined && last.file.size >= headSize) return undefined;
  const end = decoded?.frames.end ?? last.first;
  const sealed = files
    .map(({ first, file }, index) => ({ first, end: files[index + 1]?.first ?? end, file }))
    .filter((segment) => segment.end > segment.first);
  const torn = decoded?.torn ?? last.file.size;
  const found = { sealed, end, notes: decoded === undefined ? 0 : decoded.notes + decoded.frames.notes };
  return torn === 0 ? found : { ...found, torn: { bytes: torn, frames: decoded?.lost ?? 0 } };
}
