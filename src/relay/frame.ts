import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

/** What a frame carries; the number is its first byte. Payloads are JSON in UTF-8 unless said otherwise. */
export const frameNumbers = {
  /** Page to relay: a `RelayRequest`. The request's body follows as bare bytes, not in frames. */
  request: 1,
  /** The request is being written to a connected socket: from here on the API may have received it. No payload. */
  sent: 2,
  /** A `RelayResponse`: status and headers of the answer. */
  response: 3,
  /** The next bytes of the answer's body, as they came. */
  body: 4,
  /** A `RelayEnd`: the answer is complete. */
  end: 5,
  /** A `RelayError`: it did not end well. Nothing follows. */
  error: 6,
} as const;

/** The kinds of frames. */
export type FrameKind = keyof typeof frameNumbers;

/** One unit of the relay's byte stream: `[kind u8][payload length u32, big endian][payload]`. */
export interface Frame {
  readonly kind: FrameKind;
  readonly payload: Uint8Array;
}

/** Bytes in front of a payload. */
export const frameHeadLength = 5;

/** The greatest payload; longer stretches of a body travel in several frames. */
export const maxFramePayload = 1_048_576;

const kinds = new Map<number, FrameKind>(
  Object.entries(frameNumbers).map(([kind, number]) => [number, kind as FrameKind]),
);

/** The five bytes in front of a payload of `length` bytes. */
export function frameHead(kind: FrameKind, length: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(frameHeadLength);
  head[0] = frameNumbers[kind];
  new DataView(head.buffer).setUint32(1, length);
  return head;
}

/** A whole frame with a JSON value, or with nothing, as payload. */
export function jsonFrame(kind: FrameKind, value?: object): Uint8Array<ArrayBuffer> {
  const payload = value === undefined ? new Uint8Array() : new TextEncoder().encode(JSON.stringify(value));
  const frame = new Uint8Array(frameHeadLength + payload.length);
  frame.set(frameHead(kind, payload.length));
  frame.set(payload, frameHeadLength);
  return frame;
}

/** The kind that a first byte stands for, or a sentence on what is wrong with it. */
export function frameKind(number: number): Result<FrameKind, string> {
  const kind = kinds.get(number);
  return kind === undefined ? err(`No frame has the number ${String(number)}.`) : ok(kind);
}
