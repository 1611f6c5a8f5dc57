import type { Label } from '../api/label.ts';
import type { SocketDocument } from '../api/socket-document.ts';
import type { Direction, Opcode } from './frame.ts';
import { kindsOf } from './frame-kinds.ts';
import type { KnownKind } from './frame-kinds.ts';
import { oneLine } from './one-line.ts';
import { readPayload } from './read-payload.ts';
import type { ReadText } from './read-payload.ts';
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

/** So many bytes are decoded for the start of a text: more than a summary can show. */
const startLength = 1024;
const summaryLimit = 200;
const hexBytes = 16;

/**
 * Recognises a frame by the socket document: frames that came in against its frame kinds, frames that we sent against
 * its messages. Without a document everything is `unknown`. Safe for any bytes.
 */
export function recognise(payload: Payload, document: SocketDocument | undefined): Recognition {
  const { direction, opcode, bytes } = payload;
  const read = readPayload(opcode, bytes);
  if (read === undefined) return unknown(opcode === 'binary' ? summariseBinary(bytes) : summariseLong(bytes));
  const kinds = kindsOf(document);
  const known = kinds.known(kinds.codeOf(direction, read.text, read.value));
  if (known === undefined) return unknown(start(read));
  const { id, label } = known.kind;
  return { kind: id, label, summary: oneLine(summarise(known, read), summaryLimit) };
}

function summarise(known: KnownKind, read: ReadText): string {
  if (known.direction === 'out' || read.value === undefined) return start(read);
  return summariseByPointers(known.kind.summary, read.value) ?? start(read);
}

function unknown(summary: string): Recognition {
  return { kind: 'unknown', summary: oneLine(summary, summaryLimit) };
}

function start({ text, value }: ReadText): string {
  return value === undefined ? text : summariseStart(value);
}

/** A character cut at the end of the beginning is left out. */
function summariseLong(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const beginning = decoder.decode(bytes.subarray(0, startLength), { stream: true });
  return `${byteCount(bytes.length)}, too long to recognise: ${beginning}`;
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
