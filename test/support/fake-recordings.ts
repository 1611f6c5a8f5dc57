import type {
  Exported,
  ExportRequest,
  FeedRecordings,
  Imported,
  ImportRequest,
  Progress,
  ReplayRequest,
} from '../../src/app/ports/recordings-port.ts';
import { ok } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Comparison } from '../../src/domain/socket/recording/compare.ts';
import { OutlineBuilder } from '../../src/domain/socket/recording/outline.ts';
import type { Outline } from '../../src/domain/socket/recording/outline.ts';
import type { ReplaySpeed } from '../../src/domain/socket/recording/replay-clock.ts';

/** Recordings that remember what was asked and answer what a test wants. */
export class FakeRecordings implements FeedRecordings {
  readonly exports: ExportRequest[] = [];
  readonly imports: ImportRequest[] = [];
  readonly replays: ReplayRequest[] = [];
  readonly speeds: (ReplaySpeed | 'paused')[] = [];
  /** What `export` resolves with; a promise of the test's own where it wants to hold it up. */
  exported: Promise<Result<Exported, string> | undefined> = Promise.resolve(
    ok({ file: new Blob(['frames']), tally: { frames: 6, notes: 0, notesLeftOut: 1, replaced: 1 } }),
  );
  imported: Result<Imported, string> | undefined = ok({
    kind: 'read',
    report: { format: 'recording', frames: 3, notes: 0, leftOut: 0, faults: [], withoutTime: 0, replaced: 0 },
  });
  comparison: Comparison | undefined;

  export(request: ExportRequest, { told }: Progress): Promise<Result<Exported, string> | undefined> {
    this.exports.push(request);
    told(0.5);
    return this.exported;
  }

  import(request: ImportRequest): Promise<Result<Imported, string> | undefined> {
    this.imports.push(request);
    return Promise.resolve(this.imported);
  }

  outline(): Promise<Outline | undefined> {
    return Promise.resolve(new OutlineBuilder(0).finish());
  }

  compare(): Promise<Comparison | undefined> {
    return Promise.resolve(this.comparison);
  }

  replay(request: ReplayRequest): void {
    this.replays.push(request);
  }

  replaySpeed(speed: ReplaySpeed | 'paused'): void {
    this.speeds.push(speed);
  }
}
