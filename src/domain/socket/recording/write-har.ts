import { toBase64 } from '../../base64.ts';
import { timestamp } from '../../time.ts';
import { noteWords } from './note-words.ts';
import { isoTime, payloadText } from './recording.ts';
import type { RecordedEntry, RecordedFrame, RecordedNote, RecordingHead } from './recording.ts';
import { recordingVersion } from './write-ndjson.ts';

const creator = { name: 'CCS Console', version: String(recordingVersion), comment: 'secrets replaced' };
const opening = `{"log":{"version":"1.2","creator":${JSON.stringify(creator)},"pages":[],"entries":[{"_resourceType":"websocket","_webSocketMessages":[\n`;

/**
 * A recording as HAR 1.2 with one entry, the frames in `_webSocketMessages` as Chrome's network panel writes them: `type`
 * `send` or `receive`, `time` in seconds, `opcode` 1 (text) or 2 (binary, `data` in Base64). What Chrome has no member for
 * stands in members of ours, which it passes over: notes in the `comment` of the message that follows them (the last ones
 * in that of the entry) and again as data in `_notes`; `_encoding` where a text frame is no valid UTF-8.
 */
export function* writeHar(
  head: RecordingHead,
  entries: Iterable<RecordedEntry>,
): Generator<string, void, undefined> {
  let notes: RecordedNote[] = [];
  let startedAt: string | undefined;
  let separator = '';
  yield opening;
  for (const entry of entries) {
    startedAt ??= isoTime(entry.at);
    if (entry.entry === 'note') notes.push(entry);
    else {
      yield `${separator}${JSON.stringify({ ...message(entry), ...comments(notes) })}`;
      separator = ',\n';
      notes = [];
    }
  }
  yield closing(head, notes, startedAt ?? isoTime(head.madeAt ?? timestamp(0)));
}

function closing({ what, target, as }: RecordingHead, notes: readonly RecordedNote[], start: string): string {
  const nothing = { httpVersion: 'HTTP/1.1', cookies: [], headers: [], headersSize: -1, bodySize: -1 };
  const rest = {
    startedDateTime: start,
    time: 0,
    request: { method: 'GET', url: target ?? '', queryString: [], ...nothing },
    response: {
      status: 101,
      statusText: 'Switching Protocols',
      content: { size: 0, mimeType: 'x-unknown' },
      redirectURL: '',
      ...nothing,
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    comment: [what, ...(as === undefined ? [] : [as]), ...notes.map(inWords)].join('\n'),
    ...(notes.length === 0 ? {} : { _notes: notes.map(asData) }),
  };
  return `\n],${JSON.stringify(rest).slice(1)}]}}\n`;
}

function message({ direction, at, opcode, kind, masked, bytes }: RecordedFrame): object {
  const payload = payloadText(opcode, bytes);
  return {
    type: direction === 'out' ? 'send' : 'receive',
    time: at / 1000,
    opcode: opcode === 'text' ? 1 : 2,
    data: payload.kind === 'text' ? payload.text : toBase64(bytes),
    ...(opcode === 'text' && payload.kind === 'bytes' ? { _encoding: 'base64' } : {}),
    _kind: kind,
    ...(masked ? { _masked: true } : {}),
  };
}

function comments(notes: readonly RecordedNote[]): object {
  return notes.length === 0 ? {} : { comment: notes.map(inWords).join('\n'), _notes: notes.map(asData) };
}

function inWords({ at, note }: RecordedNote): string {
  return `${isoTime(at)} ${noteWords(note)}`;
}

function asData({ at, note }: RecordedNote): object {
  return { ms: at, note };
}
