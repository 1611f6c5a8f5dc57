import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchHead, readBatch } from '../../src/relay/frame-batch.ts';
import type { BatchedFrame } from '../../src/relay/frame-batch.ts';

const anyFrames: fc.Arbitrary<BatchedFrame[]> = fc.array(
  fc.record({
    opcode: fc.constantFrom('text', 'binary'),
    payload: fc.uint8Array({ maxLength: 400 }).map((bytes) => Uint8Array.from(bytes)),
  }),
  { maxLength: 12 },
);

function written(frames: readonly BatchedFrame[]): Uint8Array<ArrayBuffer> {
  const bytes = frames.flatMap(({ opcode, payload }) => [...batchHead(opcode, payload.length), ...payload]);
  return Uint8Array.from(bytes);
}

describe('A batch of frames', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyFrames, (frames) => {
        expect(readBatch(written(frames))).toEqual({ ok: true, value: frames });
      }),
    );
  });

  it('is refused where it ends within a frame', () => {
    fc.assert(
      fc.property(anyFrames, fc.nat(), (frames, cut) => {
        const whole = written([...frames, { opcode: 'text', payload: Uint8Array.of(1, 2, 3) }]);
        const last = whole.length - 8;
        expect(readBatch(whole.subarray(0, last + 1 + (cut % 7))).ok).toBe(false);
      }),
    );
  });

  it('is refused where a frame is neither text nor binary', () => {
    expect(readBatch(Uint8Array.of(9, 0, 0, 0, 0)).ok).toBe(false);
  });
});
