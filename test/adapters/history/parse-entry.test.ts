import { describe, expect, test } from 'vitest';
import { parseEntry, parseHead } from '../../../src/adapters/history/parse-entry.ts';
import { summarise } from '../../../src/domain/history/history-entry.ts';
import type { StoredOutcome } from '../../../src/domain/history/history-entry.ts';
import type { Failure, HttpResponse } from '../../../src/domain/http/outcome.ts';
import { millis } from '../../../src/domain/time.ts';
import { sampleHistoryEntry } from '../../support/sample-history-entry.ts';

const timings = { end: millis(5) };
const failure: Failure = { who: 'API', what: 'It broke.', code: 'ECONNRESET', next: 'Try again.' };
const response: HttpResponse = {
  status: 502,
  statusText: '',
  headers: [],
  headersAre: 'as the browser shows them',
  body: new Uint8Array(0),
};
const outcomes: readonly StoredOutcome[] = [
  { kind: 'sending' },
  { kind: 'answered', response, timings },
  { kind: 'answered but incomplete', response, failure, timings },
  { kind: 'sent, outcome unknown', failure, timings },
  { kind: 'not sent', failure, timings },
  { kind: 'cancelled', reached: 'sent, outcome unknown', timings },
];

/** Every copy of `value` in which one member, at any depth, is replaced by a symbol of no type that fits. */
function* damaged(value: unknown): Generator {
  yield Symbol.iterator;
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    for (const wrong of damaged(member)) {
      yield Array.isArray(value)
        ? value.map((item: unknown, index) => (String(index) === name ? wrong : item))
        : { ...value, [name]: wrong };
    }
  }
}

describe('parseEntry', () => {
  test.each(outcomes.map((outcome) => [outcome.kind, outcome] as const))(
    'reads an entry that is %s',
    (_, outcome) => {
      const entry = sampleHistoryEntry('a', { outcome });
      expect(parseEntry(structuredClone(entry))).toEqual(entry);
      const { draft, request } = entry;
      const { body: _body, ...bare } = request;
      const get = { ...entry, draft: { ...draft, body: undefined }, request: bare };
      expect(parseEntry(structuredClone(get))).toEqual(get);
    },
  );

  test('refuses an entry of which any one member is damaged', () => {
    for (const outcome of outcomes) {
      const copies = [...damaged(sampleHistoryEntry('a', { outcome }))];
      expect(copies.length).toBeGreaterThan(30);
      for (const copy of copies) expect(parseEntry(copy)).toBeUndefined();
    }
  });

  test('refuses what another version wrote', () => {
    expect(parseEntry({ ...sampleHistoryEntry('a'), version: 2 })).toBeUndefined();
  });

  test.each([undefined, null, 'text', 1, [], {}])('refuses %j', (record) => {
    expect(parseEntry(record)).toBeUndefined();
  });

  test('refuses a kind that only an object has by birth', () => {
    const entry = { ...sampleHistoryEntry('a'), outcome: { kind: 'constructor' } };
    expect(parseEntry(entry)).toBeUndefined();
  });
});

describe('parseHead', () => {
  test('reads a summary and leaves its version out', () => {
    for (const outcome of outcomes) {
      const summary = summarise(sampleHistoryEntry('a', { outcome }));
      expect(parseHead({ version: 1, ...summary })).toEqual(summary);
    }
  });

  test('refuses a head of which any one member is damaged', () => {
    const head = { version: 1, ...summarise(sampleHistoryEntry('a')) };
    for (const copy of damaged(head)) expect(parseHead(copy)).toBeUndefined();
    expect(parseHead({ ...head, outcome: 'lost' })).toBeUndefined();
    expect(parseHead({ ...head, version: 2 })).toBeUndefined();
  });
});
