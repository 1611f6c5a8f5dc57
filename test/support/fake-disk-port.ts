import type { DiskPort, DiskSpace } from '../../src/app/ports/disk-port.ts';
import { ok } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';

/** A disk that remembers what was removed. */
export class FakeDiskPort implements DiskPort {
  readonly removed: string[] = [];
  readonly inUse = new Set<string>();
  clears = 0;

  written(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(this.inUse));
  }

  remove(recording: string): Promise<Result<'removed' | 'in use', string>> {
    if (this.inUse.has(recording)) return Promise.resolve(ok('in use'));
    this.removed.push(recording);
    return Promise.resolve(ok('removed'));
  }

  clear(): Promise<Result<void, string>> {
    this.clears += 1;
    return Promise.resolve(ok(undefined));
  }

  space(): Promise<DiskSpace | undefined> {
    return Promise.resolve({ used: 1024, quota: 10 * 1024 ** 3 });
  }
}
