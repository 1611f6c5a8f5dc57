import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexJson } from '../../../../src/domain/response/json-indexer.ts';
import { jsonDifference } from '../../../../src/domain/socket/subject/json-difference.ts';
import type { Change, JsonPlace } from '../../../../src/domain/socket/subject/json-difference.ts';

function place(text: string): JsonPlace {
  const indexed = indexJson(text);
  if (indexed.kind === 'broken') throw new Error(JSON.stringify(indexed.mistake));
  return { index: indexed.index, node: 0 };
}

function difference(before: string, after: string): readonly Change[] {
  return jsonDifference(place(before), place(after));
}

/** `before` with the changes applied; an own small writer, so that the comparison is not its own judge. */
function applied(before: unknown, changes: readonly Change[]): unknown {
  const holder = { root: structuredClone(before) };
  // What is gone goes last to first, so that items keep their places until it is their turn.
  const ordered = [
    ...changes.filter(({ kind }) => kind !== 'removed'),
    ...changes.filter(({ kind }) => kind === 'removed').reverse(),
  ];
  for (const change of ordered) {
    const steps = ['root', ...change.path];
    const last = steps.pop() ?? '';
    const parent = steps.reduce<unknown>((at, step) => Reflect.get(at as object, step), holder);
    if (change.kind !== 'removed') Reflect.set(parent as object, last, JSON.parse(change.after));
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else Reflect.deleteProperty(parent as object, last);
  }
  return holder.root;
}

describe('the difference of two JSON values', () => {
  it('is nothing where only white space, order or the spelling of strings differ', () => {
    expect(difference('{"a":[1,"\\u0041"],"b":null}', '{ "b": null, "\\u0061": [1, "A"] }')).toEqual([]);
  });

  it('tells members added, removed and changed, with the values as they came', () => {
    expect(
      difference('{"state":"Ready","old":{"x":1}, "on":0}', '{"state":"Away","on":0,"new":[1]}'),
    ).toEqual([
      { kind: 'changed', path: ['state'], before: '"Ready"', after: '"Away"' },
      { kind: 'added', path: ['new'], after: '[1]' },
      { kind: 'removed', path: ['old'], before: '{"x":1}' },
    ]);
  });

  it('compares items by their place', () => {
    expect(difference('{"m":["114","112"]}', '{"m":["112"]}')).toEqual([
      { kind: 'changed', path: ['m', 0], before: '"114"', after: '"112"' },
      { kind: 'removed', path: ['m', 1], before: '"112"' },
    ]);
  });

  it('sees a change in numbers of any length', () => {
    expect(difference('12345678901234567890', '12345678901234567891')).toEqual([
      { kind: 'changed', path: [], before: '12345678901234567890', after: '12345678901234567891' },
    ]);
    expect(difference('1.10', '1.1')).toHaveLength(1);
  });

  it('tells a value of another kind as changed as a whole', () => {
    expect(difference('{"a":{"b":1}}', '{"a":[1]}')).toEqual([
      { kind: 'changed', path: ['a'], before: '{"b":1}', after: '[1]' },
    ]);
  });

  it('compares members of the same name in their order', () => {
    expect(difference('{"a":1,"a":2}', '{"a":1,"a":3}')).toEqual([
      { kind: 'changed', path: ['a'], before: '2', after: '3' },
    ]);
    expect(difference('{"a":1,"a":2}', '{"a":1}')).toEqual([{ kind: 'removed', path: ['a'], before: '2' }]);
  });

  it('takes any depth', () => {
    const deep = (value: string): string => '['.repeat(50_000) + value + ']'.repeat(50_000);
    expect(difference(deep('1'), deep('2'))).toHaveLength(1);
  });

  it('leads from one to the other, whatever the values', () => {
    // A text that stands for __proto__ as a member is nothing that plain assignment can rebuild.
    const plain = fc.json({ maxDepth: 4 }).filter((json) => !json.includes('__proto__'));
    const pair = fc.oneof(
      fc.tuple(plain, plain),
      fc
        .tuple(
          fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(3)),
          fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(3)),
        )
        .map(([before, after]): [string, string] => [JSON.stringify([before]), JSON.stringify([after])]),
    );
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const changes = difference(before, after);
        expect(applied(JSON.parse(before), changes)).toEqual(JSON.parse(after));
      }),
    );
  });
});
