import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FeedRecorder } from '../../../../src/adapters/socket/journal/feed-recorder.ts';
import { FeedLog } from '../../../../src/adapters/socket/journal/feed-log.ts';
import { findRecording } from '../../../../src/adapters/socket/journal/find-recording.ts';
import { FrameJournal } from '../../../../src/adapters/socket/journal/frame-journal.ts';

import { SessionRunner } from '../../../../src/adapters/socket/session-runner.ts';
import type { ConnectionEvents } from '../../../../src/adapters/socket/connection.ts';
import { err, ok } from '../../../../src/domain/result.ts';
import type { FrameFacts } from '../../../../src/domain/socket/frame-columns.ts';
import type { RecordingState } from '../../../../src/domain/socket/recording-state.ts';
import { timestamp } from '../../../../src/domain/time.ts';
import { MemoryFolder } from './memory-folder.ts';

const facts: FrameFacts = { at: timestamp(1), direction: 'in', opcode: 'text', masked: false, note: false };
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const turn = () => new Promise((resolve) => setTimeout(resolve));

const journalOptions = {
  limits: { frames: 7, bytes: 900, waiting: 100, wait: 250, behind: 1e6 },
  after: () => () => undefined,
  stopped: () => undefined,
  lost: () => undefined,
};

/** What `log` gives for all its frames, by every way to ask. */
function readings(log: FeedLog): readonly (readonly string[])[] {
  const numbers = Array.from({ length: log.end - log.first }, (_, index) => log.first + index);
  const read = numbers.map((number) => {
    const frame = log.read(number)!;
    expect(frame.number).toBe(number);
    expect(log.facts(number)).toEqual(facts);
    return text(frame.bytes);
  });
  const forth: string[] = [];
  for (let number = log.first; number < log.end;) {
    const span = log.spanFrom(number)!;
    expect(span.first).toBe(number);
    for (; number < span.end; number++)
      forth.push(text(span.bytes.subarray(span.offset(number), span.offset(number + 1))));
  }
  const back: string[] = [];
  for (let end = log.end; end > log.first;) {
    const span = log.spanBefore(end)!;
    expect(span.end).toBe(end);
    expect(span.first).toBeGreaterThanOrEqual(log.first);
    for (; end > span.first; end--)
      back.unshift(text(span.bytes.subarray(span.offset(end - 1), span.offset(end))));
  }
  return [read, forth, back];
}

type Step = 'append' | 'text' | 'clear' | 'turn' | 'attach' | 'reload' | 'toggle';
const anyStep = fc.oneof(
  { arbitrary: fc.constantFrom<Step>('append', 'text'), weight: 12 },
  { arbitrary: fc.constantFrom<Step>('clear', 'turn', 'attach', 'reload', 'toggle'), weight: 1 },
);

describe('FeedLog', () => {
  test('shows with record to disk all that came since it was cleared, through reloads, whatever memory holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { maxLength: 150 }),
        fc.integer({ min: 1, max: 30 }),
        async (steps, frames) => {
          const settings = { frames, bytes: 400, record: true };
          const limits = { blockSize: 64 };
          const folder = new MemoryFolder();
          let log = new FeedLog(settings, limits);
          let journal = new FrameJournal(folder, journalOptions);
          log.begin(journal);
          let expected: string[] = [];
          let cleared = 0;
          let count = 0;
          for (const step of steps) {
            if (step === 'append' || step === 'text') {
              const payload = `frame ${count++}`;
              if (step === 'append') log.append(facts, new TextEncoder().encode(payload));
              else log.appendText(facts, payload);
              expected.push(payload);
            } else if (step === 'clear') {
              log.clear();
              cleared = log.recorded(0);
              expected = [];
            } else if (step === 'reload') {
              await journal.finish();
              const found = (await findRecording(folder))!;
              journal = new FrameJournal(folder, {
                ...journalOptions,
                first: found.end,
                sealed: found.sealed,
              });
              log = new FeedLog(settings, limits);
              log.resume(journal, cleared, found.end, found.notes, false);
            } else {
              await turn();
            }
          }
          expect([log.first, log.counts.kept, log.counts.dropped]).toEqual([0, expected.length, 0]);
          expect(readings(log)).toEqual([expected, expected, expected]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('shows without record to disk what the limits allow, and the disk holds no more than a segment beyond', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 200 }),
        async (frames, count) => {
          const folder = new MemoryFolder();
          const log = new FeedLog({ frames, bytes: 1e6, record: false });
          const journal = new FrameJournal(folder, journalOptions);
          log.begin(journal);
          for (let number = 0; number < count; number++) log.appendText(facts, String(number));
          log.set({ frames, bytes: 1e6, record: false });
          await journal.finish();
          const kept = Math.min(frames, count);
          expect(log.counts).toMatchObject({ kept, dropped: count - kept });
          expect(readings(log)[0]).toEqual(
            Array.from({ length: kept }, (_, index) => String(count - kept + index)),
          );
          // What is there after a reload: all of it, and less than a segment more.
          const found = (await findRecording(folder))!;
          const again = new FeedLog({ frames, bytes: 1e6, record: false });
          const { sealed, end } = found;
          again.resume(new FrameJournal(folder, { ...journalOptions, first: end, sealed }), 0, end, 0, false);
          expect(again.counts).toMatchObject({ kept, dropped: count - kept });
          expect(readings(again)).toEqual(readings(log));
          expect(again.end - (sealed[0]?.first ?? end)).toBeLessThan(kept + 7);
        },
      ),
    );
  });

  test('goes on in memory when the disk is full, and shows no hole', async () => {
    const folder = new MemoryFolder();
    const log = new FeedLog({ frames: 20, bytes: 1e6, record: true });
    log.begin(new FrameJournal(folder, journalOptions));
    for (let number = 0; number < 30; number++) log.appendText(facts, String(number));
    await turn();
    expect(log.first).toBe(0);
    folder.free = 10;
    for (let number = 30; number < 60; number++) log.appendText(facts, String(number));
    await turn();
    expect([log.first, log.end]).toEqual([40, 60]);
    expect(readings(log)[0]?.[0]).toBe('40');
  });
});

