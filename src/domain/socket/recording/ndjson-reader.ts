import { isJsonObject } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { parseJson } from '../parse-json.ts';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Timestamp } from '../../time.ts';
import { faultsTold } from './import-report.ts';
import type { Fault, ImportReport } from './import-report.ts';
import { LineSplitter } from './line-splitter.ts';
import type { Line } from './line-splitter.ts';
import { readLine } from './read-line.ts';
import { readMoment } from './read-time.ts';
import type { RecordedEntry, RecordingHead } from './recording.ts';
import { recordingFormat, recordingVersion } from './write-ndjson.ts';

/** Bytes of one line: a message of 32 MB in Base64, and its members. */
const lineLimit = 48 * 1024 * 1024;

/**
 * Reads a recording that comes in pieces. What cannot be read is left out and counted; a file whose first line is none at
 * all is refused as a whole. Nothing in a file makes it throw.
 */
export class NdjsonReader {
  readonly #lines: LineSplitter;
  #lastTime: Timestamp;
  #number = 0;
  #format: 'recording' | 'ndjson' | undefined;
  #head: RecordingHead | undefined;
  #frames = 0;
  #notes = 0;
  #leftOut = 0;
  #withoutTime = 0;
  readonly #faults: Fault[] = [];
  #refused: Fault | undefined;

  /** `fallback` is the time of frames before the first that names one; `limit` the bytes of one line. */
  constructor(fallback: Timestamp, limit = lineLimit) {
    this.#lastTime = fallback;
    this.#lines = new LineSplitter(limit);
  }

  /** What the recording says of itself; known after its first line. */
  get head(): RecordingHead | undefined {
    return this.#head;
  }

  /** The entries that end in `chunk`. */
  *push(chunk: Uint8Array): Generator<RecordedEntry, void, undefined> {
    for (const line of this.#lines.push(chunk)) {
      if (this.#refused !== undefined) return;
      const entry = this.#take(line);
      if (entry !== undefined) yield entry;
    }
  }

  /** The last entry, where the file does not end with the end of a line. */
  *finish(): Generator<RecordedEntry, void, undefined> {
    const line = this.#lines.finish();
    const entry = line === undefined || this.#refused !== undefined ? undefined : this.#take(line);
    if (entry !== undefined) yield entry;
  }

  /** What came of it, or why the file is none that can be read. */
  report(): Result<Omit<ImportReport, 'replaced'>, Fault> {
    if (this.#refused !== undefined) return err(this.#refused);
    const [first] = this.#faults;
    if (first !== undefined && this.#frames + this.#notes === 0) return err(first);
    if (this.#format === undefined) return err({ where: 'line 1', words: 'The file is empty.' });
    return ok({
      format: this.#format,
      ...(this.#head === undefined ? {} : { head: this.#head }),
      frames: this.#frames,
      notes: this.#notes,
      leftOut: this.#leftOut,
      faults: this.#faults,
      withoutTime: this.#withoutTime,
    });
  }

  #take(line: Line): RecordedEntry | undefined {
    if (line.kind === 'too long') {
      this.#format ??= 'ndjson';
      this.#leave(line.number, 'The line is too long for a frame.');
      return undefined;
    }
    if (line.text.trim() === '') return undefined;
    const value = parseJson(line.text);
    if (this.#format === undefined && this.#begins(value, line)) return undefined;
    const content =
      value === undefined
        ? err('This is not JSON, or nested too deeply.')
        : readLine(value, line.text, this.#format === 'recording');
    if (!content.ok) {
      this.#leave(line.number, content.error);
      return undefined;
    }
    const { at = this.#lastTime, number = this.#number } = content.value;
    if (content.value.at === undefined) this.#withoutTime++;
    this.#lastTime = at;
    this.#number = number + 1;
    if (content.value.entry === 'note') {
      this.#notes++;
      return { ...content.value, at, number };
    }
    this.#frames++;
    return { ...content.value, at, number, summary: '' };
  }

  /** Looks at the first line; true when it is the head of a recording, or ends the reading. */
  #begins(value: unknown, { number, text }: Line & { kind: 'line' }): boolean {
    this.#format = 'ndjson';
    if (value === undefined) {
      const words = /^\s*[{[]/.test(text)
        ? 'This is not JSON on a line of its own, as NDJSON has it.'
        : 'This is neither NDJSON nor HAR.';
      this.#refused = { where: `line ${String(number)}`, words };
      return true;
    }
    if (!isJsonObject(value) || value['format'] !== recordingFormat) return false;
    this.#format = 'recording';
    const { version } = value;
    if (version !== recordingVersion) {
      const words = `The recording has version ${JSON.stringify(version ?? null)}; this console reads version ${recordingVersion}.`;
      this.#refused = { where: `line ${String(number)}`, words };
    } else this.#head = readHead(value);
    return true;
  }

  #leave(line: number, words: string): void {
    this.#leftOut++;
    if (this.#faults.length < faultsTold) this.#faults.push({ where: `line ${String(line)}`, words });
  }
}

function readHead({ what, target, as, madeAt }: JsonObject): RecordingHead {
  const made = readMoment(madeAt);
  return {
    what: typeof what === 'string' ? what : 'a recording',
    ...(typeof target === 'string' ? { target } : {}),
    ...(typeof as === 'string' ? { as } : {}),
    ...(made === undefined ? {} : { madeAt: made }),
  };
}
