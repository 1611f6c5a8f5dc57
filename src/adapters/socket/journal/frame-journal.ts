import type { FrameFacts } from '../../../domain/socket/frame-columns.ts';
import type { FrameSource, FrameSpan, LoggedFrame } from '../../../domain/socket/frame-source.ts';
import type { SealedFile, SegmentFolder } from './segment-folder.ts';
import type { SegmentFrames } from './segment-frames.ts';
import { SegmentReader } from './segment-reader.ts';
import { SegmentWriter } from './segment-writer.ts';
import type { SegmentLimits } from './segment-writer.ts';

/** How a journal writes. */
export interface JournalLimits extends SegmentLimits {
  /** Milliseconds that a frame may wait for its file, after another one did not have to. */
  readonly wait: number;
  /** Payload bytes that may wait for their file. */
  readonly waiting: number;
  /** Payload bytes that wait because the disk is slow; with more than that the journal stops. */
  readonly behind: number;
}

/** Segments of 16,384 frames or 8 MB, written each 250 ms or 1 MB. */
const defaultJournalLimits: JournalLimits = {
  frames: 16_384,
  bytes: 8 * 1024 * 1024,
  wait: 250,
  waiting: 1024 * 1024,
  behind: 64 * 1024 * 1024,
};

/** What a journal needs besides its folder. */
export interface JournalOptions {
  readonly limits?: Partial<JournalLimits>;
  /** Number of the first frame; 0 unless given. Frames already in the folder come before it. */
  readonly first?: number;
  /** How many of the frames before it are notes. */
  readonly notes?: number;
  /** The segments already in the folder, without gaps up to `first`. */
  readonly sealed?: readonly SealedSegment[];
  /** Calls back once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Called once, when writing has failed for good. Frames from number `end` on are not on disk. */
  stopped(cause: unknown, end: number): void;
  /** Called when frames that were on disk turn out to be gone or damaged; the journal now begins behind them. */
  lost(first: number, end: number, cause: unknown): void;
}

/** A segment whose file is complete. */
export interface SealedSegment {
  readonly first: number;
  readonly end: number;
  readonly file: SealedFile;
}

/** Said to `stopped` when more waits for the disk than may. */
export class SlowDiskError extends Error {
  override readonly name = 'SlowDiskError';
}

/**
 * The frames of one recording on disk. It takes each frame as it is logged, writes in segments, and reads back by
 * number. In memory it holds the segment that grows, the few that were read last, and a line for each of the others.
 */
export class FrameJournal implements FrameSource {
  readonly #folder: SegmentFolder;
  readonly #options: JournalOptions;
  readonly #limits: JournalLimits;
  readonly #reader = new SegmentReader();
  #sealed: SealedSegment[];
  /** Segments whose file is not complete; the last one grows. */
  #open: SegmentWriter[] = [];
  #first: number;
  #end: number;
  #notes: number;
  /** Segments that end here or before are deleted as soon as they are complete. */
  #dropBefore = 0;
  /** Where a segment was ended before it was full. */
  #cutAt = -1;
  #state: 'writing' | 'finishing' | 'stopped' = 'writing';
  /** Moment of the frame that was written at once last. */
  #flushedAt = -Infinity;
  #cancelTimer: (() => void) | undefined;
  /** One thing at a time with the folder, so that files come into being in order. */
  #work: Promise<void> = Promise.resolve();

  constructor(folder: SegmentFolder, options: JournalOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#limits = { ...defaultJournalLimits, ...options.limits };
    this.#sealed = [...(options.sealed ?? [])];
    this.#end = options.first ?? 0;
    this.#notes = options.notes ?? 0;
    this.#first = this.#sealed[0]?.first ?? this.#end;
  }

  get first(): number {
    return this.#first;
  }

  get end(): number {
    return this.#end;
  }

  /** Number after the last frame that a crash would leave. */
  get writtenEnd(): number {
    const reached = this.#open.findLast(({ writtenEnd, frames }) => writtenEnd > frames.first);
    return reached?.writtenEnd ?? this.#sealed.at(-1)?.end ?? this.#first;
  }

  /** Bytes of the files that are complete, and of the payloads behind them. */
  get size(): number {
    return (
      this.#sealed.reduce((sum, { file }) => sum + file.size, 0) +
      this.#open.reduce((sum, { frames }) => sum + frames.size, 0)
    );
  }

  /** Number of the first frame of which it and all later ones are within `bytes` of files. */
  firstWithin(bytes: number): number {
    let left = bytes - this.#open.reduce((sum, { frames }) => sum + frames.size, 0);
    let first = this.#open[0]?.frames.first ?? this.#end;
    for (let index = this.#sealed.length - 1; index >= 0; index--) {
      const segment = this.#sealed[index];
      left -= segment?.file.size ?? 0;
      if (segment === undefined || left < 0) break;
      ({ first } = segment);
    }
    return first;
  }

