import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { FrameFacts } from '../../../domain/socket/frame-columns.ts';
import type { LogSettings } from '../../../domain/socket/log-settings.ts';
import type { RecordingRange, RecordingState, SessionTally } from '../../../domain/socket/recording-state.ts';
import { describeDiskFailure } from './describe-disk-failure.ts';
import type { FeedLog } from './feed-log.ts';
import { FrameJournal } from './frame-journal.ts';
import type { OpenRecording } from './open-recording.ts';
import { SessionCounter } from './session-counter.ts';
import type { Job } from '../slices.ts';

/** What a recorder needs of the platform. */
export interface RecorderPlatform {
  /** A new recording's id; ids sort by age. */
  newRecording(): string;
  /** Takes a recording, made where it is not there; `shared` with others who only look at it. */
  openRecording(id: string, shared: boolean): Promise<Result<OpenRecording, string>>;
  /** Makes room for what is to come, if need be. */
  tidyRecordings(): void;
  /** Calls back once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Puts what comes into a feed's log and, from the first frame on, into a recording of its own. */
export class FeedRecorder {
  readonly #platform: RecorderPlatform | undefined;
  readonly #log: FeedLog;
  readonly #changed: (state: RecordingState) => void;
  readonly #counter = new SessionCounter();
  /** Number in the recording of the session's first frame. */
  #sessionFirst = 0;
  #state: RecordingState = { kind: 'none' };

  /** Without a platform there is no disk, and nothing is said about it. */
  constructor(
    log: FeedLog,
    platform: RecorderPlatform | undefined,
    changed: (state: RecordingState) => void,
  ) {
    this.#log = log;
    this.#platform = platform;
    this.#changed = changed;
  }

  get state(): RecordingState {
    return this.#state;
  }

  append(facts: FrameFacts, payload: Uint8Array): number {
    this.#begin();
    this.#counter.add(facts, payload.length);
    return this.#log.append(facts, payload);
  }

  /** Like `append`, for the payload that `text` is in UTF-8. */
  appendText(facts: FrameFacts, text: string): void {
    this.#begin();
    this.#counter.add(facts, this.#log.appendText(facts, text));
  }

  /** A session begins: what comes from now on is its. */
  beginSession(): void {
    this.#begin();
    this.#counter.begin();
    this.#sessionFirst = this.#log.recorded(this.#log.end);
  }

  /** What the session has had so far. */
  get tally(): SessionTally {
    const { received, sent, bytes } = this.#counter;
    const [from, end] = [this.#sessionFirst, this.#log.recorded(this.#log.end)];
    const dropped = Math.min(Math.max(this.#log.keptFrom - from, 0), end - from);
    const { recording } = { recording: undefined, ...this.#state };
    return {
      received,
      sent,
      bytes,
      dropped,
      ...(recording === undefined ? {} : { range: { recording, from, end } }),
    };
  }

  /** Counts the session that an earlier page of this recording had and that nobody has seen end; `done` follows. */
  recount(sessionFirst: number, done: () => void): Job {
    this.#sessionFirst = sessionFirst;
    return this.#counter.recount(this.#log, sessionFirst - this.#log.recorded(0), done);
  }

  /** Writes everything; nothing is recorded any more. */
  async finish(): Promise<void> {
    await this.#log.finish();
  }

  set(settings: LogSettings): void {
    this.#log.set(settings);
  }

  clear(): void {
    this.#log.clear();
    const state = this.#state;
    if (state.kind === 'on disk') this.#become({ ...state, from: this.#log.recorded(0) });
  }

  /** Takes up a recording where it ended, or looks at a part of it. Nothing may have been logged before. */
  async resume({ recording, from, end }: RecordingRange): Promise<Result<void, string>> {
    if (this.#platform === undefined) return err('This browser keeps no recordings.');
    const frozen = end !== undefined;
    const opened = await this.#platform.openRecording(recording, frozen);
    if (!opened.ok) return opened;
    const found = opened.value;
    const first = Math.max(from, 0);
    const last = Math.min(end ?? found.end, found.end);
    if (first > found.end || (frozen && (found.sealed[0]?.first ?? last) >= last)) {
      found.release();
      return err('The frames of this recording are no longer kept.');
    }
    const journal = this.#journal(this.#platform, recording, found);
    this.#log.resume(journal, first, last, from === 0 && last === found.end ? found.notes : 0, frozen);
    const damage = tornWords(found);
    this.#become(
      frozen
        ? { kind: 'from history', recording, from: first, end: last }
        : { kind: 'on disk', recording, from: first, ...(damage === undefined ? {} : { damage }) },
    );
    return ok(undefined);
  }

  /** Sees to it that what comes is recorded. */
  #begin(): void {
    if (this.#state.kind !== 'none' || this.#platform === undefined) return;
    const recording = this.#platform.newRecording();
    this.#become({ kind: 'on disk', recording, from: 0 });
    void this.#open(this.#platform, recording);
  }

  async #open(platform: RecorderPlatform, recording: string): Promise<void> {
    const opened = await platform.openRecording(recording, false);
    if (opened.ok) {
      this.#log.begin(this.#journal(platform, recording, opened.value, this.#log.memoryFirst));
      platform.tidyRecordings();
    } else {
      this.#become({ kind: 'in memory', why: opened.error });
    }
  }

  #journal(
    platform: RecorderPlatform,
    recording: string,
    found: OpenRecording,
    first = found.end,
  ): FrameJournal {
    return new FrameJournal(found.folder, {
      first,
      sealed: found.sealed,
      notes: found.notes,
      after: (milliseconds, callback) => platform.after(milliseconds, callback),
      stopped: (cause) => {
        this.#become({ kind: 'in memory', why: describeDiskFailure(cause), recording });
      },
      lost: (from, end, cause) => {
        const state = this.#state;
        const damage = `${(end - from).toLocaleString('en')} frames could not be read back: ${describeDiskFailure(cause)}`;
        if (state.kind === 'on disk') this.#become({ ...state, damage });
      },
    });
  }

  #become(state: RecordingState): void {
    this.#state = state;
    this.#changed(state);
  }
}

/** What a crash has cost, as one sentence. */
function tornWords({ torn }: OpenRecording): string | undefined {
  if (torn === undefined) return undefined;
  const { frames, bytes } = torn;
  const what = frames === 0 ? `${bytes.toLocaleString('en')} bytes` : `${frames.toLocaleString('en')} frames`;
  return `The last ${what} were being written when the page ended, and are lost.`;
}
