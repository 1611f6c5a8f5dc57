import { describe, expect, test } from 'vitest';
import type { ExportRequest, ImportRequest } from '../../../src/app/ports/recordings-port.ts';
import type { ToPage, ToWorker } from '../../../src/adapters/socket/frame-protocol.ts';
import { serveFrames } from '../../../src/adapters/socket/frame-server.ts';
import type { TakeResult, TakeTask } from '../../../src/adapters/socket/take-away/take-protocol.ts';
import type { FormatId } from '../../../src/domain/socket/recording/formats.ts';
import { millis } from '../../../src/domain/time.ts';
import { sampleSocketDocument } from '../../support/sample-socket-document.ts';
import { FakePlatform } from './fake-connections.ts';

/** A worker of one feed, played by the test. */
class Bench {
  readonly platform = new FakePlatform();
  readonly posted: ToPage[] = [];
  readonly tell: (message: ToWorker) => void;

  constructor() {
    this.tell = serveFrames(this.platform, (message) => this.posted.push(message));
    this.tell({ kind: 'document', document: sampleSocketDocument });
  }

  /** A feed that has had a session with these frames, ↑ in front of those that it sent. */
  static withFrames(...texts: readonly string[]): Bench {
    const bench = new Bench();
    bench.tell({ kind: 'open', target: { url: 'ws://127.0.0.1/', masks: [] } });
    bench.platform.last.open();
    for (const text of texts) {
      bench.platform.pass(10);
      if (text.startsWith('↑')) bench.tell({ kind: 'send', request: 0, payload: text.slice(1) });
      else bench.platform.last.receive(text);
    }
    bench.platform.last.end({ code: 1000, reason: '', by: 'server' });
    return bench;
  }

  async ask(task: TakeTask): Promise<TakeResult> {
    this.tell({ kind: 'take', request: 9, task });
    await this.until(() => this.posted.some(({ kind }) => kind === 'taken'));
    const at = this.posted.findIndex(({ kind }) => kind === 'taken');
    const [reply] = this.posted.splice(at, 1);
    if (reply?.kind !== 'taken') throw new Error('no reply');
    return reply.result;
  }

  async export(format: FormatId, others: Partial<ExportRequest> = {}) {
    const request = { format, selection: 'all', head: { what: 'all frames' }, masks: [], ...others } as const;
    const result = await this.ask({ kind: 'export', request });
    if (result.kind !== 'exported' || !result.result.ok) throw new Error(result.kind);
    return result.result.value;
  }

  async import(file: Blob | string, others: Partial<ImportRequest> = {}) {
    const blob = typeof file === 'string' ? new Blob([file]) : file;
    const request = { file: blob, name: 'x', masks: [], ...others };
    const result = await this.ask({ kind: 'import', request });
    if (result.kind !== 'imported') throw new Error(result.kind);
    return result.result;
  }

  rows() {
    this.tell({ kind: 'rows', request: 1, from: 0, to: 1000 });
    const reply = this.posted.findLast(({ kind }) => kind === 'rows');
    return reply?.kind === 'rows' ? reply.rows : [];
  }

