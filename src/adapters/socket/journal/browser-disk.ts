import type { DiskPort } from '../../../app/ports/disk-port.ts';
import { err, ok } from '../../../domain/result.ts';
import { describeDiskFailure } from './describe-disk-failure.ts';
import { heldRecordings } from './recording-lock.ts';
import { Recordings } from './recordings.ts';

/** The recordings in the browser's private files (OPFS). */
export function createBrowserDisk(recordings = new Recordings()): DiskPort {
  return {
    async written() {
      try {
        return (await heldRecordings()).written;
      } catch {
        // Where there are no locks there are no recordings.
        return new Set();
      }
    },
    async remove(recording) {
      try {
        return ok((await recordings.remove(recording)) === 'held' ? 'in use' : 'removed');
      } catch (cause) {
        return err(describeDiskFailure(cause));
      }
    },
    async clear() {
      try {
        await recordings.tidy({ recordings: 0, bytes: 0 });
        return ok(undefined);
      } catch (cause) {
        return err(describeDiskFailure(cause));
      }
    },
    async space() {
      try {
        const { usage, quota } = await navigator.storage.estimate();
        return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
      } catch {
        return undefined;
      }
    },
  };
}
