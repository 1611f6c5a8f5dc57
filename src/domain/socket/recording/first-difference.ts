import { isJsonObject } from '../../json.ts';
import type { JsonValue } from '../../json.ts';
import type { Opcode } from '../frame.ts';
import { oneLine } from '../one-line.ts';
import { parseJson } from '../parse-json.ts';
import { payloadText } from './recording.ts';

/** The first place where two payloads differ. */
export interface FirstDifference {
  /** A JSON Pointer (RFC 6901), or `byte 17` where the payloads are not both JSON. */
  readonly where: string;
  /** What stands there, one line each. */
  readonly left: string;
  readonly right: string;
}

/** What is compared. */
export interface Payload {
  readonly opcode: Opcode;
  readonly bytes: Uint8Array;
}

const shown = 120;
const depthLimit = 200;

/**
 * Where two payloads first differ: in JSON the first member or element, in the left one's order, whose value is another;
 * else the first byte. Undefined where they say the same.
 */
export function firstDifference(left: Payload, right: Payload): FirstDifference | undefined {
  const [one, other] = [jsonOf(left), jsonOf(right)];
  if (one !== undefined && other !== undefined) return differenceIn(one, other, '', 0);
  const length = Math.min(left.bytes.length, right.bytes.length);
  let at = 0;
  while (at < length && left.bytes[at] === right.bytes[at]) at++;
  if (at === left.bytes.length && at === right.bytes.length && left.opcode === right.opcode) return undefined;
  return { where: `byte ${String(at)}`, left: around(left, at), right: around(right, at) };
}

function differenceIn(
  left: JsonValue,
  right: JsonValue,
  pointer: string,
  depth: number,
): FirstDifference | undefined {
  if (depth > depthLimit) return undefined;
  if (isList(left) && isList(right)) {
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
      const found = differenceAt(left[index], right[index], `${pointer}/${String(index)}`, depth);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (isJsonObject(left) && isJsonObject(right)) {
    for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const found = differenceAt(own(left, name), own(right, name), place, depth);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return left === right ? undefined : { where: whereOf(pointer), left: words(left), right: words(right) };
}

function differenceAt(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  pointer: string,
  depth: number,
): FirstDifference | undefined {
  if (left === undefined || right === undefined) {
    return { where: pointer, left: words(left), right: words(right) };
  }
  return differenceIn(left, right, pointer, depth + 1);
}

function own(value: { readonly [name: string]: JsonValue }, name: string): JsonValue | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function jsonOf({ opcode, bytes }: Payload): JsonValue | undefined {
  const text = payloadText(opcode, bytes);
  return text.kind === 'text' ? parseJson(text.text) : undefined;
}

function whereOf(pointer: string): string {
  return pointer === '' ? 'the whole value' : pointer;
}

function words(value: JsonValue | undefined): string {
  return value === undefined ? 'nothing' : oneLine(JSON.stringify(value), shown);
}

function around({ opcode, bytes }: Payload, at: number): string {
  if (at >= bytes.length) return 'nothing more';
  const piece = bytes.subarray(at, at + shown);
  if (opcode === 'text') return oneLine(new TextDecoder('utf-8').decode(piece), shown);
  return Array.from(piece.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
