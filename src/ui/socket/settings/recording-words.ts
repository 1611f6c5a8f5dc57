import type { DiskSpace } from '../../../app/ports/disk-port.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import { megabyte } from '../../../domain/socket/log-settings.ts';
import type { RecordingState } from '../../../domain/socket/recording-state.ts';

/** What becomes of a feed's frames besides being in memory, as sentences. */
export function recordingWords(state: RecordingState): string {
  switch (state.kind) {
    case 'none':
      return 'Nothing has come yet. What comes is written to disk as well, so that it is here again after a reload.';
    case 'on disk':
      return ['What comes is written to disk as well: it is here again after a reload.', state.damage ?? '']
        .join(' ')
        .trim();
    case 'from history':
      return 'A stored session, read from disk. What is set here changes nothing about it.';
    case 'in memory':
      return `In memory only, and gone with this tab: ${state.why}`;
    default:
      return assertNever(state);
  }
}

/** The room that the browser speaks of. */
export function spaceWords(space: DiskSpace | undefined): string {
  if (space === undefined) return 'The browser does not say how much room there is on disk.';
  const { used, quota } = space;
  return `The console has ${size(used)} on disk in this browser; by the browser’s estimate there is room for ${size(quota - used)} more.`;
}

/** Bytes in megabytes or gigabytes. */
function size(bytes: number): string {
  const megabytes = Math.max(bytes, 0) / megabyte;
  if (megabytes < 1) return 'less than 1 MB';
  return megabytes < 1024
    ? `${Math.round(megabytes).toLocaleString('en')} MB`
    : `${(megabytes / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} GB`;
}
