import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameLog } from '../../../src/domain/socket/frame-log.ts';
import type { FrameFacts } from '../../../src/domain/socket/frame-columns.ts';
import type { FrameSource, FrameSpan } from '../../../src/domain/socket/frame-source.ts';
import { timestamp } from '../../../src/domain/time.ts';

const facts: FrameFacts = { at: timestamp(1), direction: 'in', opcode: 'text', masked: false, note: false };

const anyFacts: fc.Arbitrary<FrameFacts> = fc.record({
  at: fc.double({ min: 0, max: 4e12, noNaN: true }).map(timestamp),
  direction: fc.constantFrom('in', 'out'),
  opcode: fc.constantFrom('text', 'binary'),
  masked: fc.boolean(),
  note: fc.boolean(),
});

type Step =
  | { readonly facts: FrameFacts; readonly payload: Uint8Array }
  | { readonly facts: FrameFacts; readonly text: string }
  | 'clear';

const encoder = new TextEncoder();

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ facts: anyFacts, payload: fc.uint8Array({ maxLength: 300 }) }), weight: 30 },
  {
    // Lone surrogates among them: as a socket's text they cannot come, but nothing must break on them.
    arbitrary: fc.record({ facts: anyFacts, text: fc.string({ unit: anyUnit, maxLength: 150 }) }),
    weight: 30,
  },
  { arbitrary: fc.constant('clear' as const), weight: 1 },
);

/** The log as one would write it without a thought for memory. */
class NaiveLog {
  frames: { facts: FrameFacts; payload: Uint8Array }[] = [];
  dropped = 0;
  readonly limits: { readonly frames: number; readonly bytes: number };

  constructor(limits: { readonly frames: number; readonly bytes: number }) {
    this.limits = limits;
  }

  get bytes(): number {
    return this.frames.reduce((sum, { payload }) => sum + payload.length, 0);
  }

  take(step: Step): void {
    if (step === 'clear') {
      this.frames = [];
      this.dropped = 0;
      return;
    }
    const payload = 'text' in step ? encoder.encode(step.text) : step.payload;
    this.frames.push({ facts: step.facts, payload });
    while (this.frames.length > this.limits.frames || this.bytes > this.limits.bytes) {
      this.frames.shift();
      this.dropped++;
    }
  }
}

