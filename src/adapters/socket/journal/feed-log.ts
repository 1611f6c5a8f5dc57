import type { FeedCounts } from '../../../app/ports/socket-port.ts';
import type { LogSettings } from '../../../domain/socket/log-settings.ts';
import type { FrameFacts } from '../../../domain/socket/frame-columns.ts';
import { FrameLog } from '../../../domain/socket/frame-log.ts';
import type { LogLimits } from '../../../domain/socket/frame-log.ts';
import type { FrameSource, FrameSpan, LoggedFrame } from '../../../domain/socket/frame-source.ts';
import type { FrameJournal } from './frame-journal.ts';

/** Appends after which it is looked whether older frames on disk are still within the limits. */
const trimEvery = 1024;

/** A feed's journal, and how its numbers are ours. */
interface Disk {
  readonly journal: FrameJournal;
  /** Number in the journal of our frame 0. */
  readonly base: number;
  /** Whether it is only looked at: then nothing is written to it, and nothing deleted. */
  readonly frozen: boolean;
}

/**
 * All frames of a feed by number, wherever they are: the newest in memory, older ones on disk. Without *record to disk*
 * both hold what the limits allow; with it, what has fallen out of memory stays readable.
 */
export class FeedLog implements FrameSource {
  readonly #memory: FrameLog;
  #settings: LogSettings;
  #disk: Disk | undefined;
  /** Number of the first frame that was put into memory. */
  #start = 0;
  /** Without *record to disk*: frames before this one are beyond the limits. */
  #keepFrom = 0;
  #appended = 0;
  /** Notes among the frames that were on disk already; notes are counted, frames that fell off included. */
  #notesBefore = 0;

  constructor(settings: LogSettings, limits: Partial<LogLimits> = {}) {
    this.#settings = settings;
    this.#memory = new FrameLog({ frames: settings.frames, bytes: settings.bytes, ...limits });
  }

