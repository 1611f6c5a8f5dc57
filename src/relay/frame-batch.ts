import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

/*
 * A browser takes some ten thousand messages a second, however small they are: each travels between its processes on its
 * own. So the relay puts frames that came together into one message:
 *
 *   [opcode u8: 1 text, 2 binary (RFC 6455 section 5.2)][payload length u32, big endian][payload], again and again
 */

/** A frame of the other side, as it came: text in UTF-8. */
export interface BatchedFrame {
  readonly opcode: 'text' | 'binary';
  readonly payload: Uint8Array<ArrayBuffer>;
}

const TEXT = 1;
const BINARY = 2;

/** Bytes in front of each payload. */
const headLength = 5;

/** The bytes in front of a payload of `length` bytes. */
export function batchHead(opcode: BatchedFrame['opcode'], length: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(headLength);
  head[0] = opcode === 'text' ? TEXT : BINARY;
  new DataView(head.buffer).setUint32(1, length);
  return head;
}

/** The frames of a batch, in order, as views of its memory; a sentence where it is none. */
export function readBatch(batch: Uint8Array<ArrayBuffer>): Result<readonly BatchedFrame[], string> {
  const view = new DataView(batch.buffer, batch.byteOffset, batch.byteLength);
  const frames: BatchedFrame[] = [];
  for (let at = 0; at < batch.length;) {
    const number = batch[at];
    if (number !== TEXT && number !== BINARY) return err('A batch holds a frame of an unknown kind.');
    const start = at + headLength;
    const end = start > batch.length ? Infinity : start + view.getUint32(at + 1);
    if (end > batch.length) return err('A batch ends within a frame.');
    frames.push({ opcode: number === TEXT ? 'text' : 'binary', payload: batch.subarray(start, end) });
    at = end;
  }
  return ok(frames);
}
