import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NdjsonReader } from '../../../../src/domain/socket/recording/ndjson-reader.ts';
import { harEntries, parseHar } from '../../../../src/domain/socket/recording/parse-har.ts';
import type { RecordedEntry } from '../../../../src/domain/socket/recording/recording.ts';
import { writeHar } from '../../../../src/domain/socket/recording/write-har.ts';
import { writeNdjson } from '../../../../src/domain/socket/recording/write-ndjson.ts';
import { timestamp } from '../../../../src/domain/time.ts';
import { anyEntry, inPieces, recordedTime } from '../../../support/recorded.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const fallback = timestamp(1_700_000_000_000);
const head = { what: 'all frames', target: 'ws://x/', as: 'as 101', madeAt: timestamp(1_700_000_000_123) };

function read(file: string | Uint8Array, size = 7, limit?: number) {
  const reader = new NdjsonReader(fallback, limit);
  const bytes = typeof file === 'string' ? encoder.encode(file) : file;
  const entries = inPieces(bytes, size).flatMap((piece) => [...reader.push(piece)]);
  entries.push(...reader.finish());
  return { entries, report: reader.report() };
}

/** Direction, opcode and text of frames, times only where they are not the fallback. */
function told(entries: readonly RecordedEntry[]): readonly unknown[] {
  return entries.map((entry) =>
    entry.entry === 'note'
      ? entry.note.kind
      : [
          ...(entry.at === fallback ? [] : [entry.at]),
          entry.direction,
          ...(entry.opcode === 'text' ? [decoder.decode(entry.bytes)] : [...entry.bytes]),
        ],
  );
}

describe('NDJSON', () => {
  test('of ours comes back as it was, in pieces of any size', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), fc.integer({ min: 1, max: 300 }), (entries, size) => {
        const result = read([...writeNdjson(head, entries)].join(''), size);
        expect(result.entries).toEqual(entries);
        expect(result.report).toMatchObject({ ok: true, value: { format: 'recording', head, leftOut: 0 } });
      }),
    );
  });

  test('of other programs is read by the names of its members', () => {
    const file = [
      { timestamp: '2026-01-02T03:04:05.678Z', type: 'send', data: 'ping' },
      { time: 1_767_323_045.678, dir: 'received', payload: { action: 'x' } },
      { ts: 1_767_323_045_678_000, direction: '<', message: 'pong' },
      { '@timestamp': 1_767_323_045_678, direction: 'out', opcode: 2, data: 'AQI=' },
      { time: 12.5, direction: 'incoming', body: 'later' },
      { base64: '/wA=', type: 'upload' },
    ];
    const at = 1_767_323_045_678;
    expect(told(read(file.map((line) => JSON.stringify(line)).join('\n')).entries)).toEqual([
      [at, 'out', 'ping'],
      [at, 'in', '{"action":"x"}'],
      [at, 'in', 'pong'],
      [at, 'out', 1, 2],
      [at, 'in', 'later'],
      [at, 'out', 255, 0],
    ]);
  });

  test('of bare frames is taken line by line, and told to have no times', () => {
    const lines = [
      '{"action": "update_agent",  "response": []}',
      '"pong"',
      '{"success":false,"message":"no"}',
    ];
    const { entries, report } = read(lines.join('\n'));
    expect(told(entries)).toEqual(lines.map((line) => ['in', line]));
    expect(report).toMatchObject({ ok: true, value: { frames: 3, withoutTime: 3, leftOut: 0 } });
  });

  test('may begin with a byte order mark, end its lines with CRLF and leave some empty', () => {
    const file = '\ufeff{"direction":"in","text":"a"}\r\n\r\n  \r\n{"direction":"in","text":"b"}\r\n';
    expect(told(read(file).entries)).toEqual([
      ['in', 'a'],
      ['in', 'b'],
    ]);
  });

  test('leaves out what it cannot read and names the first lines of it', () => {
    const good = '{"direction":"in","text":"a"}';
    const deep = '['.repeat(60_000);
    const file = [good, '{broken', '{"direction":"in","base64":"?"}', deep, good, 'x'];
    expect(read(file.join('\n')).report).toMatchObject({
      ok: true,
      value: {
        frames: 2,
        leftOut: 4,
        faults: [
          { where: 'line 2', words: 'This is not JSON, or nested too deeply.' },
          { where: 'line 3', words: 'The payload is not Base64.' },
          { where: 'line 4', words: 'This is not JSON, or nested too deeply.' },
        ],
      },
    });
  });

  test('passes over a line that is longer than its limit, however long, and goes on behind it', () => {
    const file = `{"text":"${'x'.repeat(5000)}"}\n{"direction":"in","text":"a"}\n${'y'.repeat(5000)}`;
    const { entries, report } = read(file, 64, 1000);
    expect(told(entries)).toEqual([['in', 'a']]);
    expect(report).toMatchObject({ ok: true, value: { frames: 1, leftOut: 2 } });
  });

  test.each([
    ['', 'line 1', 'The file is empty.'],
    ['\n\n', 'line 1', 'The file is empty.'],
    ['\n{\n "log": 1\n}', 'line 2', 'This is not JSON on a line of its own, as NDJSON has it.'],
    ['GIF89a', 'line 1', 'This is neither NDJSON nor HAR.'],
    [
      '{"format":"ccs-console/recording","version":2}\n{}',
      'line 1',
      'The recording has version 2; this console reads version 1.',
    ],
    ['{"format":"ccs-console/recording","version":1}\n[]', 'line 2', 'This is no object.'],
  ])('refuses %j', (file, where, words) => {
    expect(read(file)).toEqual({ entries: [], report: { ok: false, error: { where, words } } });
  });

  test('never throws, whatever the bytes', () => {
    const line = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .object({ key: fc.constantFrom('text', 'base64', 'note', 'ms', 'at', 'n', 'direction', 'opcode') })
        .map((value) => JSON.stringify(value)),
      fc.constant('{"format":"ccs-console/recording","version":1}'),
    );
    fc.assert(
      fc.property(fc.array(line), fc.uint8Array(), (lines, bytes) => {
        read(lines.join('\n'));
        read(bytes);
      }),
    );
  });
});

