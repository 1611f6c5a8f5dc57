import fc from 'fast-check';
import type { FrameFacts } from '../../../../src/domain/socket/frame-columns.ts';
import { timestamp } from '../../../../src/domain/time.ts';

/** A frame to be appended to a log. */
export interface NewFrame {
  readonly facts: FrameFacts;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/** The present of the tests: 2026-11-24T10:01:00Z. */
export const present = 1_795_514_460_000;

const anyFacts: fc.Arbitrary<FrameFacts> = fc.record({
  at: fc.double({ min: present - 200_000_000, max: present + 60_000, noNaN: true }).map(timestamp),
  direction: fc.constantFrom('in', 'out'),
  opcode: fc.constantFrom('text', 'binary'),
  masked: fc.boolean(),
  note: fc.boolean(),
});

const words = [
  'Away',
  'AWAY',
  'away',
  'Lunch',
  'ΑΣ',
  'ασα',
  'É',
  'é',
  'K',
  'İ',
  'ab',
  'ba',
  'a',
  'b',
  '\\',
  '"',
  ' ',
  '€',
];
const scalars = fc.constantFrom<unknown>(
  114,
  '114',
  -114,
  0,
  1.5,
  'Away',
  'lunch É',
  true,
  null,
  '',
  'a\\b',
  1e21,
);
const leaf = fc.record({ a: scalars, é: scalars }, { requiredKeys: [] });
const json = fc.record({ a: scalars, list: fc.array(leaf, { maxLength: 3 }) }, { requiredKeys: [] });

/** JSON as others may write it: with escapes and exponents. */
const jsonText = fc.tuple(json, fc.constantFrom('plain', 'escaped', 'exponent')).map(([value, way]) => {
  const text = JSON.stringify(value);
  if (way === 'escaped')
    return text.replaceAll('A', String.raw`\u0041`).replaceAll('"a"', String.raw`"\u0061"`);
  return way === 'exponent' ? text.replaceAll(':114', ':1.14e2') : text;
});

const anyPayload = fc.oneof(
  jsonText.map(encode),
  fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => encode(parts.join(''))),
  fc.uint8Array({ maxLength: 6 }).map((bytes) => new Uint8Array(bytes)),
);

/** A frame or note with a payload that the filters of `any-term.ts` can be about. */
export const anyFrame: fc.Arbitrary<NewFrame> = fc.record({ facts: anyFacts, payload: anyPayload });

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
