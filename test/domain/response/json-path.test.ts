import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atPointer } from '../../../src/domain/json-pointer.ts';
import { indexJson } from '../../../src/domain/response/json-indexer.ts';
import type { JsonIndex } from '../../../src/domain/response/json-index.ts';
import { nodeAt, stepsTo, toJsonPath, toPointer } from '../../../src/domain/response/json-path.ts';

function indexOf(text: string): JsonIndex {
  const indexed = indexJson(text);
  if (indexed.kind === 'broken') throw new Error(JSON.stringify(indexed.mistake));
  return indexed.index;
}

describe('the path to a value', () => {
  it('is a JSON Pointer and a JSONPath query', () => {
    const index = indexOf('{"response":[{"extension":"114"}]}');
    const steps = stepsTo(index, 3);
    expect(steps).toEqual(['response', 0, 'extension']);
    expect(toPointer(steps)).toBe('/response/0/extension');
    expect(toJsonPath(steps)).toBe('$.response[0].extension');
    expect(toPointer(stepsTo(index, 0))).toBe('');
    expect(toJsonPath(stepsTo(index, 0))).toBe('$');
  });

  it('escapes what names may contain', () => {
    const steps = stepsTo(indexOf('{"a/b~c":{"it\'s\\n\\\\":{"":{"\\u00e9":1}}}}'), 4);
    expect(toPointer(steps)).toBe("/a~1b~0c/it's\n\\//é");
    expect(toJsonPath(steps)).toBe("$['a/b~c']['it\\'s\\u000a\\\\']['']['é']");
  });

  it('leads to the last member of a name that occurs twice, as parsers take it', () => {
    expect(nodeAt(indexOf('{"a":1,"a":2}'), ['a'])).toBe(2);
  });

  it('leads nowhere where there is no such value', () => {
    const index = indexOf('{"a":[1],"b":2}');
    expect(nodeAt(index, ['c'])).toBeUndefined();
    expect(nodeAt(index, ['a', 1])).toBeUndefined();
    expect(nodeAt(index, ['a', '0'])).toBeUndefined();
    expect(nodeAt(index, ['b', 0, 'x'])).toBeUndefined();
  });

  it('leads back to its value, also by the pointer, for every value', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const index = indexOf(json);
        for (let node = 0; node < index.count; node += 1) {
          const steps = stepsTo(index, node);
          const found = nodeAt(index, steps) ?? -1;
          expect(JSON.parse(index.value(found))).toEqual(atPointer(JSON.parse(json), toPointer(steps)));
          expect(stepsTo(index, found)).toEqual(steps);
        }
      }),
    );
  });
});
