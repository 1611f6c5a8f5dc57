import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignKinds } from '../../../../src/domain/socket/recording/align-kinds.ts';
import type { CommonRun } from '../../../../src/domain/socket/recording/align-kinds.ts';
import { compareOutlines } from '../../../../src/domain/socket/recording/compare.ts';
import type { Comparison } from '../../../../src/domain/socket/recording/compare.ts';
import { comparisonText } from '../../../../src/domain/socket/recording/comparison-text.ts';
import { ContentHash } from '../../../../src/domain/socket/recording/content-hash.ts';
import { firstDifference } from '../../../../src/domain/socket/recording/first-difference.ts';
import { OutlineBuilder } from '../../../../src/domain/socket/recording/outline.ts';
import type { Outline } from '../../../../src/domain/socket/recording/outline.ts';
import { timestamp } from '../../../../src/domain/time.ts';

const encoder = new TextEncoder();

function hashOf(text: string): string {
  const hash = new ContentHash();
  hash.of('text', encoder.encode(text));
  return `${String(hash.low)} ${String(hash.high)}`;
}

describe('ContentHash', () => {
  test('is the same for the same JSON value, however it is written', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([name, member]) => [name, shuffled(member)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(hashOf(JSON.stringify(shuffled(value), null, 2))).toBe(hashOf(JSON.stringify(value)));
      }),
    );
    expect(hashOf(String.raw`{"a": "\u0041\/", "b": 1.0}`)).toBe(hashOf('{"b":1,"a":"A/"}'));
  });

  test('differs for different values', () => {
    const texts = [
      ...[
        '{}',
        '[]',
        '""',
        '0',
        '1',
        '"1"',
        'true',
        'null',
        '"true"',
        '[[]]',
        '[{}]',
        '{"a":{}}',
        '{"a":[]}',
      ],
      ...[
        '{"a":1,"b":2}',
        '{"a":2,"b":1}',
        '{"a":1}',
        '[1,2]',
        '[2,1]',
        '[1,[2]]',
        '[[1],2]',
        '["a","b"]',
        '["ab"]',
      ],
      ...[
        '',
        'pong',
        '{',
        '{"a":1,}',
        '[1,]',
        '{"a" 1}',
        '01',
        '1e5x',
        'ping',
        '{"a":1}x',
        '-1',
        '1e5',
        '"a',
        '[1 2]',
      ],
    ];
    expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
    const byValue = new Map<string, string>();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const hash = hashOf(text);
        const known = byValue.get(hash);
        if (known === undefined) byValue.set(hash, text);
        else expect(JSON.parse(text)).toEqual(JSON.parse(known));
      }),
      { numRuns: 2000 },
    );
  });

  test('takes any bytes, and nesting of any depth', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => new ContentHash().of('text', bytes)));
    expect(hashOf('['.repeat(100_000))).not.toBe(hashOf('['.repeat(100_001)));
  });
});

describe('alignKinds', () => {
  const kinds = fc
    .array(fc.integer({ min: 0, max: 3 }), { maxLength: 200 })
    .map((list) => Uint16Array.from(list));

  test('finds runs that are equal, in order, and covers the equal beginning', () => {
    fc.assert(
      fc.property(kinds, kinds, (left, right) => {
        const runs = aligned(left, right);
        let [one, other] = [0, 0];
        for (const run of runs) {
          expect(run.left).toBeGreaterThanOrEqual(one);
          expect(run.right).toBeGreaterThanOrEqual(other);
          [one, other] = [run.left + run.length, run.right + run.length];
          expect(left.slice(run.left, one)).toEqual(right.slice(run.right, other));
        }
      }),
    );
  });

  test('goes on behind what only one of them has', () => {
    const list = Array.from({ length: 400 }, (_, index) => (index * index) % 7);
    const longer = [...list.slice(0, 100), ...Array<number>(90).fill(9), ...list.slice(100)];
    expect(aligned(Uint16Array.from(list), Uint16Array.from(longer))).toEqual([
      { left: 0, right: 0, length: 100 },
      { left: 100, right: 190, length: 300 },
    ]);
  });

  test('gives up when it has looked at too much', () => {
    const steps = alignKinds(
      new Uint16Array(5000).fill(1),
      new Uint16Array(5000).fill(2),
      () => undefined,
      3000,
    );
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(step.value).toBe(false);
  });

  function aligned(left: Uint16Array, right: Uint16Array): readonly CommonRun[] {
    const runs: CommonRun[] = [];
    Array.from(alignKinds(left, right, (run) => runs.push(run)));
    return runs;
  }
});

