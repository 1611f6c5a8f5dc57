import type { Label } from '../api/label.ts';
import type { SocketDocument } from '../api/socket-document.ts';
import type { JsonValue } from '../json.ts';
import type { Direction, Opcode } from './frame.ts';
import { matchFrame } from './match-frame.ts';
import { matchMessage } from './match-message.ts';
import { oneLine } from './one-line.ts';
import { parseJson } from './parse-json.ts';
import { summariseByPointers, summariseStart } from './summary.ts';

/** What is known of a frame after looking at it. */
export interface Recognition {
  /** The id of the frame kind, or of the message for what we sent; `unknown` where there is none. */
  readonly kind: string;
  /** Label of the kind; absent for unknown ones. */
  readonly label?: Label;
  /** One line; at most 200 characters. */
  readonly summary: string;
}

/** What is looked at. */
export interface Payload {
  readonly direction: Direction;
  readonly opcode: Opcode;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Text beyond this many bytes is not parsed, only its start is shown. */
const parseLimit = 1024 * 1024;
/** So many bytes are decoded for the start of a text: more than a summary can show. */
const startLength = 1024;
const summaryLimit = 200;
const hexBytes = 16;

/**
 * Recognises a frame by the socket document: frames that came in against its frame kinds, frames that we sent against
 * its messages. Without a document everything is `unknown`. Safe for any bytes.
 */
export function recognise(payload: Payload, document: SocketDocument | undefined): Recognition {
  const { opcode, bytes } = payload;
  if (opcode === 'binary') return { kind: 'unknown', summary: summariseBinary(bytes) };
  if (bytes.length > parseLimit) {
    const beginning = decode(bytes.subarray(0, startLength));
    return unknown(`${byteCount(bytes.length)}, too long to recognise: ${beginning}`);
  }
  const text = decode(bytes);
  const value = parseJson(text);
  const known = document && (payload.direction === 'in' ? knownFrame : knownMessage)(document, text, value);
  return known ?? unknown(start(text, value));
}

function knownFrame(
  { frames }: SocketDocument,
  text: string,
  value: JsonValue | undefined,
): Recognition | undefined {
  const kind = matchFrame(frames, text, value);
  if (kind === undefined) return undefined;
  const summary = value === undefined ? undefined : summariseByPointers(kind.summary, value);
  return { kind: kind.id, label: kind.label, summary: oneLine(summary ?? start(text, value), summaryLimit) };
}

function knownMessage(
  { connect, messages }: SocketDocument,
  text: string,
  value: JsonValue | undefined,
): Recognition | undefined {
  const message = matchMessage([connect.message, ...messages], text, value);
  if (message === undefined) return undefined;
  return { kind: message.id, label: message.label, summary: oneLine(start(text, value), summaryLimit) };
}

function unknown(summary: string): Recognition {
  return { kind: 'unknown', summary: oneLine(summary, summaryLimit) };
}

function start(text: string, value: JsonValue | undefined): string {
  return value === undefined ? text : summariseStart(value);
}

/** Invalid sequences become U+FFFD; a character cut at the end is left out. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
}

function summariseBinary(bytes: Uint8Array): string {
  const hex = Array.from(bytes.subarray(0, hexBytes), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const size = `Binary, ${byteCount(bytes.length)}`;
  if (bytes.length === 0) return size;
  return `${size}: ${hex}${bytes.length > hexBytes ? ' …' : ''}`;
}

/** E.g. `1 byte`, `2,097,152 bytes`. */
function byteCount(count: number): string {
  return count === 1 ? '1 byte' : `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} bytes`;
}
