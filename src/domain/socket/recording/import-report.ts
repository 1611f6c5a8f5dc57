import type { RecordingHead } from './recording.ts';

/** Where a file is not what it should be. */
export interface Fault {
  /** `line 7`, or `message 12` in a HAR. */
  readonly where: string;
  /** What is wrong, as a sentence. */
  readonly words: string;
}

/** What came of reading a file. */
export interface ImportReport {
  readonly format: 'recording' | 'ndjson' | 'har';
  /** What the recording says of itself. */
  readonly head?: RecordingHead;
  readonly frames: number;
  readonly notes: number;
  /** Lines or messages that could not be read. */
  readonly leftOut: number;
  /** The first of what was left out. */
  readonly faults: readonly Fault[];
  /** Frames that name no time; they have that of the frame before. */
  readonly withoutTime: number;
  /** Frames in which a secret was replaced on the way in. */
  readonly replaced: number;
}

/** E.g. `1,204 frames, 2 notes, 1 secret replaced; 3 left out, the first: line 7: The payload is not Base64`. */
export function importWords(report: ImportReport): string {
  const { frames, notes, leftOut, withoutTime, replaced, faults } = report;
  const told = [counted(frames, 'frame')];
  if (notes > 0) told.push(counted(notes, 'note'));
  if (replaced > 0) told.push(`${counted(replaced, 'secret')} replaced`);
  if (withoutTime > 0) told.push(`${withoutTime.toLocaleString('en')} without a time of their own`);
  const [first] = faults;
  if (first === undefined) return told.join(', ');
  const fault = `${first.where}: ${first.words.replace(/\.$/, '')}`;
  return `${told.join(', ')}; ${leftOut.toLocaleString('en')} left out, the first ${fault}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Faults told in full; more are only counted. */
export const faultsTold = 3;

/** A fault as one sentence. */
export function faultWords({ where, words }: Fault): string {
  return `${where.slice(0, 1).toUpperCase()}${where.slice(1)}: ${words}`;
}
