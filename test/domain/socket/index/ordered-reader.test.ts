import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameLog } from '../../../../src/domain/socket/frame-log.ts';
import type { LoggedFrame } from '../../../../src/domain/socket/frame-source.ts';
import { OrderedReader } from '../../../../src/domain/socket/index/ordered-reader.ts';
import { loggedFrame, ListedFrames } from '../../../support/listed-frames.ts';

const encoder = new TextEncoder();

/** Mostly ASCII, now and then anything: characters of several bytes, halves of them, bytes that are no UTF-8. */
const payload = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 40 }).map((text) => encoder.encode(text)) },
  fc.string({ unit: 'binary', maxLength: 10 }).map((text) => encoder.encode(text)),
  fc.uint8Array({ maxLength: 6 }).map((bytes) => new Uint8Array(bytes)),
  fc.constantFrom(Uint8Array.of(0xc3), Uint8Array.of(0xa9), Uint8Array.of(0xff), Uint8Array.of(0xe2, 0x82)),
);
const facts = fc.record({
  opcode: fc.constantFrom('text' as const, 'text' as const, 'text' as const, 'binary' as const),
  note: fc.constantFrom(false, false, false, true),
});
const frames = fc
  .array(fc.tuple(payload, facts), { maxLength: 60 })
  .map((list) => list.map(([bytes, given], number): LoggedFrame => loggedFrame(number, bytes, given)));

function logOf(list: readonly LoggedFrame[], blockSize: number): FrameLog {
  const log = new FrameLog({ blockSize });
  for (const frame of list) log.append(frame, frame.bytes);
  return log;
}

test('frames that lie together are read as each is alone, whatever stands beside them', () => {
  fc.assert(
    fc.property(frames, fc.integer({ min: 40, max: 400 }), (list, blockSize) => {
      const together = new OrderedReader(logOf(list, blockSize));
      const alone = new OrderedReader(new ListedFrames(list));
      for (const { number, bytes } of list) {
        const read = together.read(number);
        expect(read?.text).toBe(alone.read(number)?.text);
        expect(read?.size).toBe(bytes.length);
      }
    }),
  );
});

test('frames that come while it reads are read too, also after what it has decoded', () => {
  const log = new FrameLog();
  const reader = new OrderedReader(log);
  for (let number = 0; number < 200; number++) {
    const frame = loggedFrame(number, number % 7 === 0 ? `é${String(number)}` : String(number));
    log.append(frame, frame.bytes);
    if (number % 3 === 0) continue;
    expect(reader.read(number)?.text).toBe(new TextDecoder().decode(frame.bytes));
  }
});

test('a log that begins anew is read anew', () => {
  const log = new FrameLog();
  const reader = new OrderedReader(log);
  log.append(loggedFrame(0, 'old'), encoder.encode('old'));
  expect(reader.read(0)?.text).toBe('old');
  log.clear();
  reader.clear();
  expect(reader.read(0)).toBe(undefined);
  log.append(loggedFrame(0, 'new'), encoder.encode('new'));
  expect(reader.read(0)?.text).toBe('new');
});

test('what is longer than a megabyte is not read', () => {
  const log = new FrameLog();
  const long = encoder.encode('x'.repeat((1 << 20) + 1));
  log.append(loggedFrame(0, 'a'), encoder.encode('a'));
  log.append(loggedFrame(1, long, { opcode: 'text' }), long);
  log.append(loggedFrame(2, 'b'), encoder.encode('b'));
  const reader = new OrderedReader(log);
  expect([0, 1, 2].map((number) => reader.read(number)?.text)).toEqual(['a', undefined, 'b']);
});
