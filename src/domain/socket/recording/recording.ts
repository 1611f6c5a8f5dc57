import type { Timestamp } from '../../time.ts';
import type { Direction, Opcode } from '../frame.ts';
import type { SessionNote } from '../session-note.ts';

/** What a recording says of itself. Secrets are replaced in it as in everything else. */
export interface RecordingHead {
  /** Which part of a log it is, in words: `all frames`, `filter: kind:error`. */
  readonly what: string;
  /** URL of the socket, or what was replayed. */
  readonly target?: string;
  /** Whose session it was, in words. */
  readonly as?: string;
  /** When it was taken away. */
  readonly madeAt?: Timestamp;
}

/** A frame on its way into or out of a recording. */
export interface RecordedFrame {
  readonly entry: 'frame';
  /** Its number in the log that it is from. */
  readonly number: number;
  readonly at: Timestamp;
  readonly direction: Direction;
  readonly opcode: Opcode;
  /** Id of its kind by the socket document, or `unknown`. */
  readonly kind: string;
  /** As the list shows it, one line; empty where nobody looked. */
  readonly summary: string;
  /** Whether a secret was replaced in the payload. */
  readonly masked: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A note of ours between frames. */
export interface RecordedNote {
  readonly entry: 'note';
  readonly number: number;
  readonly at: Timestamp;
  readonly note: SessionNote;
}

/** One line of a recording. */
export type RecordedEntry = RecordedFrame | RecordedNote;

/** A payload as text, where it is text. */
export type PayloadText =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The payload as the text that it is, byte for byte; as bytes where it is binary or no valid UTF-8. */
export function payloadText(opcode: Opcode, bytes: Uint8Array): PayloadText {
  if (opcode === 'binary') return { kind: 'bytes', bytes };
  try {
    return { kind: 'text', text: strict.decode(bytes) };
  } catch {
    return { kind: 'bytes', bytes };
  }
}

const latest = 8.64e15;

/** The moment as ISO 8601 in UTC with milliseconds; empty for one that no calendar has. */
export function isoTime(at: Timestamp): string {
  return Math.abs(at) <= latest ? new Date(at).toISOString() : '';
}
