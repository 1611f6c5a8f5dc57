import type { JsonValue } from '../json.ts';
import type { Opcode } from './frame.ts';
import { parseJson } from './parse-json.ts';

/** Text beyond this many bytes is not parsed, and its kind is not known. */
export const parseLimit = 1024 * 1024;

/** A payload as text. */
export interface ReadText {
  /** Invalid sequences are U+FFFD. */
  readonly text: string;
  /** What the text stands for as JSON; undefined where it is no JSON. */
  readonly value: JsonValue | undefined;
}

/** One for all payloads: making one takes longer than decoding a usual frame. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The payload as text and JSON; undefined for binary payloads and those that are too long to read. */
export function readPayload(opcode: Opcode, bytes: Uint8Array): ReadText | undefined {
  if (opcode === 'binary' || bytes.length > parseLimit) return undefined;
  const text = decodePayload(bytes);
  return { text, value: parseJson(text) };
}

/** UTF-8 as text; invalid sequences are U+FFFD. */
export function decodePayload(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
