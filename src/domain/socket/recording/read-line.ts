import { fromBase64 } from '../../base64.ts';
import { isJsonObject } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Timestamp } from '../../time.ts';
import type { Direction, Opcode } from '../frame.ts';
import type { SessionNote } from '../session-note.ts';
import { parseNote } from '../read-note.ts';
import { readMillis, readMoment } from './read-time.ts';

/** What a line holds; what it does not name is undefined. */
export type LineContent =
  | {
      readonly entry: 'frame';
      readonly at: Timestamp | undefined;
      readonly number: number | undefined;
      readonly direction: Direction;
      readonly opcode: Opcode;
      readonly kind: string;
      readonly masked: boolean;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | {
      readonly entry: 'note';
      readonly at: Timestamp | undefined;
      readonly number: number | undefined;
      readonly note: SessionNote;
    };

const encoder = new TextEncoder();

const timeNames = ['at', 'time', 'timestamp', '@timestamp', 'ts', 'date'];
const payloadNames = ['text', 'data', 'payload', 'message', 'body'];
const directionNames = ['direction', 'dir', 'type'];
const sentWords = /^(out|outgoing|send|sent|tx|up|upload|client|request|>|>>|↑)$/i;
const receivedWords =
  /^(in|incoming|receive|received|recv|rx|down|download|server|response|message|<|<<|↓)$/i;

/**
 * A line of a recording of ours, or of any NDJSON with members that speak for themselves: a time (`at`, `time`,
 * `timestamp`, `ts`, `date`), a direction (`in`, `out`, `send`, `receive`, …), a payload (`base64`, `text`, `data`,
 * `payload`, `message`, `body`; JSON that is no text is written anew). In a file that is not ours, a line without a payload,
 * or with neither time nor direction, is itself the text of a frame that came in, as `websocat` and its like save them.
 *
 * @param line the text that `value` was parsed from
 */
export function readLine(value: unknown, line: string, isOurs: boolean): Result<LineContent, string> {
  if (!isJsonObject(value)) return isOurs ? err('This is no object.') : ok(bareFrame(line));
  const note = member(value, 'note');
  if (isOurs && note !== undefined) return noteLine(value, note);
  const direction = directionOf(value);
  const base64 = member(value, 'base64');
  const payload =
    base64 ?? payloadNames.map((name) => member(value, name)).find((each) => each !== undefined);
  if (payload === undefined || (direction === undefined && timeOf(value) === undefined)) {
    return isOurs ? err('There is no text, base64 or note, or no time.') : ok(bareFrame(line));
  }
  const opcode = opcodeOf(value) ?? (base64 === undefined ? 'text' : 'binary');
  const bytes =
    base64 !== undefined || (opcode === 'binary' && typeof payload === 'string')
      ? binary(payload)
      : written(payload);
  return bytes.ok ? ok(frameOf(value, direction ?? 'in', opcode, bytes.value)) : bytes;
}

function bareFrame(line: string): LineContent {
  return frameOf({}, 'in', 'text', encoder.encode(line));
}

function binary(payload: unknown): Result<Uint8Array<ArrayBuffer>, string> {
  const bytes = typeof payload === 'string' ? fromBase64(payload) : undefined;
  return bytes === undefined ? err('The payload is not Base64.') : ok(bytes);
}

function written(payload: unknown): Result<Uint8Array<ArrayBuffer>, string> {
  try {
    return ok(encoder.encode(typeof payload === 'string' ? payload : JSON.stringify(payload)));
  } catch {
    return err('The payload is nested too deeply.');
  }
}

function frameOf(
  value: JsonObject,
  direction: Direction,
  opcode: Opcode,
  bytes: Uint8Array<ArrayBuffer>,
): LineContent {
  const kind = member(value, 'kind');
  return {
    entry: 'frame',
    ...place(value),
    direction,
    opcode,
    kind: typeof kind === 'string' ? kind : 'unknown',
    masked: member(value, 'masked') === true,
    bytes,
  };
}

function noteLine(value: JsonObject, noteValue: unknown): Result<LineContent, string> {
  const note = parseNote(noteValue);
  return note === undefined
    ? err('The note is none that this console knows.')
    : ok({ entry: 'note', ...place(value), note });
}

function place(value: JsonObject): Pick<LineContent, 'at' | 'number'> {
  const number = member(value, 'n');
  return {
    at: timeOf(value),
    number: typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined,
  };
}

function timeOf(value: JsonObject): Timestamp | undefined {
  const exact = readMillis(member(value, 'ms'));
  if (exact !== undefined) return exact;
  for (const name of timeNames) {
    const moment = readMoment(member(value, name));
    if (moment !== undefined) return moment;
  }
  return undefined;
}

function directionOf(value: JsonObject): Direction | undefined {
  for (const name of directionNames) {
    const word = member(value, name);
    if (typeof word !== 'string') continue;
    if (sentWords.test(word)) return 'out';
    if (receivedWords.test(word)) return 'in';
  }
  return undefined;
}

function opcodeOf(value: JsonObject): Opcode | undefined {
  const opcode = member(value, 'opcode');
  if (opcode === 'binary' || opcode === 2) return 'binary';
  return opcode === 'text' || opcode === 1 ? 'text' : undefined;
}

function member(value: JsonObject, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