/** A recorder over folders without a disk. */
function recorderOn(folders: Map<string, MemoryFolder>, log: FeedLog) {
  const states: RecordingState[] = [];
  const recorder = new FeedRecorder(
    log,
    {
      newRecording: () => `r${folders.size}`,
      async openRecording(id, shared) {
        if (shared && !folders.has(id)) return err('gone');
        const folder = folders.get(id) ?? new MemoryFolder();
        folders.set(id, folder);
        return ok({ ...(await findRecording(folder))!, folder, release: () => undefined });
      },
      tidyRecordings: () => undefined,
      after: () => () => undefined,
    },
    (state) => states.push(state),
  );
  return { recorder, states };
}

describe('FeedRecorder', () => {
  const settings = { frames: 1000, bytes: 1e6, record: false };

  test('records from the first frame on, those included that come before the disk is there', async () => {
    const folders = new Map<string, MemoryFolder>();
    const log = new FeedLog(settings);
    const { recorder, states } = recorderOn(folders, log);
    recorder.beginSession();
    recorder.appendText(facts, 'one');
    recorder.appendText({ ...facts, direction: 'out' }, 'two');
    await turn();
    recorder.append({ ...facts, note: true }, new Uint8Array(9));
    await turn();
    expect(states).toEqual([{ kind: 'on disk', recording: 'r0', from: 0 }]);
    expect(recorder.tally).toEqual({
      ...{ received: 1, sent: 1, bytes: 6, dropped: 0 },
      range: { recording: 'r0', from: 0, end: 3 },
    });
  });

  test('takes up a recording behind its end, and counts the session that was left', async () => {
    const folders = new Map<string, MemoryFolder>();
    const first = recorderOn(folders, new FeedLog(settings)).recorder;
    first.appendText(facts, 'before');
    first.beginSession();
    for (let number = 0; number < 200; number++) first.appendText(facts, String(number % 10));
    await turn();
    // Nothing tells the journal to write the rest: the page is gone.
    const written = (await findRecording(folders.get('r0')!))!.end;
    expect(written).toBeGreaterThan(0);

    const log = new FeedLog(settings);
    const { recorder, states } = recorderOn(folders, log);
    expect(await recorder.resume({ recording: 'r0', from: 0 })).toEqual(ok(undefined));
    expect(states).toEqual([{ kind: 'on disk', recording: 'r0', from: 0 }]);
    expect(log.counts).toMatchObject({ kept: written, dropped: 0, onDisk: written });
    let over = false;
    const job = recorder.recount(1, () => (over = true));
    while (job(() => true) === 'more') job(() => false);
    expect(over).toBe(true);
    expect(recorder.tally).toMatchObject({ received: written - 1, range: { from: 1, end: written } });
    expect(recorder.append(facts, new Uint8Array(1))).toBe(written);
  });

  test('shows a part of a recording by itself, and writes nothing to it', async () => {
    const folders = new Map<string, MemoryFolder>();
    const first = recorderOn(folders, new FeedLog(settings)).recorder;
    for (let number = 0; number < 50; number++) first.appendText(facts, String(number));
    await turn();
    const log = new FeedLog(settings);
    const { recorder, states } = recorderOn(folders, log);
    expect(await recorder.resume({ recording: 'r0', from: 10, end: 30 })).toEqual(ok(undefined));
    expect(states).toEqual([{ kind: 'from history', recording: 'r0', from: 10, end: 30 }]);
    expect(readings(log)[0]).toEqual(Array.from({ length: 20 }, (_, index) => String(10 + index)));
    expect(
      (await recorderOn(folders, new FeedLog(settings)).recorder.resume({ recording: 'x', from: 0, end: 3 }))
        .ok,
    ).toBe(false);
  });

  test('writes no secret: what comes to the disk is masked already', async () => {
    const folders = new Map<string, MemoryFolder>();
    const { recorder } = recorderOn(folders, new FeedLog(settings));
    let events: ConnectionEvents | undefined;
    const runner = new SessionRunner(
      {
        now: () => timestamp(1),
        random: () => 0,
        after: () => () => undefined,
        connect(_, given) {
          events = given;
          return { send: () => true, close: () => undefined, giveUp: () => undefined };
        },
      },
      recorder,
      { signal: () => undefined, logged: () => undefined, reconnectDue: () => undefined },
    );
    runner.open({
      url: 'ws://x/?token=s3cret-token',
      firstMessage: '{"token":"s3cret-token"}',
      masks: [{ secret: 's3cret-token', shown: '«token»' }],
    });
    events?.opened();
    events?.received('you said s3cret-token');
    events?.received(new TextEncoder().encode('bytes with s3cret-token in them'));
    await turn();
    const disk = [...folders.get('r0')!.files.values()].map((bytes) => text(bytes)).join('');
    expect(disk).toContain('«token»');
    expect(disk).not.toContain('s3cret');
  });
});