  /** Takes the next frame; its number is `end` before the call. Does nothing once the journal has stopped. */
  append(facts: FrameFacts, payload: Uint8Array): void {
    if (this.#state !== 'writing') return;
    let writer = this.#open.at(-1);
    if (writer?.takes(payload.length) !== true || this.#end === this.#cutAt) writer = this.#begin();
    writer.add(facts, payload);
    this.#end++;
    if (facts.note) this.#notes++;
    // What comes by and by is written at once; only what comes fast waits, to be written together.
    const late = Math.abs(facts.at - this.#flushedAt) >= this.#limits.wait;
    if (late) this.#flushedAt = facts.at;
    if (late || writer.waiting >= this.#limits.waiting) this.flush();
    else this.#cancelTimer ??= this.#options.after(this.#limits.wait, this.flush);
    if (this.#open.length > 1 && this.#waiting() > this.#limits.behind) {
      this.#stop(new SlowDiskError('The disk takes the frames more slowly than they come.'));
    }
  }

  /** Writes what waits, as far as its file is there. */
  readonly flush = (): void => {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    try {
      for (const writer of this.#open) writer.flush();
    } catch (cause) {
      this.#stop(cause);
    }
  };

  /** Deletes the segments that hold only frames before `number`, now or when they are complete. */
  dropBefore(number: number): void {
    this.#dropBefore = Math.max(this.#dropBefore, number);
    this.#drop();
  }

  /** The next frame begins a new segment, so that those before can be dropped without it. */
  cut(): void {
    const last = this.#open.at(-1);
    if (last === undefined || this.#state !== 'writing') return;
    this.#cutAt = this.#end;
    this.#seal(last);
  }

  /** Writes everything and takes nothing any more; resolves when all files are complete. */
  async finish(): Promise<void> {
    this.flush();
    if (this.#state === 'writing') {
      this.#state = 'finishing';
      const last = this.#open.at(-1);
      if (last !== undefined && this.#end > this.#cutAt) this.#seal(last);
    }
    // Work that is done may bring more with it.
    for (let work; work !== this.#work;) await (work = this.#work);
  }

  read(number: number): LoggedFrame | undefined {
    return this.#framesAt(number)?.read(number);
  }

  facts(number: number): FrameFacts | undefined {
    return this.#framesAt(number)?.facts(number);
  }

  spanFrom(number: number): FrameSpan | undefined {
    const frames = this.#framesAt(number);
    return frames?.span(number, Math.min(frames.end, this.#end));
  }

  spanBefore(end: number): FrameSpan | undefined {
    return this.#framesAt(end - 1)?.span(this.#startOfSpan(end - 1), end);
  }

  #startOfSpan(number: number): number {
    return this.#framesAt(number)?.first ?? number;
  }

  /** The segment with the frame `number`, read from its file if need be. */
  #framesAt(number: number): SegmentFrames | undefined {
    if (!Number.isInteger(number) || number < this.#first || number >= this.#end) return undefined;
    const open = this.#open.findLast(({ frames }) => frames.first <= number)?.frames;
    if (open !== undefined) return open;
    const segment = findSegment(this.#sealed, number);
    if (segment === undefined) return undefined;
    const found = this.#reader.read(segment);
    if (found.ok) return found.value;
    this.#lose(segment, found.error);
    return undefined;
  }

  /** A segment that cannot be read is given up with all before it, so that there is no hole between `first` and `end`. */
  #lose({ end }: SealedSegment, cause: unknown): void {
    const first = this.#first;
    this.dropBefore(end);
    this.#options.lost(first, end, cause);
  }

  #begin(): SegmentWriter {
    const full = this.#open.at(-1);
    const writer = new SegmentWriter(this.#end, this.#notes, this.#limits);
    this.#open.push(writer);
    if (full !== undefined && this.#end !== this.#cutAt) this.#seal(full);
    this.#enqueue(() => writer.open(this.#folder));
    return writer;
  }

  #seal(writer: SegmentWriter): void {
    this.#enqueue(async () => {
      const file = await writer.seal();
      const { first, end } = writer.frames;
      this.#open = this.#open.filter((other) => other !== writer);
      if (file !== undefined) this.#sealed.push({ first, end, file });
      this.#drop();
    });
  }

  #drop(): void {
    let dropped = 0;
    while ((this.#sealed[dropped]?.end ?? Infinity) <= this.#dropBefore) dropped++;
    if (dropped === 0) return;
    const gone = this.#sealed.splice(0, dropped);
    this.#first = this.#sealed[0]?.first ?? this.#open[0]?.frames.first ?? this.#end;
    for (const { first } of gone) {
      this.#reader.forget(first);
      // A file that cannot be deleted now goes with its recording.
      this.#work = this.#work.then(() => this.#folder.remove(first)).catch(() => undefined);
    }
  }

  #enqueue(act: () => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#state === 'stopped' ? undefined : act()))
      .catch((cause: unknown) => {
        this.#stop(cause);
      });
  }

  #waiting(): number {
    return this.#open.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** Once: what is written stays readable, the rest is let go. */
  #stop(cause: unknown): void {
    if (this.#state === 'stopped') return;
    this.#state = 'stopped';
    this.#cancelTimer?.();
    this.#end = this.writtenEnd;
    this.#open = this.#open.filter(({ writtenEnd, frames }) => writtenEnd > frames.first);
    this.#options.stopped(cause, this.#end);
  }
}

/** The segment that has the frame `number`: they follow one another without gaps. */
function findSegment(segments: readonly SealedSegment[], number: number): SealedSegment | undefined {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.end ?? Infinity) <= number) low = middle + 1;
    else high = middle;
  }
  return segments[low];
}
