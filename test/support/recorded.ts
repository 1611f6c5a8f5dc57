import fc from 'fast-check';
import type {
  RecordedEntry,
  RecordedFrame,
  RecordedNote,
} from '../../src/domain/socket/recording/recording.ts';
import type { SessionNote } from '../../src/domain/socket/session-note.ts';
import { timestamp } from '../../src/domain/time.ts';

const encoder = new TextEncoder();

/** 2026-01-02T03:04:05.678Z and a half. */
export const recordedTime = timestamp(1_767_323_045_678.5);

/** A text frame that came in. */
export function recordedText(text: string, members: Partial<RecordedFrame> = {}): RecordedFrame {
  return {
    entry: 'frame',
    number: 0,
    at: recordedTime,
    direction: 'in',
    opcode: 'text',
    kind: 'unknown',
    summary: text,
    masked: false,
    bytes: encoder.encode(text),
    ...members,
  };
}

/** Any note. */
const anyNote: fc.Arbitrary<SessionNote> = fc.oneof(
  fc.record({ kind: fc.constant('opened' as const), url: fc.string() }),
  fc.record({
    kind: fc.constant('closed' as const),
    code: fc.integer({ min: 1000, max: 4999 }),
    reason: fc.string(),
    by: fc.constantFrom('us' as const, 'server' as const, 'nobody' as const),
  }),
  fc.record({
    kind: fc.constant('gap' as const),
    from: fc.integer({ min: 0, max: 2e12 }).map(timestamp),
    to: fc.integer({ min: 0, max: 2e12 }).map(timestamp),
  }),
);

const anyTime = fc.double({ min: 0, max: 2e12, noNaN: true }).map(timestamp);

/** Any frame or note; texts that are no valid UTF-8 among them. */
export const anyEntry: fc.Arbitrary<RecordedEntry> = fc.oneof(
  fc.record<RecordedFrame>({
    entry: fc.constant('frame'),
    number: fc.nat(),
    at: anyTime,
    direction: fc.constantFrom('in', 'out'),
    opcode: fc.constantFrom('text', 'binary'),
    kind: fc.constantFrom('unknown', 'update_agent', 'pong'),
    summary: fc.constant(''),
    masked: fc.boolean(),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)),
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => encoder.encode(text)),
      fc.json().map((text) => encoder.encode(text)),
    ),
  }),
  fc.record<RecordedNote>({ entry: fc.constant('note'), number: fc.nat(), at: anyTime, note: anyNote }),
);

/** Bytes in pieces of at most `size`. */
export function inPieces(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size));
  return pieces;
}
