import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRecording } from '../../../../src/adapters/socket/journal/find-recording.ts';
import { FrameJournal } from '../../../../src/adapters/socket/journal/frame-journal.ts';
import type { JournalOptions } from '../../../../src/adapters/socket/journal/frame-journal.ts';
import type { FrameFacts } from '../../../../src/domain/socket/frame-columns.ts';
import type { FrameSource, LoggedFrame } from '../../../../src/domain/socket/frame-source.ts';
import { timestamp } from '../../../../src/domain/time.ts';
import { MemoryFolder } from './memory-folder.ts';

interface Entry {
  readonly facts: FrameFacts;
  readonly payload: Uint8Array;
}

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  facts: fc.record({
    at: fc.double({ min: 0, max: 4e12, noNaN: true }).map(timestamp),
    direction: fc.constantFrom('in', 'out'),
    opcode: fc.constantFrom('text', 'binary'),
    masked: fc.boolean(),
    note: fc.boolean(),
  }),
  payload: fc.uint8Array({ maxLength: 300 }),
});

const entry: Entry = {
  facts: { at: timestamp(1), direction: 'in', opcode: 'text', masked: false, note: false },
  payload: new Uint8Array(100),
};

const small = { frames: 7, bytes: 900, waiting: 250, wait: 250, behind: 5000 };

/** What a journal told, and its timer. */
class Ears {
  readonly stops: { readonly cause: unknown; readonly end: number }[] = [];
  readonly losses: { readonly first: number; readonly end: number }[] = [];
  timer: (() => void) | undefined;

  readonly options: JournalOptions = {
    limits: small,
    after: (_, callback) => {
      this.timer = callback;
      return () => (this.timer = undefined);
    },
    stopped: (cause, end) => this.stops.push({ cause, end }),
    lost: (first, end) => this.losses.push({ first, end }),
  };
}

function numbered(entries: readonly Entry[], from = 0): readonly LoggedFrame[] {
  return entries.slice(from).map(({ facts, payload }, index) => ({
    ...facts,
    number: from + index,
    bytes: new Uint8Array(payload),
  }));
}

function readAll(source: FrameSource): readonly (LoggedFrame | undefined)[] {
  return Array.from({ length: source.end - source.first }, (_, index) => source.read(source.first + index));
}

