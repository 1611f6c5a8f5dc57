import { JSONPathEnvironment } from 'json-p3';
import type { JSONValue } from 'json-p3';
import type { FrameKnowledge } from '../../../../src/domain/socket/filter/facts-test.ts';
import type { FilterTerm, TimePoint } from '../../../../src/domain/socket/filter/filter-term.ts';
import type { LoggedFrame } from '../../../../src/domain/socket/frame-source.ts';

/** What the slow filter knows besides the frame. */
export interface SlowEnvironment {
  readonly knowledge: FrameKnowledge;
  readonly now: number;
  readonly zoneOffset: number;
}

/** Whether a filter lets a frame through, as one would write it without a thought for time. */
export function letsThrough(
  terms: readonly FilterTerm[],
  frame: LoggedFrame,
  environment: SlowEnvironment,
): boolean {
  return terms.every((term) => meets(term.condition, frame, environment) !== term.hides);
}

function meets(
  condition: FilterTerm['condition'],
  frame: LoggedFrame,
  environment: SlowEnvironment,
): boolean {
  const { knowledge } = environment;
  const text = decode(frame.bytes);
  switch (condition.kind) {
    case 'text':
      return isAscii(condition.text)
        ? contains(lowerAscii(frame.bytes), lowerAscii(encode(condition.text)))
        : folded(condition.text).test(text);
    case 'exact':
      return contains(frame.bytes, encode(condition.text));
    case 'regex':
      return new RegExp(condition.source, condition.flags).test(text);
    case 'frame kind':
      return !frame.note && condition.ids.includes(knowledge.kindOf(frame.number));
    case 'direction':
      return !frame.note && frame.direction === condition.direction;
    case 'size':
      return !frame.note && frame.bytes.length >= condition.from && frame.bytes.length <= condition.to;
    case 'time': {
      const { from, to } = condition;
      const after = from === undefined || !before(frame.at, from, environment);
      const until = to === undefined || before(frame.at, to, environment);
      const wraps = from?.kind === 'clock' && to?.kind === 'clock' && from.sinceMidnight > to.sinceMidnight;
      return wraps ? after || until : after && until;
    }
    case 'json': {
      if (frame.note) return false;
      const values = valuesAt(condition.path, text);
      const { test } = condition;
      if (test.kind === 'exists') return values.length > 0;
      if (test.kind === 'contains')
        return values.some((value) => typeof value === 'string' && containsText(value, test.text));
      const equal = values.some((value) => isEqual(value, test.value, test.quoted));
      return test.kind === 'equals' ? equal : values.length > 0 && !equal;
    }
    case 'trait':
      switch (condition.trait) {
        case 'unknown':
          return !frame.note && knowledge.kindOf(frame.number) === 'unknown';
        case 'violation':
          return !frame.note && knowledge.hasViolations(frame.number);
        case 'marked':
          return knowledge.isMarked(frame.number);
        case 'masked':
          return frame.masked;
        case 'note':
          return frame.note;
        case 'binary':
          return !frame.note && frame.opcode === 'binary';
      }
  }
}

function before(at: number, point: TimePoint, { now, zoneOffset }: SlowEnvironment): boolean {
  if (point.kind === 'moment') return at < point.at;
  if (point.kind === 'ago') return at < now - point.by;
  const clock = new Date(at + zoneOffset);
  return at + zoneOffset - clock.setUTCHours(0, 0, 0, 0) < point.sinceMidnight;
}

function valuesAt(path: string, text: string): readonly unknown[] {
  try {
    return new JSONPathEnvironment().query(path, JSON.parse(text) as JSONValue).values();
  } catch {
    return [];
  }
}

function isEqual(value: unknown, wanted: string, quoted: boolean): boolean {
  if (value === wanted) return true;
  if (quoted || (typeof value === 'object' && value !== null)) return false;
  try {
    return JSON.parse(wanted) === value;
  } catch {
    return false;
  }
}

function containsText(value: string, text: string): boolean {
  return isAscii(text)
    ? contains(lowerAscii(encode(value)), lowerAscii(encode(text)))
    : folded(text).test(value);
}

/** Unicode's simple case folding, as the platform has it. */
function folded(text: string): RegExp {
  return new RegExp(
    text.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`),
    'iu',
  );
}

function lowerAscii(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));
}

function contains(bytes: Uint8Array, needle: Uint8Array): boolean {
  for (let from = 0; from + needle.length <= bytes.length; from++)
    if (needle.every((byte, place) => bytes[from + place] === byte)) return true;
  return false;
}

function isAscii(text: string): boolean {
  return encode(text).every((byte) => byte < 0x80);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