describe('FrameLog', () => {
  test('behaves like a plain array with limits, whatever comes', () => {
    const limits = fc.record({
      frames: fc.integer({ min: 1, max: 60 }),
      bytes: fc.integer({ min: 1, max: 4000 }),
      blockSize: fc.integer({ min: 16, max: 512 }),
    });
    fc.assert(
      fc.property(limits, fc.array(anyStep, { maxLength: 200 }), (limit, steps) => {
        const log = new FrameLog(limit);
        const model = new NaiveLog(limit);
        for (const step of steps) {
          model.take(step);
          if (step === 'clear') log.clear();
          else if ('text' in step) log.appendText(step.facts, step.text);
          else log.append(step.facts, step.payload);
          expect([log.kept, log.dropped, log.bytes]).toEqual([
            model.frames.length,
            model.dropped,
            model.bytes,
          ]);
        }
        const read = Array.from({ length: log.kept }, (_, index) => log.read(log.dropped + index));
        const expected = model.frames.map(({ facts: known, payload }, index) => ({
          ...known,
          number: model.dropped + index,
          bytes: payload,
        }));
        expect(read).toEqual(expected);
        expect(log.read(log.dropped - 1)).toBeUndefined();
        expect(log.read(log.dropped + log.kept)).toBeUndefined();
      }),
    );
  });

  test('holds little more memory than the payloads kept, whatever comes', () => {
    const sizes = fc.array(fc.nat({ max: 700 }), { maxLength: 400 });
    fc.assert(
      fc.property(sizes, (lengths) => {
        const log = new FrameLog({ bytes: 5000, blockSize: 512 });
        for (const length of lengths) log.append(facts, new Uint8Array(length));
        // At most a quarter of each block is wasted, and the first and the open block may be nearly empty.
        expect(log.allocated).toBeLessThanOrEqual((log.bytes * 4) / 3 + 2 * 512);
      }),
    );
  });

  test('keeps numbers while the front is cut off, over many chunks and blocks', () => {
    const log = new FrameLog({ frames: 20_000, blockSize: 4096 });
    const payload = new Uint8Array(8);
    const view = new DataView(payload.buffer);
    for (let number = 0; number < 100_000; number++) {
      view.setUint32(0, number);
      log.append(facts, payload);
    }
    expect([log.kept, log.dropped, log.bytes]).toEqual([20_000, 80_000, 160_000]);
    for (const number of [80_000, 81_919, 81_920, 98_303, 98_304, 99_999]) {
      const bytes = log.read(number)?.bytes;
      expect(bytes && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)).toBe(number);
    }
    expect(log.allocated).toBeLessThanOrEqual(160_000 + 2 * 4096);
  });

  test('keeps a frame larger than a block, and small ones around it', () => {
    const log = new FrameLog({ blockSize: 64 });
    const large = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
    log.append(facts, Uint8Array.of(1, 2));
    log.append(facts, large);
    log.append(facts, Uint8Array.of(3));
    expect([0, 1, 2].map((number) => log.read(number)?.bytes)).toEqual([
      Uint8Array.of(1, 2),
      large,
      Uint8Array.of(3),
    ]);
    expect(log.allocated).toBe(64 + 1000);
  });

  test('drops a frame that alone passes the limit, and counts it', () => {
    const log = new FrameLog({ bytes: 10 });
    log.append(facts, new Uint8Array(11));
    expect([log.kept, log.dropped, log.bytes, log.read(0)]).toEqual([0, 1, 0, undefined]);
    expect(log.append(facts, Uint8Array.of(7))).toBe(1);
    expect(log.read(1)?.bytes).toEqual(Uint8Array.of(7));
  });

  test('copies what it is given', () => {
    const log = new FrameLog();
    const payload = Uint8Array.of(1, 2, 3);
    log.append(facts, payload);
    payload.fill(9);
    expect(log.read(0)?.bytes).toEqual(Uint8Array.of(1, 2, 3));
  });

  test('has no frame at a number that is none', () => {
    const log = new FrameLog();
    log.append(facts, new Uint8Array(1));
    expect([-1, 0.5, Number.NaN, Infinity].map((number) => log.read(number))).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('gives its frames in spans, forwards and backwards, each byte in its place', () => {
    const blockSize = fc.integer({ min: 16, max: 256 });
    const payloads = fc.array(fc.uint8Array({ maxLength: 100 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(blockSize, fc.integer({ min: 1, max: 80 }), payloads, (size, frames, all) => {
        const log = new FrameLog({ frames, blockSize: size });
        for (const payload of all) log.append(facts, payload);
        const kept = all.slice(log.first);
        const forwards = [...spans(log, 'forwards')];
        expect(forwards.flatMap(payloadsOf)).toEqual(kept);
        const backwards = [...spans(log, 'backwards')].toReversed();
        expect(backwards.flatMap(payloadsOf)).toEqual(kept);
        expect([log.spanFrom(log.end), log.spanBefore(log.first), log.spanFrom(log.first - 1)]).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }),
    );
  });

  test('drops what is beyond a lower limit at once, and goes on from a number it is given', () => {
    const log = new FrameLog();
    log.clear(40_000);
    for (let count = 0; count < 10; count++) log.append(facts, Uint8Array.of(count));
    expect([log.first, log.end, log.read(40_009)?.bytes]).toEqual([40_000, 40_010, Uint8Array.of(9)]);
    log.limit({ frames: 3, bytes: 100 });
    expect([log.first, log.end, log.bytes]).toEqual([40_007, 40_010, 3]);
  });

  test('counts the notes among its rows until it is cleared', () => {
    const log = new FrameLog({ frames: 2 });
    for (const note of [true, false, true, false]) log.append({ ...facts, note }, new Uint8Array(1));
    expect([log.notes, log.facts(2)?.note, log.facts(1)]).toEqual([2, true, undefined]);
    log.clear();
    expect(log.notes).toBe(0);
  });
});

function* spans(source: FrameSource, way: 'forwards' | 'backwards'): Generator<FrameSpan> {
  for (let at = way === 'forwards' ? source.first : source.end; ;) {
    const span = way === 'forwards' ? source.spanFrom(at) : source.spanBefore(at);
    if (span === undefined) return;
    yield span;
    at = way === 'forwards' ? span.end : span.first;
  }
}

function payloadsOf(span: FrameSpan): readonly Uint8Array[] {
  return Array.from({ length: span.end - span.first }, (_, index) =>
    span.bytes.slice(span.offset(span.first + index), span.offset(span.first + index + 1)),
  );
}
