import { describe, expect, test } from 'vitest';
import { tallyWords } from '../../../../src/domain/socket/recording/export-tally.ts';
import { recordingFileName } from '../../../../src/domain/socket/recording/file-name.ts';
import { recordingFormats } from '../../../../src/domain/socket/recording/formats.ts';
import type { FormatId } from '../../../../src/domain/socket/recording/formats.ts';
import type { RecordedEntry } from '../../../../src/domain/socket/recording/recording.ts';
import { recordedText, recordedTime } from '../../../support/recorded.ts';

const head = {
  what: 'all frames',
  target: 'wss://ccs.example/6/v2/sock',
  as: 'as 101',
  madeAt: recordedTime,
};

const entries: readonly RecordedEntry[] = [
  {
    entry: 'note',
    number: 0,
    at: recordedTime,
    note: { kind: 'opened', url: 'wss://ccs.example/6/v2/sock' },
  },
  recordedText('{"request":"connect","token":"«token»"}', {
    number: 1,
    direction: 'out',
    kind: 'connect',
    masked: true,
  }),
  recordedText('', {
    number: 2,
    opcode: 'binary',
    bytes: Uint8Array.of(0xff, 0),
    summary: 'Binary, 2 bytes: ff 00',
  }),
  recordedText('', { number: 3, bytes: Uint8Array.of(0x61, 0xff) }),
  recordedText('=1+1,"x"\r\n', { number: 4 }),
  {
    entry: 'note',
    number: 5,
    at: recordedTime,
    note: { kind: 'closed', code: 1000, reason: 'bye', by: 'server' },
  },
];

function written(format: FormatId): string {
  return [...recordingFormats[format].write(head, entries)].join('');
}

describe('NDJSON', () => {
  test('says what it is, then each frame and note, bytes that are no text as Base64', () => {
    const place = { at: '2026-01-02T03:04:05.678Z', ms: 1_767_323_045_678.5 };
    const lines = written('ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      {
        format: 'ccs-console/recording',
        version: 1,
        ...head,
        madeAt: '2026-01-02T03:04:05.678Z',
        secrets: 'replaced',
      },
      { n: 0, ...place, note: { kind: 'opened', url: 'wss://ccs.example/6/v2/sock' } },
      {
        n: 1,
        ...place,
        direction: 'out',
        opcode: 'text',
        kind: 'connect',
        masked: true,
        text: '{"request":"connect","token":"«token»"}',
      },
      { n: 2, ...place, direction: 'in', opcode: 'binary', kind: 'unknown', base64: '/wA=' },
      {
        n: 3,
        ...place,
        direction: 'in',
        opcode: 'text',
        kind: 'unknown',
        invalid: 'not UTF-8',
        base64: 'Yf8=',
      },
      { n: 4, ...place, direction: 'in', opcode: 'text', kind: 'unknown', text: '=1+1,"x"\r\n' },
      { n: 5, ...place, note: { kind: 'closed', code: 1000, reason: 'bye', by: 'server' } },
    ]);
  });
});

describe('CSV', () => {
  test('doubles quotes, ends lines with CRLF, and lets no text run as a formula', () => {
    const time = '2026-01-02T03:04:05.678Z,1767323045678.5';
    expect(written('csv')).toBe(
      [
        'number,time,ms,direction,opcode,kind,bytes,masked,encoding,payload',
        `1,${time},out,text,connect,41,yes,text,"{""request"":""connect"",""token"":""«token»""}"`,
        `2,${time},in,binary,unknown,2,,base64,/wA=`,
        `3,${time},in,text,unknown,2,,base64,Yf8=`,
        `4,${time},in,text,unknown,10,,text,"'=1+1,""x""\r\n"`,
        '',
      ].join('\r\n'),
    );
  });

  test.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '＝1', '\n=1'])('guards %j', (text) => {
    const [, cell] = [...recordingFormats.csv.write(head, [recordedText(text)])];
    expect(cell).toContain(`"'${text}"`);
  });
});

describe('HAR', () => {
  test('has one socket, its messages as Chrome writes them, and the notes as comments', () => {
    const time = 1_767_323_045.678_5;
    const har = JSON.parse(written('har')) as { log: { entries: { _webSocketMessages: unknown }[] } };
    expect(har.log).toMatchObject({
      version: '1.2',
      creator: { name: 'CCS Console' },
      entries: [
        {
          startedDateTime: '2026-01-02T03:04:05.678Z',
          request: { method: 'GET', url: 'wss://ccs.example/6/v2/sock' },
          response: { status: 101 },
          comment: 'all frames\nas 101\n2026-01-02T03:04:05.678Z closed by the server, code 1000: bye',
        },
      ],
    });
    expect(har.log.entries[0]?._webSocketMessages).toMatchObject([
      {
        type: 'send',
        time,
        opcode: 1,
        data: '{"request":"connect","token":"«token»"}',
        comment: '2026-01-02T03:04:05.678Z opened wss://ccs.example/6/v2/sock',
      },
      { type: 'receive', time, opcode: 2, data: '/wA=' },
      { type: 'receive', time, opcode: 1, data: 'Yf8=', _encoding: 'base64' },
      { type: 'receive', time, opcode: 1, data: '=1+1,"x"\r\n' },
    ]);
  });

  test('is whole without a frame', () => {
    const text = [...recordingFormats.har.write(head, [])].join('');
    expect(JSON.parse(text)).toMatchObject({ log: { entries: [{ _webSocketMessages: [] }] } });
  });
});

describe('Plain text', () => {
  test('has a line for each frame and note, whatever stands in it', () => {
    expect(written('text').split('\n')).toEqual([
      '# all frames · wss://ccs.example/6/v2/sock · as 101 · secrets replaced',
      '2026-01-02T03:04:05.678Z — opened wss://ccs.example/6/v2/sock',
      '2026-01-02T03:04:05.678Z ↑ connect        {"request":"connect","token":"«token»"}',
      '2026-01-02T03:04:05.678Z ↓ unknown        Binary, 2 bytes: ff 00',
      '2026-01-02T03:04:05.678Z ↓ unknown',
      '2026-01-02T03:04:05.678Z ↓ unknown        =1+1,"x"',
      '2026-01-02T03:04:05.678Z — closed by the server, code 1000: bye',
      '',
    ]);
  });
});

test('A file name has the target and the time, and nothing that a file system minds', () => {
  const named = (target: string): string => recordingFileName(target, recordedTime, 'har');
  expect(named('wss://ccs.example:8443/6/v2/sock')).toBe(
    'ccs-events_ccs.example-8443_2026-01-02T03-04-05Z.har',
  );
  expect(named('Replay of ../../x?.har')).toBe('ccs-events_Replay-of-..-..-x-.har_2026-01-02T03-04-05Z.har');
  expect(named('')).toBe('ccs-events_2026-01-02T03-04-05Z.har');
});

test('The tally names what was left out and what was replaced', () => {
  expect(tallyWords({ frames: 12_345, notes: 0, notesLeftOut: 3, replaced: 1 })).toBe(
    '12,345 frames, 3 notes left out, 1 secret replaced',
  );
  expect(tallyWords({ frames: 1, notes: 2, notesLeftOut: 0, replaced: 0 })).toBe('1 frame, 2 notes');
});
