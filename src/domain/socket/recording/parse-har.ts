import { fromBase64 } from '../../base64.ts';
import { isJsonObject } from '../../json.ts';
import { prettyJson } from '../../response/pretty-json.ts';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Timestamp } from '../../time.ts';
import { faultsTold } from './import-report.ts';
import type { Fault, ImportReport } from './import-report.ts';
import { parseNote } from '../read-note.ts';
import { readMillis, readMoment } from './read-time.ts';
import type { RecordedEntry, RecordedNote } from './recording.ts';

/** A socket in a HAR. */
export interface HarSocket {
  /** Its address; empty where the file names none. */
  readonly url: string;
  readonly startedAt?: Timestamp;
  /** Messages, unread. */
  readonly messages: readonly unknown[];
  /** Notes after the last message, unread; only a HAR of ours has them. */
  readonly notes: readonly unknown[];
}

/** The sockets of a HAR (1.2, with `_webSocketMessages` as Chrome's network panel writes them), in its order. */
export function parseHar(file: string): Result<readonly HarSocket[], Fault> {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err(notJson(text));
  }
  const log = isJsonObject(value) ? value['log'] : undefined;
  const entries = isJsonObject(log) ? log['entries'] : undefined;
  if (!Array.isArray(entries)) {
    return err({ where: 'the file', words: 'This is no HAR: it has no list log.entries.' });
  }
  const sockets = entries.flatMap(readSocket);
  if (sockets.length > 0) return ok(sockets);
  const words = `There is no socket among its ${String(entries.length)} entries: none has _webSocketMessages.`;
  return err({ where: 'the file', words });
}

/** The frames and notes of a socket, in order; what cannot be read is left out. The second value says what came of it. */
export function harEntries(
  socket: HarSocket,
  fallback: Timestamp,
): readonly [entries: Generator<RecordedEntry, void, undefined>, report: () => HarReport] {
  const report = { frames: 0, notes: 0, leftOut: 0, withoutTime: 0, faults: [] as Fault[] };
  let at = socket.startedAt ?? fallback;
  let number = 0;

  function* notesOf(values: unknown): Generator<RecordedEntry, void, undefined> {
    for (const value of Array.isArray(values) ? values : []) {
      const note = isJsonObject(value) ? parseNote(value['note']) : undefined;
      if (note === undefined) continue;
      at = readMillis((value as { readonly ms?: unknown }).ms) ?? at;
      report.notes++;
      yield { entry: 'note', number: number++, at, note } satisfies RecordedNote;
    }
  }
  function* read(): Generator<RecordedEntry, void, undefined> {
    for (const [index, message] of socket.messages.entries()) {
      if (isJsonObject(message)) yield* notesOf(message['_notes']);
      const entry = readMessage(message);
      if (!entry.ok) {
        report.leftOut++;
        if (report.faults.length < faultsTold) {
          report.faults.push({ where: `message ${String(index + 1)}`, words: entry.error });
        }
        continue;
      }
      if (entry.value.at === undefined) report.withoutTime++;
      at = entry.value.at ?? at;
      report.frames++;
      yield { ...entry.value, at, number: number++ };
    }
    yield* notesOf(socket.notes);
  }
  return [read(), () => ({ format: 'har', ...report })];
}

/** What came of reading a socket of a HAR. */
export type HarReport = Omit<ImportReport, 'replaced' | 'head'>;

type Message = Omit<Extract<RecordedEntry, { entry: 'frame' }>, 'at' | 'number'> & {
  readonly at: Timestamp | undefined;
};

const encoder = new TextEncoder();

function readMessage(message: unknown): Result<Message, string> {
  if (!isJsonObject(message)) return err('The message is no object.');
  const { type, time, opcode, data, _encoding: encoding, _kind: kind, _masked: masked } = message;
  if (type === 'error') return err('An error of the browser, no frame.');
  if (type !== 'send' && type !== 'receive') return err('The type is neither send nor receive.');
  if (opcode !== 1 && opcode !== 2) return err('The opcode is neither 1 (text) nor 2 (binary).');
  if (typeof data !== 'string') return err('The data is no text.');
  const bytes = opcode === 2 || encoding === 'base64' ? fromBase64(data) : encoder.encode(data);
  if (bytes === undefined) return err('The data is not Base64.');
  return ok({
    entry: 'frame',
    at: readMoment(time),
    direction: type === 'send' ? 'out' : 'in',
    opcode: opcode === 1 ? 'text' : 'binary',
    kind: typeof kind === 'string' ? kind : 'unknown',
    summary: '',
    masked: masked === true,
    bytes,
  });
}

function readSocket(entry: unknown): readonly HarSocket[] {
  if (!isJsonObject(entry) || !Array.isArray(entry['_webSocketMessages'])) return [];
  const { request, startedDateTime, _webSocketMessages: messages, _notes: notes } = entry;
  const url = isJsonObject(request) ? request['url'] : undefined;
  const startedAt = readMoment(startedDateTime);
  return [
    {
      url: typeof url === 'string' ? url : '',
      ...(startedAt === undefined ? {} : { startedAt }),
      messages: messages as readonly unknown[],
      notes: Array.isArray(notes) ? notes : [],
    },
  ];
}

/** Where the text stops being JSON: the parser's own words are others in each engine. */
function notJson(text: string): Fault {
  const pretty = prettyJson(text);
  // What the layout takes, the parser can only have given up for its depth.
  if (pretty.kind === 'whole') return { where: 'the file', words: 'It is nested too deeply.' };
  const { line, column, expected, found } = pretty.mistake;
  return { where: `line ${line}, column ${column}`, words: `Expected ${expected}, found ${found}.` };
}
