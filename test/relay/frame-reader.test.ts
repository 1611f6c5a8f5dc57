import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameHead, frameNumbers, jsonFrame, maxFramePayload } from '../../src/relay/frame.ts';
import type { Frame, FrameKind } from '../../src/relay/frame.ts';
import { FrameReader } from '../../src/relay/frame-reader.ts';

const kinds = Object.keys(frameNumbers) as FrameKind[];
const frames = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), payload: fc.uint8Array({ maxLength: 300 }) }),
);

function bytesOf(list: readonly Frame[]): Uint8Array {
  return Buffer.concat(list.flatMap(({ kind, payload }) => [frameHead(kind, payload.length), payload]));
}

function readAll(pieces: readonly Uint8Array[]): { readonly read: Frame[]; readonly rest: number } {
  const reader = new FrameReader();
  const read: Frame[] = [];
  for (const piece of pieces) {
    reader.push(piece);
    for (let next = reader.next(); next.ok && next.value !== undefined; next = reader.next())
      read.push(next.value);
  }
  return { read, rest: reader.rest().length };
}

describe('A stream of frames', () => {
  it('is read the same however it is cut into pieces', () => {
    fc.assert(
      fc.property(frames, fc.array(fc.nat()), (list, cuts) => {
        const bytes = bytesOf(list);
        const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort(
          (a, b) => a - b,
        );
        const pieces = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        const { read, rest } = readAll(pieces);
        expect(rest).toBe(0);
        expect(read.map(({ kind, payload }) => ({ kind, payload: [...payload] }))).toEqual(
          list.map(({ kind, payload }) => ({ kind, payload: [...payload] })),
        );
      }),
    );
  });

  it('leaves what belongs to no frame', () => {
    const reader = new FrameReader();
    reader.push(Buffer.concat([jsonFrame('request', { id: 'a' }), Buffer.from('the body')]));
    expect(reader.next()).toMatchObject({ ok: true, value: { kind: 'request' } });
    expect(Buffer.from(reader.rest()).toString()).toBe('the body');
  });

  it('is refused at an unknown number and at a frame that is too long', () => {
    const unknown = new FrameReader();
    unknown.push(Uint8Array.of(99));
    expect(unknown.next()).toEqual({ ok: false, error: 'No frame has the number 99.' });
    const long = new FrameReader();
    long.push(frameHead('body', maxFramePayload + 1));
    expect(long.next().ok).toBe(false);
  });
});