describe('compareOutlines', () => {
  test('says that a recording is the same as itself, whatever the order of members', () => {
    const one = outlineOf(['connect {"a":1,"b":2}', 'x 1', 'x 2']);
    const other = outlineOf(['connect {"b":2,"a":1}', 'x 1', 'x 2']);
    expect(compared(one, other)).toMatchObject({
      parts: undefined,
      common: 3,
      runCount: 1,
      differing: 0,
      difference: undefined,
      aligned: true,
    });
  });

  test('counts kinds side by side and names the first places of order and payload', () => {
    const left = outlineOf(['connect {}', 'agent {"n":1}', 'agent {"n":2}', 'pong pong', 'queue {}']);
    const right = outlineOf(['connect {}', 'agent {"n":1}', 'agent {"n":3}', 'queue {}'], 10);
    const comparison = compared(left, right);
    expect(comparison).toMatchObject({
      kinds: [
        { kind: 'pong', left: 1, right: 0 },
        { kind: 'connect', left: 1, right: 1 },
        { kind: 'agent', left: 2, right: 2 },
        { kind: 'queue', left: 1, right: 1 },
      ],
      parts: { left: 3, right: 13, leftKind: { kind: 'pong' }, rightKind: { kind: 'queue' } },
      differing: 1,
      difference: { left: 2, right: 12 },
    });
    const first = firstDifference(frame('{"n":2}'), frame('{"n":3}'));
    expect(comparisonText(comparison, { left: 'live', right: 'file.har' }, first)).toBe(
      [
        'A: live: 5 frames, 22 bytes, 2023-11-14T22:13:20.000Z to 2023-11-14T22:13:24.000Z (4 s), 1.3 frames/s',
        'B: file.har: 4 frames, 18 bytes, 2023-11-14T22:13:20.000Z to 2023-11-14T22:13:23.000Z (3 s), 1.3 frames/s',
        '',
        'Kinds (A, B):',
        '  ↓ pong: 1, 0 (−1)',
        '  ↓ connect: 1, 1',
        '  ↓ agent: 2, 2',
        '  ↓ queue: 1, 1',
        '',
        'Order: the kinds part first at #3 in A and #13 in B: ↓ pong in A, ↓ queue in B.',
        'Common stretches: 3 frames in 1 stretch of the same kinds:',
        '  3 frames from #0 in A and #10 in B',
        'Payload: differs in 1 of 3 frames that belong together; first at #2 in A and #12 in B.',
        '  at /n: A has 2, B has 3',
        '',
      ].join('\n'),
    );
  });

  test('says which side ends first', () => {
    const comparison = compared(outlineOf(['x 1', 'x 2']), outlineOf(['x 1']));
    expect(comparison.parts).toEqual({ left: 1, right: undefined, leftKind: { direction: 'in', kind: 'x' } });
    expect(compared(outlineOf([]), outlineOf([])).parts).toBeUndefined();
  });

  test('counts every frame once, for any two recordings', () => {
    const lines = fc.array(fc.constantFrom('a 1', 'a 2', 'b {}', 'c x'));
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const comparison = compared(outlineOf(one), outlineOf(other));
        const sum = (side: 'left' | 'right'): number =>
          comparison.kinds.reduce((total, kind) => total + kind[side], 0);
        expect([sum('left'), sum('right')]).toEqual([one.length, other.length]);
        expect(comparison.differing).toBeLessThanOrEqual(comparison.common);
        const same =
          one.length === other.length && one.every((line, place) => kindOf(line) === kindOf(other[place]));
        expect(comparison.parts === undefined).toBe(same);
      }),
    );
  });

  const kindOf = (line: string | undefined): string | undefined => line?.split(' ')[0];

  function compared(left: Outline, right: Outline): Comparison {
    const steps = compareOutlines(left, right);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  }

  function outlineOf(lines: readonly string[], first = 0): Outline {
    const builder = new OutlineBuilder(lines.length + 3);
    for (const [index, line] of lines.entries()) {
      const [kind = '', ...text] = line.split(' ');
      const at = timestamp(1_700_000_000_000 + index * 1000);
      builder.add({ number: first + index, at, direction: 'in', kind, ...frame(text.join(' ')) });
    }
    return builder.finish();
  }
});

describe('firstDifference', () => {
  test.each([
    ['{"a":1,"b":[1,{"c":"x"}]}', '{"b":[1,{"c":"y"}],"a":1}', '/b/1/c', '"x"', '"y"'],
    ['{"a/b":1}', '{"a/b":1,"~":2}', '/~0', 'nothing', '2'],
    ['[1,2]', '[1]', '/1', '2', 'nothing'],
    ['1', '"1"', 'the whole value', '1', '"1"'],
    ['pong', 'ponx', 'byte 3', 'g', 'x'],
    ['pong', 'pon', 'byte 3', 'g', 'nothing more'],
  ])('between %j and %j is at %j', (left, right, ...[where, one, other]) => {
    expect(firstDifference(frame(left), frame(right))).toEqual({ where, left: one, right: other });
  });

  test('is none between payloads that say the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(firstDifference(frame(text), frame(JSON.stringify(value, null, 1)))).toBeUndefined();
      }),
    );
  });
});

function frame(text: string): { readonly opcode: 'text'; readonly bytes: Uint8Array } {
  return { opcode: 'text', bytes: encoder.encode(text) };
}
