import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameFacts } from '../../../../src/domain/socket/frame-columns.ts';
import { FrameLog } from '../../../../src/domain/socket/frame-log.ts';
import { EarlierSearch } from '../../../../src/domain/socket/subject/earlier.ts';
import type { EarlierAnswer } from '../../../../src/domain/socket/subject/earlier.ts';
import { SubjectSearch } from '../../../../src/domain/socket/subject/subject-search.ts';
import type { Subject } from '../../../../src/domain/socket/subject/subjects-of.ts';
import { timestamp } from '../../../../src/domain/time.ts';
import { socketDocument } from '../../../support/documents.ts';

const document = socketDocument;

function logOf(texts: readonly string[], blockSize = 200): FrameLog {
  const log = new FrameLog({ blockSize });
  for (const [number, text] of texts.entries()) {
    const facts: FrameFacts = {
      at: timestamp(1000 + number),
      direction: 'in',
      opcode: 'text',
      masked: false,
      note: false,
    };
    log.append(facts, new TextEncoder().encode(text));
  }
  return log;
}

function agents(
  action: string,
  ...records: readonly (readonly [extension: string, state: string])[]
): string {
  const response = records.map(([extension, state]) => ({ extension, state }));
  return JSON.stringify({ action, response });
}

function queue(extension: string, waiting: number): string {
  return JSON.stringify({ action: 'update_queue', response: [{ extension, calls_waiting: waiting }] });
}

function earlier(log: FrameLog, from: number): EarlierAnswer {
  const search = new EarlierSearch({ source: log, document, from });
  while (search.step(() => true) === 'more');
  return search.answer();
}

const sample = logOf([
  agents('create_agent', ['114', 'Ready'], ['113', 'Ready']),
  queue('114', 1),
  agents('update_agent', ['113', 'Lunch']),
  'pong 114',
  '{"action":"update_agent","response":[{"extension":"115","note":"114"}]}',
  agents('update_agent', ['114', 'Away'], ['113', 'Lunch'], ['999', 'New']),
]);

describe('the frame before of the same subject', () => {
  it('is found for each record, with what has changed since', () => {
    expect(earlier(sample, 5)).toEqual({
      left: 0,
      records: [
        {
          subject: { entity: 'agent', id: '114' },
          title: 'Agents',
          key: 'extension',
          path: ['response', 0],
          earlier: { number: 0, at: 1000 },
          changes: [{ kind: 'changed', path: ['state'], before: '"Ready"', after: '"Away"' }],
          more: 0,
        },
        {
          subject: { entity: 'agent', id: '113' },
          title: 'Agents',
          key: 'extension',
          path: ['response', 1],
          earlier: { number: 2, at: 1002 },
          changes: [],
          more: 0,
        },
        {
          subject: { entity: 'agent', id: '999' },
          title: 'Agents',
          key: 'extension',
          path: ['response', 2],
          changes: [],
          more: 0,
        },
      ],
    });
  });

  it('is not looked for where the document knows of no subject', () => {
    expect(earlier(sample, 3)).toEqual({ records: [], left: 0 });
    expect(earlier(sample, 77)).toEqual({ records: [], left: 0 });
  });

  it('tells how many records were too many to look at', () => {
    const many = Array.from({ length: 40 }, (_, number) => [String(number), 'Ready'] as const);
    const answer = earlier(logOf([agents('create_agent', ...many)]), 0);
    expect(answer.records).toHaveLength(30);
    expect(answer.left).toBe(10);
  });

  it('is not looked for in frames that are known to tell of nothing such', () => {
    const mayTellOf = (number: number): boolean => number !== 0;
    const search = new EarlierSearch({ source: sample, document, from: 5, mayTellOf });
    while (search.step(() => false) === 'more');
    expect(search.answer().records[0]?.earlier).toBeUndefined();
  });

  it('is what going through all frames one by one finds, in both directions and any slices', () => {
    const ids = ['1', '11', '111', 'é"\\'];
    const subjects: readonly Subject[] = [
      ...ids.map((id) => ({ entity: 'agent', id })),
      { entity: 'queue', id: '11' },
    ];
    const text = fc.oneof(
      fc
        .uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
        .map((found) => agents('update_agent', ...found.map((id) => [id, 'x'] as const))),
      fc.constantFrom('', 'pong', '11', queue('11', 0), '{"action":"update_agent","response":[{}]}'),
    );
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 20 }),
        fc.nat(20),
        fc.constantFrom('earlier', 'later'),
        fc.integer({ min: 20, max: 300 }),
        (texts, start, direction, blockSize) => {
          const from = Math.min(start, Math.max(0, texts.length - 1));
          const search = new SubjectSearch({
            source: logOf(texts, blockSize),
            document,
            from,
            direction,
            subjects,
          });
          while (search.step(() => true) === 'more');
          const numbers = texts.map((_, number) => number);
          const ahead = direction === 'earlier' ? numbers.slice(0, from).reverse() : numbers.slice(from + 1);
          for (const subject of subjects) {
            const told = ahead.find((number) => tells(texts[number] ?? '', subject));
            expect(search.found(subject)?.number).toBe(told);
          }
        },
      ),
    );
  });
});

/** By parsing, without a thought for speed. */
function tells(text: string, { entity, id }: Subject): boolean {
  if (!text.startsWith('{')) return false;
  const value = JSON.parse(text) as { action: string; response: { extension?: string }[] };
  return value.action === `update_${entity}` && value.response.some((record) => record.extension === id);
}
