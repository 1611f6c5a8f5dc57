import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonIndexer, indexJson } from '../../../src/domain/response/json-indexer.ts';
import type { JsonIndex } from '../../../src/domain/response/json-index.ts';
import { stringOf } from '../../../src/domain/response/json-path.ts';

function indexOf(text: string): JsonIndex {
  const indexed = indexJson(text);
  if (indexed.kind === 'broken') throw new Error(JSON.stringify(indexed.mistake));
  return indexed.index;
}

/** Every node as its depth, name, kind and verbatim text. */
function nodes(text: string): readonly string[] {
  const index = indexOf(text);
  return Array.from({ length: index.count }, (_, node) => {
    const name = index.name(node) ?? (index.parent(node) === undefined ? '$' : index.position(node));
    const value = index.isContainer(node) ? String(index.size(node)) : index.value(node);
    return `${' '.repeat(index.depth(node))}${String(name)} ${index.kind(node)} ${value}`;
  });
}

/** What the text stands for, built from the index alone. */
function valueOf(index: JsonIndex, node: number): unknown {
  switch (index.kind(node)) {
    case 'object': {
      // Like a parser, not like an assignment: a member named __proto__ is a member.
      const members = [...index.children(node)].map(
        (child) => [stringOf(index.name(child) ?? ''), valueOf(index, child)] as const,
      );
      return Object.fromEntries(members);
    }
    case 'array':
      return [...index.children(node)].map((child) => valueOf(index, child));
    default:
      return JSON.parse(index.value(node));
  }
}

describe('the index of a JSON text', () => {
  it('has every value in its order, verbatim: long numbers, duplicate names, escapes', () => {
    expect(
      nodes('{ "a" : 12345678901234567890.10, "a":"\\u0041\\"", "b\\n":[ true,{}, [] ,null],"":-0 }'),
    ).toEqual([
      '$ object 4',
      ' "a" number 12345678901234567890.10',
      ' "a" string "\\u0041\\""',
      ' "b\\n" array 4',
      '  0 true true',
      '  1 object 0',
      '  2 array 0',
      '  3 null null',
      ' "" number -0',
    ]);
  });

  it('takes a scalar alone', () => {
    expect(nodes(' "x" ')).toEqual(['$ string "x"']);
  });

  it('keeps what is there where the text ends too early', () => {
    expect(indexJson('{"a":[1,{"b":"open').kind).toBe('cut off');
    expect(nodes('{"a":[1,{"b":"open')).toEqual([
      '$ object 1',
      ' "a" array 2',
      '  0 number 1',
      '  1 object 1',
      '   "b" unfinished "open',
    ]);
    expect(nodes('[tru')).toEqual(['$ array 1', ' 0 unfinished tru']);
    expect(nodes('[1.')).toEqual(['$ array 1', ' 0 unfinished 1.']);
    expect(nodes('["a\\"')).toEqual(['$ array 1', ' 0 unfinished "a\\"']);
    expect(nodes('{"a":1,"name')).toEqual(['$ object 1', ' "a" number 1']);
  });

  it('says where a text is no JSON', () => {
    expect(indexJson('{"a":1,}')).toMatchObject({ kind: 'broken', mistake: { offset: 7 } });
    expect(indexJson('')).toMatchObject({ kind: 'broken', mistake: { offset: 0 } });
  });

  it('stands for the value that a parser reads, whatever the text', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(valueOf(indexOf(text), 0)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is made in slices, each as long as it is let', () => {
    const indexer = new JsonIndexer(`[${'0,'.repeat(5000)}0]`);
    let slices = 1;
    let before = 0;
    while (indexer.step(() => true) === 'more') {
      expect(indexer.progress).toBeGreaterThan(before);
      before = indexer.progress;
      slices += 1;
    }
    expect(slices).toBeGreaterThan(10);
    expect(indexer.progress).toBe(1);
    expect(indexer.indexed).toMatchObject({ kind: 'whole' });
    expect(indexer.step(() => false)).toBe('done');
  });

  it('takes any depth', () => {
    const deep = 100_000;
    const index = indexOf('['.repeat(deep) + ']'.repeat(deep));
    expect(index.count).toBe(deep);
    expect(index.depth(deep - 1)).toBe(deep - 1);
  });
});
