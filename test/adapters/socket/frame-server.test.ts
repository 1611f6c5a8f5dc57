import { describe, expect, test } from 'vitest';
import type { ToPage } from '../../../src/adapters/socket/frame-protocol.ts';
import { serveFrames } from '../../../src/adapters/socket/frame-server.ts';
import type { FrameChecks } from '../../../src/domain/socket/index/frame-checks.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { sampleSocketDocument } from '../../support/sample-socket-document.ts';
import { FakePlatform } from './fake-connections.ts';

function setUp(frames = 100) {
  const platform = new FakePlatform();
  const posted: ToPage[] = [];
  const take = serveFrames(platform, (message) => posted.push(message), { frames }, checks);
  take({ kind: 'document', document: sampleSocketDocument });
  take({ kind: 'open', target: { url: 'ws://127.0.0.1/', masks: [{ secret: 'hush', shown: '•' }] } });
  platform.last.open();
  // The note that it is open is no business of these tests.
  take({ kind: 'clear' });
  platform.pass(100);
  posted.length = 0;
  return { platform, posted, take };
}

/** A stand-in for the generated checks: an extension is a text. */
const checks: FrameChecks = {
  update_agent: (value) => !JSON.stringify(value).includes('"extension":1'),
};

describe('serveFrames', () => {
  test('recognises the rows that are asked for', () => {
    const { platform, posted, take } = setUp();
    platform.last.receive('pong');
    platform.pass(1);
    platform.last.receive('{"token":"hush"}');
    platform.last.receive(Uint8Array.of(255));
    posted.length = 0;
    take({ kind: 'rows', request: 7, from: -5, to: 50 });
    expect(posted).toEqual([
      {
        kind: 'rows',
        request: 7,
        rows: [
          {
            position: 0,
            number: 0,
            at: 100,
            direction: 'in',
            opcode: 'text',
            size: 4,
            kind: 'pong',
            label: 'observed',
            summary: 'pong',
          },
          {
            position: 1,
            number: 1,
            at: 101,
            direction: 'in',
            opcode: 'text',
            size: 15,
            masked: true,
            kind: 'unknown',
            summary: 'token: •',
          },
          {
            position: 2,
            number: 2,
            at: 101,
            direction: 'in',
            opcode: 'binary',
            size: 1,
            kind: 'unknown',
            summary: 'Binary, 1 byte: ff',
          },
        ],
      },
    ]);
  });

  test('gives a whole frame with a copy of its bytes', () => {
    const { platform, posted, take } = setUp();
    platform.last.receive('first');
    platform.last.receive('pong');
    posted.length = 0;
    take({ kind: 'frame', request: 1, number: 1 });
    take({ kind: 'frame', request: 2, number: 2 });
    expect(posted).toEqual([
      {
        kind: 'frame',
        request: 1,
        frame: {
          position: 1,
          number: 1,
          at: 100,
          direction: 'in',
          opcode: 'text',
          size: 4,
          kind: 'pong',
          label: 'observed',
          summary: 'pong',
          bytes: new TextEncoder().encode('pong'),
        },
      },
      { kind: 'frame', request: 2, frame: undefined },
    ]);
    const [reply] = posted;
    expect(reply?.kind === 'frame' && reply.frame?.bytes.buffer.byteLength).toBe(4);
  });

  test('tells the counts at most once per drawn frame, and the last ones in any case', () => {
    const { platform, posted } = setUp(50);
    for (let count = 0; count < 60; count++) platform.last.receive('x');
    expect(posted).toMatchObject([{ kind: 'counts', counts: { kept: 1, dropped: 0, bytes: 1, notes: 0 } }]);
    platform.pass(15);
    expect(posted.length).toBe(1);
    platform.pass(1);
    expect(posted.slice(1)).toMatchObject([
      { kind: 'counts', counts: { kept: 50, dropped: 10, bytes: 50, notes: 0 } },
    ]);
    platform.pass(1000);
    expect(posted.length).toBe(2);
    platform.last.receive('x');
    expect(posted.length).toBe(3);
  });

  test('numbers frames anew after a clear, and forgets their rows', () => {
    const { platform, posted, take } = setUp();
    platform.last.receive('old');
    take({ kind: 'rows', request: 1, from: 0, to: 1 });
    take({ kind: 'clear' });
    platform.last.receive('new');
    platform.pass(16);
    expect(posted.at(-1)).toMatchObject({
      kind: 'counts',
      counts: {
        kept: 1,
        dropped: 0,
        bytes: 3,
        notes: 0,
        index: { until: 1, kinds: [{ kind: 'unknown', in: 1 }] },
      },
    });
    take({ kind: 'rows', request: 2, from: 0, to: 9 });
    const reply = posted.at(-1);
    expect(reply?.kind === 'rows' && reply.rows.map(({ number, summary }) => [number, summary])).toEqual([
      [0, 'new'],
    ]);
  });

  test('says what the frames are, and in how many ways one is not as its kind’s schema says', () => {
    const { platform, posted, take } = setUp();
    platform.last.receive('pong');
    platform.last.receive('{"action":"update_agent","response":[{"extension":114}]}');
    platform.last.receive('?');
    platform.pass(16);
    expect(posted.at(-1)).toMatchObject({
      counts: {
        index: {
          until: 3,
          missed: 0,
          kinds: [
            { kind: 'pong', in: 1, out: 0, faulty: 0 },
            { kind: 'update_agent', in: 1, out: 0, faulty: 1 },
            { kind: 'unknown', in: 1, out: 0, faulty: 0 },
          ],
        },
      },
    });
    take({ kind: 'rows', request: 1, from: 0, to: 3 });
    const reply = posted.at(-1);
    expect(reply?.kind === 'rows' && reply.rows.map(({ violations }) => violations)).toEqual([
      undefined,
      1,
      undefined,
    ]);
  });

  test('lets the index wait in a flood, and catches up when it is over', () => {
    const { platform, posted } = setUp(10_000);
    for (let count = 0; count < 5_000; count++) platform.last.receive('pong');
    const now = platform.now.bind(platform);
    let looks = 0;
    platform.now = () => timestamp(now() + 0.1 * looks++);
    platform.pass(16);
    const counts = () => posted.findLast((message) => message.kind === 'counts')?.counts;
    expect(counts()?.kept).toBe(5_000);
    expect(counts()?.index?.until).toBeLessThan(5_000);
    platform.pass(50);
    platform.settle();
    platform.pass(50);
    expect(counts()?.index?.until).toBe(counts()?.kept);
  });

  test('looks in slices at what is more than one notice has time for', () => {
    const { platform, posted } = setUp(1000);
    for (let count = 0; count < 600; count++) platform.last.receive('pong');
    const now = platform.now.bind(platform);
    // Between two looks at the clock more time passes than a slice has.
    let looks = 0;
    platform.now = () => timestamp(now() + 9 * looks++);
    platform.pass(16);
    expect(posted.at(-1)).not.toMatchObject({ counts: { index: { until: 600 } } });
    platform.pass(50);
    platform.settle();
    platform.pass(100);
    expect(posted.at(-1)).toMatchObject({ counts: { index: { until: 600, missed: 0 } } });
  });

  test('answers what the rates and the newest known records are, the records once', () => {
    const { platform, posted, take } = setUp();
    platform.last.receive('{"action":"update_agent","response":[{"extension":"114","state":"Ready"}]}');
    platform.pass(16);
    take({ kind: 'rates', request: 1 });
    expect(posted.at(-1)).toMatchObject({
      kind: 'rates',
      rates: { length: 1, series: [{ kind: 'update_agent' }] },
    });
    take({ kind: 'records', request: 2, changes: undefined });
    const reply = posted.at(-1);
    const records = reply?.kind === 'records' ? reply.records : undefined;
    expect(records?.tables).toMatchObject([{ entity: 'agent', rows: [{ key: '114', number: 0 }] }]);
    take({ kind: 'records', request: 3, changes: records?.changes });
    expect(posted.at(-1)).toEqual({ kind: 'records', request: 3, records: undefined });
  });

  test('shows rows that have not fallen off, also of a long list looked through twice', () => {
    const { platform, posted, take } = setUp(3000);
    for (let count = 0; count < 3500; count++) platform.last.receive(String(count));
    for (const request of [1, 2]) {
      take({ kind: 'rows', request, from: 0, to: 3500 });
      const reply = posted.at(-1);
      const numbers = reply?.kind === 'rows' ? reply.rows.map(({ summary }) => Number(summary)) : [];
      expect(numbers).toEqual(Array.from({ length: 3000 }, (_, index) => 500 + index));
    }
  });

  test('answers whether a text could be sent', () => {
    const { platform, posted, take } = setUp();
    take({ kind: 'send', request: 1, payload: 'ping' });
    take({ kind: 'close' });
    platform.last.end({ code: 1000, reason: '', by: 'us' });
    take({ kind: 'send', request: 2, payload: 'ping' });
    expect(posted.filter(({ kind }) => kind === 'sent')).toEqual([
      { kind: 'sent', request: 1, handed: true },
      { kind: 'sent', request: 2, handed: false },
    ]);
  });
});
