import fc from 'fast-check';
import { socketDocument } from 'virtual:ccs-requests/documents';
import { frameChecks } from 'virtual:ccs-requests/frame-checks';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../../src/domain/json.ts';
import { checkSchema } from '../../../../src/domain/json-schema/check-schema.ts';
import { kindCodes } from '../../../../src/domain/socket/frame-kinds.ts';
import type { LoggedFrame } from '../../../../src/domain/socket/frame-source.ts';
import { FrameIndex } from '../../../../src/domain/socket/index/frame-index.ts';
import { recognise } from '../../../../src/domain/socket/recognise.ts';
import { ListedFrames, loggedFrame } from '../../../support/listed-frames.ts';

const never = (): boolean => false;
const always = (): boolean => true;

function indexOf(source: ListedFrames): FrameIndex {
  const index = new FrameIndex(source, frameChecks);
  index.use(socketDocument);
  return index;
}

/** The kind's id as `recognise` names it. */
function kindIn(index: FrameIndex, number: number): string {
  return index.kinds.known(index.kindOf(number))?.kind.id ?? 'unknown';
}

const example = (id: string): string => socketDocument.frames.find((kind) => kind.id === id)?.example ?? '';

const anyText = fc.oneof(
  fc.constantFrom(...socketDocument.frames.map((kind) => kind.example)),
  fc.constantFrom(
    'ping',
    'panel_type:dashboard',
    '{"request":"connect","token":"«token»"}',
    '{"request":"connect"}',
  ),
  fc.json().map((json) => `{"action":"update_agent","response":${json}}`),
  fc.json(),
  fc.string(),
);
const anyFrames = fc
  .array(
    fc.record({
      payload: fc.oneof(
        { weight: 8, arbitrary: anyText },
        fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)),
      ),
      direction: fc.constantFrom('in' as const, 'out' as const),
      note: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 30 },
  )
  .map((list) => list.map(({ payload, ...facts }, number) => loggedFrame(number, payload, facts)));

