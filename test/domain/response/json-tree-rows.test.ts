import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexJson } from '../../../src/domain/response/json-indexer.ts';
import { JsonTreeRows } from '../../../src/domain/response/json-tree-rows.ts';

function rowsOf(text: string): JsonTreeRows {
  const indexed = indexJson(text);
  if (indexed.kind === 'broken') throw new Error(JSON.stringify(indexed.mistake));
  return new JsonTreeRows(indexed.index);
}

function shown(rows: JsonTreeRows): readonly string[] {
  return Array.from({ length: rows.count }, (_, row) => rows.index.value(rows.node(row)));
}

const sample = '{"a":[1,[2,3]],"b":{},"c":4}';

describe('the rows of a tree', () => {
  it('begin unfolded where that gives few rows', () => {
    expect(shown(rowsOf(sample))).toEqual([sample, '[1,[2,3]]', '1', '[2,3]', '2', '3', '{}', '4']);
  });

  it('begin with the levels that have room', () => {
    const agents = JSON.stringify({
      response: Array.from({ length: 50 }, () => ({ a: 1, b: 2, c: 3, d: 4 })),
    });
    expect(rowsOf(agents).count).toBe(52);
    const long = JSON.stringify({ response: Array.from({ length: 5000 }, () => 1) });
    expect(rowsOf(long).count).toBe(2);
    expect(rowsOf(JSON.stringify(Array.from({ length: 5000 }, () => [1]))).count).toBe(5001);
  });

  it('fold and unfold one container', () => {
    const rows = rowsOf(sample);
    rows.unfold(1, false);
    expect(shown(rows)).toEqual([sample, '[1,[2,3]]', '{}', '4']);
    rows.unfold(1, true);
    expect(rows.count).toBe(8);
    rows.unfold(0, false);
    expect(shown(rows)).toEqual([sample]);
  });

  it('unfold siblings, all, or none', () => {
    const rows = rowsOf('[[1],[2,[3]],[]]');
    rows.foldAll();
    expect(rows.count).toBe(4);
    rows.unfoldSiblings(1);
    expect(shown(rows)).toEqual(['[[1],[2,[3]],[]]', '[1]', '1', '[2,[3]]', '2', '[3]', '[]']);
    rows.unfoldAll();
    expect(rows.count).toBe(8);
  });

  it('find the row of a node, or of what hides it', () => {
    const rows = rowsOf(sample);
    rows.unfold(1, false);
    expect(rows.row(4)).toBe(1);
    rows.reveal(5);
    expect(rows.node(rows.row(5))).toBe(5);
  });

  it('say that nothing is in an empty container', () => {
    const rows = rowsOf('{"b":{}}');
    expect(rows.canUnfold(1)).toBe(false);
    rows.unfold(1, true);
    expect(rows.isUnfolded(1)).toBe(false);
  });

  it('are the nodes whose containers are all unfolded, whatever was folded', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.array(fc.nat(40)), (json, folds) => {
        const rows = rowsOf(json);
        const { index } = rows;
        for (const fold of folds) rows.unfold(fold % index.count, !rows.isUnfolded(fold % index.count));
        const wanted = Array.from({ length: index.count }, (_, node) => node).filter((node) => {
          for (let above = index.parent(node); above !== undefined; above = index.parent(above))
            if (!rows.isUnfolded(above)) return false;
          return true;
        });
        expect(Array.from({ length: rows.count }, (_, row) => rows.node(row))).toEqual(wanted);
        for (const node of wanted) expect(rows.node(rows.row(node))).toBe(node);
      }),
    );
  });
});