/** Goes through the spans to and fro; every payload must come twice. */
function readSpans(
  source: FrameSource,
): readonly [forth: readonly Uint8Array[], back: readonly Uint8Array[]] {
  const forth: Uint8Array[] = [];
  for (let number = source.first; number < source.end;) {
    const span = source.spanFrom(number)!;
    expect(span.first).toBe(number);
    for (; number < span.end; number++)
      forth.push(span.bytes.slice(span.offset(number), span.offset(number + 1)));
    expect(span.offset(span.end)).toBe(span.bytes.length);
  }
  const back: Uint8Array[] = [];
  for (let end = source.end; end > source.first;) {
    const span = source.spanBefore(end)!;
    expect(span.end).toBe(end);
    for (; end > span.first; end--) back.unshift(span.bytes.slice(span.offset(end - 1), span.offset(end)));
  }
  return [forth, back];
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('FrameJournal', () => {
  test('gives back whatever was appended, byte for byte and in order, written or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEntry, { maxLength: 60 }),
        fc.array(fc.nat(60)),
        async (entries, pauses) => {
          const journal = new FrameJournal(new MemoryFolder(), new Ears().options);
          for (const [index, { facts, payload }] of entries.entries()) {
            journal.append(facts, payload);
            if (pauses.includes(index)) await turn();
          }
          expect(readAll(journal)).toEqual(numbered(entries));
          await journal.finish();
          expect(readAll(journal)).toEqual(numbered(entries));
          const payloads = entries.map(({ payload }) => payload);
          expect(readSpans(journal)).toEqual([payloads, payloads]);
          expect([journal.read(-1), journal.read(entries.length), journal.read(0.5)]).toEqual([
            undefined,
            undefined,
            undefined,
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('leaves after a crash all that was written, and goes on behind it, wherever the crash tore it', async () => {
    const tear = fc.nat(3000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEntry, { minLength: 1, maxLength: 40 }),
        tear,
        anyEntry,
        async (entries, cut, late) => {
          const folder = new MemoryFolder();
          const journal = new FrameJournal(folder, new Ears().options);
          for (const { facts, payload } of entries) journal.append(facts, payload);
          await turn();
          journal.flush();
          expect(journal.writtenEnd).toBe(entries.length);
          const last = folder.files.get(Math.max(...folder.files.keys()))!;
          const left = folder.crashed(last.length - cut);

          const found = (await findRecording(left))!;
          expect(found.end).toBeLessThanOrEqual(entries.length);
          expect(found.end < entries.length || cut === 0).toBe(true);
          const after = new FrameJournal(left, {
            ...new Ears().options,
            first: found.end,
            sealed: found.sealed,
          });
          expect(readAll(after)).toEqual(numbered(entries.slice(0, found.end)));
          after.append(late.facts, late.payload);
          await after.finish();
          expect(readAll(after)).toEqual(numbered([...entries.slice(0, found.end), late]));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('says what a crash tore', async () => {
    const folder = new MemoryFolder();
    const journal = new FrameJournal(folder, { ...new Ears().options, limits: { ...small, bytes: 1e6 } });
    journal.append(entry.facts, entry.payload);
    await turn();
    journal.append(entry.facts, entry.payload);
    journal.append(entry.facts, entry.payload);
    journal.flush();
    const whole = folder.files.get(0)!.length;
    expect(await findRecording(folder)).toMatchObject({ end: 3, notes: 0 });
    expect(await findRecording(folder.crashed(whole - 1))).toMatchObject({ end: 1, torn: { frames: 2 } });
    expect(await findRecording(folder.crashed(100))).toMatchObject({
      end: 0,
      torn: { bytes: 100, frames: 0 },
    });
  });

  test('does not touch a recording of another version', async () => {
    const folder = new MemoryFolder();
    folder.files.set(0, new TextEncoder().encode('{"format":"ccs-console-frames","version":2}'.padEnd(300)));
    expect(await findRecording(folder)).toBeUndefined();
  });

  test('writes at once what comes by and by', async () => {
    const journal = new FrameJournal(new MemoryFolder(), new Ears().options);
    for (const at of [0, 250, 700]) {
      journal.append({ ...entry.facts, at: timestamp(at) }, entry.payload);
      await turn();
      expect(journal.writtenEnd).toBe(journal.end);
    }
    journal.append({ ...entry.facts, at: timestamp(800) }, entry.payload);
    expect(journal.writtenEnd).toBe(journal.end - 1);
  });

  test('writes soon, and at once when much waits', async () => {
    const folder = new MemoryFolder();
    const ears = new Ears();
    const journal = new FrameJournal(folder, ears.options);
    journal.append(entry.facts, entry.payload);
    await turn();
    expect(journal.writtenEnd).toBe(1);
    journal.append(entry.facts, entry.payload);
    expect(journal.writtenEnd).toBe(1);
    ears.timer?.();
    expect(journal.writtenEnd).toBe(2);
    journal.append(entry.facts, entry.payload);
    journal.append(entry.facts, new Uint8Array(250));
    expect(journal.writtenEnd).toBe(4);
  });

  test('deletes the segments that are not wanted any more, and no frame that is', async () => {
    const folder = new MemoryFolder();
    const journal = new FrameJournal(folder, new Ears().options);
    for (let count = 0; count < 30; count++) journal.append(entry.facts, entry.payload);
    journal.dropBefore(20);
    await turn();
    expect([journal.first, journal.end]).toEqual([14, 30]);
    expect([...folder.files.keys()]).toEqual([14, 21, 28]);
    expect(readAll(journal).every((frame) => frame !== undefined)).toBe(true);
    journal.cut();
    journal.dropBefore(30);
    await turn();
    expect([journal.first, journal.end, folder.files.size]).toEqual([30, 30, 0]);
    journal.append(entry.facts, entry.payload);
    await journal.finish();
    expect(await findRecording(folder)).toMatchObject({ end: 31, sealed: [{ first: 30, end: 31 }] });
  });

  test('stops for good when the disk is full, says so once and keeps what is written', async () => {
    const folder = new MemoryFolder();
    const ears = new Ears();
    const journal = new FrameJournal(folder, ears.options);
    for (let count = 0; count < 10; count++) journal.append(entry.facts, entry.payload);
    await turn();
    const { writtenEnd } = journal;
    folder.free = 50;
    for (let count = 0; count < 40; count++) journal.append(entry.facts, entry.payload);
    await journal.finish();
    expect(ears.stops).toEqual([
      { cause: expect.objectContaining({ name: 'QuotaExceededError' }), end: writtenEnd },
    ]);
    expect(journal.end).toBe(writtenEnd);
    expect(readAll(journal).every((frame) => frame !== undefined)).toBe(true);
    expect(await findRecording(folder)).toMatchObject({ end: writtenEnd });
  });

  test('stops when the disk does not keep up, instead of filling the memory', async () => {
    const folder = new MemoryFolder();
    folder.slow = new Promise(() => undefined);
    const ears = new Ears();
    const journal = new FrameJournal(folder, ears.options);
    for (let count = 0; count < 100; count++) journal.append(entry.facts, entry.payload);
    expect(ears.stops).toEqual([{ cause: expect.objectContaining({ name: 'SlowDiskError' }), end: 0 }]);
  });

  test('gives up what is damaged with all before it, and says so', async () => {
    const folder = new MemoryFolder();
    const ears = new Ears();
    const journal = new FrameJournal(folder, ears.options);
    for (let count = 0; count < 30; count++) journal.append(entry.facts, entry.payload);
    await turn();
    folder.files.get(7)!.fill(0, 300, 320);
    expect(journal.read(10)).toBeUndefined();
    expect(ears.losses).toEqual([{ first: 0, end: 14 }]);
    expect(journal.first).toBe(14);
    expect(readAll(journal).every((frame) => frame !== undefined)).toBe(true);
  });
});