describe('HAR', () => {
  const exported = (entries: object[]): string =>
    JSON.stringify(
      { log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries } },
      null,
      2,
    );

  test('as Chrome exports it is read, its page and its error left out', async () => {
    const sockets = parseHar(await readFile('test/support/chrome-sockets.har', 'utf8'));
    if (!sockets.ok) throw new Error(sockets.error.words);
    expect(sockets.value.map(({ url }) => url)).toEqual([
      'wss://ccs.example/6/v2/sock',
      'wss://other.example/live',
    ]);
    const [entries, report] = harEntries(sockets.value[0]!, fallback);
    const [first, ...others] = [...entries];
    expect(first).toMatchObject({ direction: 'out', opcode: 'text', at: 1_772_442_901_002.113 });
    expect(others.at(-1)).toMatchObject({ opcode: 'binary', bytes: Uint8Array.of(0, 1, 2, 3, 4, 5, 255) });
    expect(report()).toMatchObject({ frames: 7, leftOut: 1, withoutTime: 0 });
  });

  test('of several sockets names them, and each is read by itself', () => {
    const socket = (url: string, messages: object[]): object => ({
      _resourceType: 'websocket',
      _webSocketMessages: messages,
      startedDateTime: '2026-01-02T03:04:05.000Z',
      request: { method: 'GET', url },
    });
    const file = exported([
      { request: { url: 'https://x/page' }, response: {} },
      socket('wss://one/', [{ type: 'send', time: 1_767_323_045.678_5, opcode: 1, data: 'ping' }]),
      socket('wss://two/', [
        { type: 'receive', time: 1_767_323_046, opcode: 2, data: 'AQI=' },
        { type: 'error', time: 1_767_323_047, opcode: -1, data: 'broken' },
        { type: 'receive', time: 1_767_323_048, opcode: 1, data: 'pong' },
      ]),
    ]);
    const sockets = parseHar(file);
    if (!sockets.ok) throw new Error(sockets.error.words);
    expect(sockets.value.map(({ url, messages }) => [url, messages.length])).toEqual([
      ['wss://one/', 1],
      ['wss://two/', 3],
    ]);
    const [first, second] = sockets.value.map((each) => harEntries(each, fallback));
    expect(told([...first![0]])).toEqual([[1_767_323_045_678.5, 'out', 'ping']]);
    expect(told([...second![0]])).toEqual([
      [1_767_323_046_000, 'in', 1, 2],
      [1_767_323_048_000, 'in', 'pong'],
    ]);
    expect(second![1]()).toEqual({
      format: 'har',
      frames: 2,
      notes: 0,
      leftOut: 1,
      withoutTime: 0,
      faults: [{ where: 'message 2', words: 'An error of the browser, no frame.' }],
    });
  });

  test('of ours comes back with its notes; times to the microsecond', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const later = entries.map((entry) => ({ ...entry, at: timestamp(entry.at + 2e11) }));
        const sockets = parseHar([...writeHar(head, later)].join(''));
        if (!sockets.ok) throw new Error(sockets.error.words);
        const back = [...harEntries(sockets.value[0]!, fallback)[0]];
        expect(back.map((entry) => ({ ...entry, number: 0, at: 0 }))).toEqual(
          later.map((entry) => ({ ...entry, number: 0, at: 0 })),
        );
        expect(back.every(({ at }, index) => Math.abs(at - later[index]!.at) < 0.001)).toBe(true);
      }),
    );
  });

  test.each([
    ['{"log":', 'line 1, column 8', 'Expected a value, found the end of the text.'],
    ['\ufeff{\n"log": x}', 'line 2, column 8', 'Expected a value, found x.'],
    ['[]', 'the file', 'This is no HAR: it has no list log.entries.'],
    ['{"log":{"entries":{}}}', 'the file', 'This is no HAR: it has no list log.entries.'],
    [
      '{"log":{"entries":[{}, 1, {"_webSocketMessages": 1}]}}',
      'the file',
      'There is no socket among its 3 entries: none has _webSocketMessages.',
    ],
  ])('refuses %j', (file, where, words) => {
    expect(parseHar(file)).toEqual({ ok: false, error: { where, words } });
  });

  test('never throws, whatever the values', () => {
    const message = fc.oneof(
      fc.anything(),
      fc.object({ key: fc.constantFrom('type', 'time', 'opcode', 'data', '_notes', '_encoding') }),
    );
    fc.assert(
      fc.property(fc.array(message), fc.anything(), fc.string(), (messages, notes, text) => {
        parseHar(text);
        const socket = { url: '', messages, notes: Array.isArray(notes) ? notes : [notes] };
        Array.from(harEntries(socket, recordedTime)[0]);
      }),
    );
  });
});
