import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { describeDiskFailure, noPrivateFiles } from './describe-disk-failure.ts';
import { findRecording } from './find-recording.ts';
import type { FoundRecording } from './find-recording.ts';
import { createOpfsFolder } from './opfs-folder.ts';
import { hasPrivateFiles } from './opfs-platform.ts';
import { takeRecording } from './recording-lock.ts';
import { Recordings } from './recordings.ts';
import type { SegmentFolder } from './segment-folder.ts';

/** A recording that is ours until it is released. */
export interface OpenRecording extends FoundRecording {
  readonly folder: SegmentFolder;
  /** Gives it back, so that another tab can read or delete it. */
  release(): void;
}

/** How a recording is opened. */
export interface OpenOptions {
  readonly recordings?: Recordings;
  /** Together with others who only look at it. */
  readonly shared?: boolean;
  /** Milliseconds to wait for whoever holds it. */
  readonly wait?: number | undefined;
}

/**
 * Takes the recording `id` and looks it through; a new one is made. The error is a sentence for the user: no private
 * files here, held by another tab (for longer than `wait`), of another version, or what the platform said.
 */
export async function openRecording(
  id: string,
  { recordings = new Recordings(), shared = false, wait }: OpenOptions = {},
): Promise<Result<OpenRecording, string>> {
  if (!hasPrivateFiles()) return err(noPrivateFiles);
  let release: (() => void) | undefined;
  try {
    release = await takeRecording(id, { shared, wait });
    if (release === undefined) return err('Another tab is writing this recording.');
    if (shared && !(await recordings.has(id))) {
      release();
      return err('The frames of this recording are no longer kept.');
    }
    const folder = createOpfsFolder(await recordings.folder(id));
    const found = await findRecording(folder);
    if (found !== undefined) return ok({ ...found, folder, release });
    release();
    return err('This recording was written by another version of the console; it is left as it is.');
  } catch (cause) {
    release?.();
    return err(describeDiskFailure(cause));
  }
}