  get first(): number {
    return Math.min(this.#memory.first, this.#diskFirst());
  }

  get end(): number {
    return this.#memory.end;
  }

  /** Number of the first frame in memory. */
  get memoryFirst(): number {
    return this.#memory.first;
  }

  get counts(): FeedCounts {
    const { first, end } = this;
    const { bytes, notes } = this.#memory;
    const onDisk = this.#memory.first - first;
    return {
      kept: end - first,
      dropped: first,
      bytes,
      notes: this.#notesBefore + notes,
      ...(onDisk > 0 ? { onDisk } : {}),
    };
  }

  /** The number that frame `number` has in the recording. */
  recorded(number: number): number {
    return number + (this.#disk?.base ?? 0);
  }

  /** Number in the recording of the first frame that is kept anywhere, those included that the feed no longer shows. */
  get keptFrom(): number {
    return this.#settings.record && this.#disk !== undefined
      ? this.#disk.journal.first
      : this.recorded(this.first);
  }

  append(facts: FrameFacts, payload: Uint8Array): number {
    const number = this.#memory.append(facts, payload);
    this.#record(facts, payload);
    return number;
  }

  /** Like `append`, for the payload that `text` is in UTF-8; returns its length in bytes. */
  appendText(facts: FrameFacts, text: string): number {
    const number = this.#memory.appendText(facts, text);
    // A frame that alone is beyond the limits has fallen off already.
    const payload = this.#memory.payload(number) ?? new TextEncoder().encode(text);
    this.#record(facts, payload);
    return payload.length;
  }

  /** Keeps as much as `settings` say from now on. */
  set(settings: LogSettings): void {
    this.#settings = settings;
    this.#memory.limit(settings);
    this.#trim();
  }

  /** From now on frames go to `journal` too, those first that are in memory already. It is empty. */
  begin(journal: FrameJournal): void {
    this.#disk = { journal, base: journal.end - this.#memory.first, frozen: false };
    for (let number = this.#memory.first; number < this.end; number++) {
      const frame = this.#memory.read(number);
      if (frame !== undefined) journal.append(frame, frame.bytes);
    }
  }

  /**
   * Shows the frames that `journal` has from its number `from` to `end` (exclusive), and numbers on behind them; `notes`
   * of them are notes. Nothing may be in the log.
   */
  resume(journal: FrameJournal, from: number, end: number, notes: number, frozen: boolean): void {
    this.#disk = { journal, base: from, frozen };
    this.#start = end - from;
    this.#memory.clear(this.#start);
    this.#notesBefore = notes;
    this.#trim();
  }

  /** Writes to disk what waits, as far as that can be done at once. */
  flush(): void {
    this.#disk?.journal.flush();
  }

  /** Writes to disk what is not there yet; resolves when it is. */
  async finish(): Promise<void> {
    await this.#disk?.journal.finish();
  }

  read(number: number): LoggedFrame | undefined {
    if (number >= this.#memory.first) return this.#memory.read(number);
    const disk = this.#diskWith(number);
    const frame = disk?.journal.read(number + disk.base);
    return frame && { ...frame, number };
  }

  facts(number: number): FrameFacts | undefined {
    if (number >= this.#memory.first) return this.#memory.facts(number);
    const disk = this.#diskWith(number);
    return disk?.journal.facts(number + disk.base);
  }

  spanFrom(number: number): FrameSpan | undefined {
    if (number >= this.#memory.first) return this.#memory.spanFrom(number);
    const disk = this.#diskWith(number);
    if (disk === undefined) return undefined;
    const span = disk.journal.spanFrom(number + disk.base);
    return span && part(span, number, Math.min(span.end - disk.base, this.#memory.first), disk.base);
  }

  spanBefore(end: number): FrameSpan | undefined {
    if (end > this.#memory.first) return this.#memory.spanBefore(end);
    const disk = this.#diskWith(end - 1);
    if (disk === undefined) return undefined;
    const span = disk.journal.spanBefore(end + disk.base);
    return span && part(span, Math.max(span.first - disk.base, this.first), end, disk.base);
  }

  /** Forgets all frames; numbers start at 0 again. On disk they stay only with *record to disk*. */
  clear(): void {
    const { end } = this;
    if (this.#disk !== undefined) {
      const { journal, base, frozen } = this.#disk;
      this.#disk = { journal, base: base + end, frozen };
      if (!frozen && !this.#settings.record) {
        journal.cut();
        journal.dropBefore(base + end);
      }
    }
    this.#memory.clear();
    this.#start = 0;
    this.#keepFrom = 0;
    this.#notesBefore = 0;
  }

  #record(facts: FrameFacts, payload: Uint8Array): void {
    if (this.#disk?.frozen !== false) return;
    this.#disk.journal.append(facts, payload);
    if (++this.#appended % trimEvery === 0) this.#trim();
  }

  #diskWith(number: number): Disk | undefined {
    return Number.isInteger(number) && number >= this.first ? this.#disk : undefined;
  }

  /** Number of the first frame on disk that belongs to the log; `Infinity` where there is none. */
  #diskFirst(): number {
    if (this.#disk === undefined) return Infinity;
    const { journal, base, frozen } = this.#disk;
    // Once writing has failed, what fell out of memory since is nowhere: what is on disk does not reach up to it.
    if (!frozen && journal.end - base < this.#memory.first) return Infinity;
    const first = Math.max(journal.first - base, 0);
    return frozen || this.#settings.record ? first : Math.max(first, this.#wanted());
  }

  #wanted(): number {
    const { first } = this.#memory;
    return first > this.#start ? first : Math.min(first, this.#keepFrom);
  }

  /** Without *record to disk*: what is beyond the limits goes from the disk as well. */
  #trim(): void {
    if (this.#disk === undefined) return;
    const { journal, base, frozen } = this.#disk;
    if (frozen || this.#settings.record) return;
    const { frames, bytes } = this.#settings;
    const within = journal.firstWithin(bytes) - base;
    this.#keepFrom = Math.max(this.#keepFrom, this.end - frames, within);
    journal.dropBefore(this.#wanted() + base);
  }
}

/** The frames `first` to `end` of a journal's span, by our numbers. */
function part(span: FrameSpan, first: number, end: number, base: number): FrameSpan {
  const from = span.offset(first + base);
  return {
    first,
    end,
    bytes: span.bytes.subarray(from, span.offset(end + base)),
    offset: (number) => span.offset(number + base) - from,
  };
}