  /** Lets everything go on, without time passing, until it is so. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      this.platform.settle();
      this.platform.pass(0);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}

const connect = '{"request":"connect","token":"s3cret-token"}';

describe('An export', () => {
  test('has every frame and note, and no secret, whether it was known or not', async () => {
    const bench = Bench.withFrames('{"echo":"s3cret-token"}', `↑${connect}`, 'pong', 'known-secret');
    const { file, tally } = await bench.export('ndjson', {
      masks: [{ secret: 'known-secret', shown: '«pin»' }],
    });
    const lines = (await file.text()).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { text?: string }).text)).toEqual([
      undefined,
      undefined,
      '{"echo":"«token»"}',
      '{"request":"connect","token":"«token»"}',
      'pong',
      '«pin»',
      undefined,
    ]);
    expect(tally).toEqual({ frames: 4, notes: 2, notesLeftOut: 0, replaced: 3 });
    expect(file.type).toBe('application/x-ndjson');
  });

  test('of chosen frames has those, and tells of the notes that have no place in it', async () => {
    const bench = Bench.withFrames('a', 'b', 'c');
    const { file, tally } = await bench.export('csv', { selection: [0, 2, 3, 77] });
    expect((await file.text()).split('\r\n').map((line) => line.split(',').at(-1))).toEqual([
      'payload',
      'b',
      'c',
      '',
    ]);
    expect(tally).toEqual({ frames: 2, notes: 0, notesLeftOut: 1, replaced: 0 });
  });

  test('of what the filter shows has the matches, found already or not', async () => {
    const bench = Bench.withFrames('alpha', 'beta', 'alphabet', 'gamma');
    const setting = { id: 1, text: 'alpha', zoneOffset: millis(0), marked: [] };
    bench.tell({ kind: 'filter', setting });
    const { file, tally } = await bench.export('csv', { selection: 'shown' });
    expect((await file.text()).match(/alpha\w*|beta|gamma/g)).toEqual(['alpha', 'alphabet']);
    expect(tally.frames).toBe(2);
  });

  test('stops where it is cancelled', async () => {
    const bench = Bench.withFrames('a');
    const request = { format: 'text', selection: 'all', head: { what: '' }, masks: [] } as const;
    bench.tell({ kind: 'take', request: 5, task: { kind: 'export', request } });
    bench.tell({ kind: 'cancel take', request: 5 });
    await bench.until(() => bench.posted.some(({ kind }) => kind === 'taken'));
    expect(bench.posted.at(-1)).toEqual({ kind: 'taken', request: 5, result: { kind: 'cancelled' } });
  });
});

describe('An import', () => {
  test.each(['ndjson', 'har'] as const)('of %s brings back what an export took away', async (format) => {
    const bench = Bench.withFrames(`↑${connect}`, 'pong', '{"action":"update_agent","response":[]}');
    const { file } = await bench.export(format);
    const other = new Bench();
    expect(await other.import(file)).toMatchObject({ ok: true, value: { report: { frames: 3, notes: 2 } } });
    const bare = (each: Bench) =>
      each.rows().map(({ summary, kind, direction, masked }) => [summary, kind, direction, masked]);
    expect(bare(other).slice(2)).toEqual(bare(bench).slice(2));
    expect(bare(other)[1]).toEqual(['request: connect · token: «token»', 'connect', 'out', true]);
  });

  test('keeps the times of the recording', async () => {
    const bench = new Bench();
    await bench.import('{"ms":1700000000000.5,"direction":"in","text":"a"}');
    expect(bench.rows().map(({ at }) => at)).toEqual([1_700_000_000_000.5]);
  });

  test('lets no secret in: the token of a connect message is replaced wherever it stands', async () => {
    const bench = new Bench();
    const file = ['{"x":"s3cret-token"}', connect, JSON.stringify({ direction: 'out', text: connect })].join(
      '\n',
    );
    expect(await bench.import(file)).toMatchObject({ ok: true, value: { report: { replaced: 3 } } });
    const { file: out } = await bench.export('ndjson');
    expect(await out.text()).not.toContain('s3cret');
    expect(bench.rows().map(({ masked }) => masked)).toEqual([true, true, true]);
  });

  test('asks which socket of a HAR', async () => {
    const socket = (url: string, data: string) => ({
      request: { url },
      _webSocketMessages: [{ type: 'receive', time: 1_700_000_000, opcode: 1, data }],
    });
    const har = JSON.stringify({ log: { entries: [socket('wss://one/', 'a'), socket('wss://two/', 'b')] } });
    const bench = new Bench();
    expect(await bench.import(har)).toEqual({
      ok: true,
      value: {
        kind: 'several',
        sockets: [
          { url: 'wss://one/', messages: 1 },
          { url: 'wss://two/', messages: 1 },
        ],
      },
    });
    expect(bench.rows()).toEqual([]);
    await bench.import(har, { socket: 1 });
    expect(bench.rows().map(({ summary }) => summary)).toEqual(['b']);
  });

  test('says what is wrong with a file', async () => {
    const bench = new Bench();
    expect(await bench.import('no recording')).toEqual({
      ok: false,
      error: 'Line 1: This is neither NDJSON nor HAR.',
    });
    expect(await bench.import('{}', { name: 'x.HAR' })).toEqual({
      ok: false,
      error: 'The file: This is no HAR: it has no list log.entries.',
    });
  });
});

test('A comparison finds the first frame that differs', async () => {
  const [left, right] = [
    Bench.withFrames('pong', '{"a":1,"b":2}'),
    Bench.withFrames('pong', '{"b":2,"a":3}'),
  ];
  const outlined = await right.ask({ kind: 'outline' });
  if (outlined.kind !== 'outlined') throw new Error(outlined.kind);
  expect(await left.ask({ kind: 'compare', other: outlined.outline })).toMatchObject({
    kind: 'compared',
    comparison: { left: { frames: 2, notes: 2 }, common: 2, differing: 1, difference: { left: 2, right: 2 } },
  });
});

describe('A replay', () => {
  const file = [0, 100, 100, 5100]
    .map((ms, index) =>
      JSON.stringify({
        ms: 1_700_000_000_000 + ms,
        direction: index === 1 ? 'out' : 'in',
        text: `f${String(index)}`,
      }),
    )
    .join('\n');

  async function replay(speed: 1 | 10 | 'fastest', content = file): Promise<Bench> {
    const bench = new Bench();
    const request = { file: new Blob([content]), name: 'x.ndjson', masks: [], speed };
    const target = { url: 'Replay of x.ndjson', masks: [], replay: request, unwatched: true } as const;
    bench.tell({ kind: 'open', target });
    await bench.until(() =>
      bench.posted.some((message) => message.kind === 'signal' && message.signal.kind !== 'opening'),
    );
    bench.platform.settle();
    return bench;
  }
  const told = (bench: Bench) =>
    bench
      .rows()
      .filter(({ note }) => note === undefined)
      .map(({ summary, direction }) => (direction === 'in' ? summary : `↑${summary}`));
  const closings = (bench: Bench) =>
    bench.posted.flatMap((message) =>
      message.kind === 'signal' && message.signal.kind === 'closed' ? [message.signal] : [],
    );

  test('plays each frame when its time has come, what was sent as sent, and ends with 1000', async () => {
    const bench = await replay(1);
    expect(told(bench)).toEqual(['f0']);
    bench.platform.pass(100);
    bench.platform.settle();
    expect(told(bench)).toEqual(['f0', '↑f1', 'f2']);
    bench.platform.pass(4999);
    bench.platform.settle();
    expect(told(bench)).toHaveLength(3);
    bench.platform.pass(1);
    bench.platform.settle();
    expect(told(bench)).toHaveLength(4);
    bench.platform.pass(0);
    expect(closings(bench)).toMatchObject([{ code: 1000, by: 'us' }]);
  });

  test('can be paused, made faster and let go', async () => {
    const bench = await replay(10);
    bench.platform.pass(10);
    bench.platform.settle();
    expect(told(bench)).toHaveLength(3);
    bench.tell({ kind: 'replay speed', speed: 'paused' });
    bench.platform.pass(100_000);
    expect(told(bench)).toHaveLength(3);
    bench.tell({ kind: 'replay speed', speed: 'fastest' });
    bench.platform.settle();
    bench.platform.pass(100);
    expect(told(bench)).toHaveLength(4);
    expect(bench.posted.findLast(({ kind }) => kind === 'replayed')).toEqual({
      kind: 'replayed',
      progress: { speed: 'fastest', played: 4, total: 4, recorded: 1_700_000_005_100 },
    });
  });

  test('may be silent for as long as it was, and is not opened anew', async () => {
    const bench = await replay(1, file.replace('1700000005100', '1700003600000'));
    bench.platform.pass(100);
    bench.platform.settle();
    bench.platform.pass(3_599_000);
    expect(closings(bench)).toEqual([]);
    bench.tell({ kind: 'close' });
    bench.platform.pass(100_000);
    expect(closings(bench)).toHaveLength(1);
    expect(told(bench)).toHaveLength(3);
  });

  test('of what is no recording ends at once and says why', async () => {
    const bench = await replay(1, 'x');
    expect(closings(bench)).toMatchObject([
      { code: 1006, detail: 'The recording could not be read. Line 1: This is neither NDJSON nor HAR.' },
    ]);
  });
});
