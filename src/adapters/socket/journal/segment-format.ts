import { SegmentFrames } from './segment-frames.ts';
import type { Columns } from './segment-frames.ts';

/*
 * A segment's file: a head of 256 bytes, then batches as they were written, each
 *
 *     u32 magic · u32 frames · u32 payload bytes · u32 checksum of all that follows in the batch
 *     f64 × frames: times · u32 × frames: payload lengths · u8 × frames: flags · payloads · zeros up to 8 bytes
 *
 * with numbers as the machine has them (little-endian everywhere a browser runs). Files only grow, so what a crash leaves
 * is whole batches and at most one torn one at the end.
 */

/** Bytes of a file before its first batch. */
export const headSize = 256;
const batchHeadSize = 16;
/** `CCSB` */
const magic = 0x42_53_43_43;
const version = 1;

const headText = ({ first, notes }: SegmentHead): string =>
  JSON.stringify({
    format: 'ccs-console-frames',
    version,
    first,
    notes,
    columns: ['at:f64', 'length:u32', 'flags:u8'],
    flags: { out: 1, binary: 2, masked: 4, note: 8 },
  });

/** What a file says before its first batch. */
export interface SegmentHead {
  /** Number of the first frame. */
  readonly first: number;
  /** Notes of ours among the frames before it. */
  readonly notes: number;
}

/** The head as it stands in the file. */
export function encodeHead(head: SegmentHead): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(headText(head).padEnd(headSize - 1) + '\n');
}

/** A batch of frames as it stands in the file. */
export function encodeBatch({ at, lengths, flags, bytes }: Columns): Uint8Array<ArrayBuffer> {
  const count = at.length;
  const batch = new Uint8Array(batchSize(count, bytes.length));
  const head = new Uint32Array(batch.buffer, 0, 4);
  const places = placesOf(count);
  batch.set(asBytes(at), places.at);
  batch.set(asBytes(lengths), places.lengths);
  batch.set(flags, places.flags);
  batch.set(bytes, places.bytes);
  head.set([magic, count, bytes.length, checksum(batch)]);
  return batch;
}

/** What a segment's file holds. */
export interface DecodedSegment extends SegmentHead {
  readonly frames: SegmentFrames;
  /** Bytes at the end that are no whole batch. */
  readonly torn: number;
  /** Frames that the torn batch had, where its beginning still says so; 0 otherwise. */
  readonly lost: number;
}

/** Reads a file of this version; undefined where it is none, or of another version. */
export function decodeSegment(file: Uint8Array<ArrayBuffer>): DecodedSegment | undefined {
  const head = parseHead(file);
  if (head === undefined) return undefined;
  const batches: Columns[] = [];
  let place = headSize;
  let batch = decodeBatch(file, place);
  while (batch !== undefined) {
    batches.push(batch);
    place += batchSize(batch.at.length, batch.bytes.length);
    batch = decodeBatch(file, place);
  }
  const rows = batches.reduce((sum, { at }) => sum + at.length, 0);
  const frames = new SegmentFrames(
    head.first,
    rows,
    batches.reduce((sum, { bytes }) => sum + bytes.length, 0),
  );
  for (const each of batches) frames.addAll(each);
  const [found, lost = 0] = words(file, place, 2);
  return { ...head, frames, torn: file.length - place, lost: found === magic ? lost : 0 };
}

function parseHead(file: Uint8Array<ArrayBuffer>): SegmentHead | undefined {
  if (file.length < headSize) return undefined;
  let head: unknown;
  try {
    head = JSON.parse(new TextDecoder().decode(file.subarray(0, headSize)));
  } catch {
    return undefined;
  }
  if (typeof head !== 'object' || head === null) return undefined;
  const { first, notes } = head as { readonly [name: string]: unknown };
  if (typeof first !== 'number' || typeof notes !== 'number') return undefined;
  return JSON.stringify(head) === headText({ first, notes }) ? { first, notes } : undefined;
}

/** The batch at `place`; undefined where there is none, or not all of it. */
function decodeBatch(file: Uint8Array<ArrayBuffer>, place: number): Columns | undefined {
  const [found, count = 0, payload = 0, sum] = words(file, place, 4);
  if (found !== magic) return undefined;
  const size = batchSize(count, payload);
  if (place + size > file.length) return undefined;
  if (checksum(file.subarray(place, place + size)) !== sum) return undefined;
  const start = file.byteOffset + place;
  const places = placesOf(count);
  return {
    at: new Float64Array(file.buffer, start + places.at, count),
    lengths: new Uint32Array(file.buffer, start + places.lengths, count),
    flags: file.subarray(place + places.flags, place + places.bytes),
    bytes: file.subarray(place + places.bytes, place + places.bytes + payload),
  };
}

function placesOf(count: number) {
  const at = batchHeadSize;
  const lengths = at + 8 * count;
  const flags = lengths + 4 * count;
  return { at, lengths, flags, bytes: flags + count };
}

function batchSize(count: number, payload: number): number {
  return Math.ceil((placesOf(count).bytes + payload) / 8) * 8;
}

function words(file: Uint8Array<ArrayBuffer>, place: number, count: number): Uint32Array {
  if (place + 4 * count > file.length) return new Uint32Array(0);
  return new Uint32Array(file.buffer, file.byteOffset + place, count);
}

/** FNV-1a over words of 32 bits, of all behind the batch's head; a mebibyte takes well under a millisecond. */
function checksum(batch: Uint8Array<ArrayBuffer>): number {
  const all = words(batch, batchHeadSize, (batch.length - batchHeadSize) / 4);
  let sum = 0x811c9dc5;
  for (const word of all) sum = Math.imul(sum ^ word, 0x01000193);
  return sum >>> 0;
}

function asBytes(column: Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}