describe('the index of frames', () => {
  test('has each frame’s kind as it is recognised when looked at, in whatever order it is asked', () => {
    fc.assert(
      fc.property(anyFrames, fc.nat(), (frames, backwards) => {
        const index = indexOf(new ListedFrames(frames));
        const expected = frames.map((frame) =>
          frame.note ? 'unknown' : recognise(frame, socketDocument).kind,
        );
        if (backwards % 2 === 0) index.advance(never);
        const found = frames.map((_, place) => kindIn(index, frames.length - 1 - place)).reverse();
        expect(found).toEqual(expected);
        expect(frames.map(({ number }) => index.kindOf(number) === kindCodes.note)).toEqual(
          frames.map(({ note }) => note),
        );
      }),
    );
  });

  test('calls those faulty that the check in words finds a violation in', () => {
    const halfLetters = /\\ud[89a-f]/i;
    fc.assert(
      fc.property(anyFrames, (frames) => {
        const index = indexOf(new ListedFrames(frames));
        for (const frame of frames) {
          const text = new TextDecoder().decode(frame.bytes);
          const { kind } = recognise(frame, socketDocument);
          const schema = socketDocument.frames.find(({ id }) => id === kind)?.schema;
          const checked =
            !frame.note && frame.direction === 'in' && schema !== undefined && !halfLetters.test(text);
          if (checked) {
            expect(index.classOf(frame.number).faulty).toBe(checkSchema(schema, JSON.parse(text)).length > 0);
          }
        }
      }),
    );
  });

  test('counts each frame once, by kind and direction, however it is interrupted', () => {
    fc.assert(
      fc.property(anyFrames, fc.infiniteStream(fc.boolean()), (frames, interruptions) => {
        const index = indexOf(new ListedFrames(frames));
        while (index.advance(() => interruptions.next().value === true) === 'more');
        const { kinds, until, missed } = index.counts();
        expect({ until, missed }).toEqual({ until: frames.length, missed: 0 });
        expect(kinds).toEqual(countsOf(frames));
      }),
    );
  });

  test('stops when the time is up, after a few kilobytes at least, and goes on from there', () => {
    const index = indexOf(
      new ListedFrames(Array.from({ length: 1000 }, (_, number) => loggedFrame(number, 'pong'))),
    );
    expect(index.advance(always)).toBe('more');
    expect(index.until).toBeGreaterThan(10);
    expect(index.until).toBeLessThan(100);
    while (index.advance(always) === 'more');
    expect(index.counts().kinds).toEqual([{ kind: 'pong', in: 1000, out: 0, faulty: 0 }]);
  });

  test('goes on behind what fell off before it was looked at, and counts it as missed', () => {
    const source = new ListedFrames(Array.from({ length: 10 }, (_, number) => loggedFrame(number, 'pong')));
    const index = indexOf(source);
    source.first = 4;
    index.advance(never);
    expect(index.counts()).toEqual({
      until: 10,
      missed: 4,
      kinds: [{ kind: 'pong', in: 6, out: 0, faulty: 0 }],
    });
    expect(index.kindOf(2)).toBe(kindCodes.unread);
  });

  test('does not parse beyond a megabyte', () => {
    const index = indexOf(
      new ListedFrames([loggedFrame(0, `{"action":"update_agent","x":"${'y'.repeat(1 << 20)}"}`)]),
    );
    index.advance(never);
    expect(index.kindOf(0)).toBe(kindCodes.unknown);
  });

  test('begins anew when the log is cleared', () => {
    const source = new ListedFrames([loggedFrame(0, example('create_agent'))]);
    const index = indexOf(source);
    index.advance(never);
    source.clear();
    index.clear();
    source.add('pong');
    index.advance(never);
    expect(kindIn(index, 0)).toBe('pong');
    expect(index.counts().kinds).toEqual([{ kind: 'pong', in: 1, out: 0, faulty: 0 }]);
    expect(index.records.snapshot().tables.flatMap(({ rows }) => rows)).toEqual([]);
    expect(index.rates.snapshot(index.kinds).series.map(({ kind }) => kind)).toEqual(['pong']);
  });

  test('looks at everything anew by a document that comes later', () => {
    const source = new ListedFrames([loggedFrame(0, 'pong'), loggedFrame(1, example('update_agent'))]);
    const index = new FrameIndex(source, frameChecks);
    index.advance(never);
    expect(index.counts().kinds).toEqual([{ kind: 'unknown', in: 2, out: 0, faulty: 0 }]);
    index.use(socketDocument);
    index.advance(never);
    expect(index.counts().kinds.map(({ kind }) => kind)).toEqual(['pong', 'update_agent']);
  });

  test('lets frames come while it is behind, and keeps their order in the tables', () => {
    const source = new ListedFrames([loggedFrame(0, example('create_agent'))]);
    const index = indexOf(source);
    index.advance(never);
    source.add(example('update_agent'));
    // Looked at before its turn: the tables have not heard of it yet.
    expect(kindIn(index, 1)).toBe('update_agent');
    expect(agent(index, '114')).toMatchObject({ number: 0 });
    index.advance(never);
    expect(agent(index, '114')).toMatchObject({
      number: 1,
      change: { kind: 'changed', members: ['status', 'state'] },
    });
  });
});

function agent(index: FrameIndex, extension: string): unknown {
  const [agents] = index.records.snapshot().tables;
  return agents?.rows.find(({ key }) => key === extension);
}

function countsOf(frames: readonly LoggedFrame[]): unknown {
  const order = [...socketDocument.frames, socketDocument.connect.message, ...socketDocument.messages];
  return [...order.map(({ id }) => id), 'unknown'].flatMap((kind) => {
    const same = frames.filter((frame) => !frame.note && recognise(frame, socketDocument).kind === kind);
    if (same.length === 0) return [];
    const incoming = same.filter(({ direction }) => direction === 'in');
    return [
      {
        kind,
        in: incoming.length,
        out: same.length - incoming.length,
        faulty: incoming.filter(
          ({ bytes }) =>
            frameChecks[kind]?.(JSON.parse(new TextDecoder().decode(bytes)) as JsonValue) === false,
        ).length,
      },
    ];
  });
}
