import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../src/domain/json.ts';
import { inlineReferences, type ReadFile } from '../../src/server/build/inline-references.ts';
import { pointerNames, pointerTo } from '../../src/server/build/json-pointer.ts';

const files: { readonly [file: string]: JsonValue } = {
  'shared/values.yaml': {
    id: { type: 'string', description: 'An identifier.' },
    list: { type: 'array', items: { $ref: '#/id' } },
    circle: { items: { $ref: '#/circle' } },
    'a/b': 1,
  },
  'shared/call.yaml': { call: { properties: { queue: { $ref: 'values.yaml#/list' } } } },
};

const readFile: ReadFile = (file) => {
  const value = files[file];
  return value === undefined
    ? { ok: false, error: { file, pointer: '', message: 'there is no such file' } }
    : { ok: true, value };
};

const inline = (document: JsonValue): unknown => {
  const result = inlineReferences('calls/x.yaml', document, readFile);
  return result.ok ? result.value : result.error.map(({ pointer, message }) => `${pointer} ${message}`);
};

describe('references', () => {
  test('are replaced by what they lead to, through other files too', () => {
    expect(inline({ schema: { $ref: '../shared/call.yaml#/call' } })).toEqual({
      schema: {
        properties: { queue: { type: 'array', items: { type: 'string', description: 'An identifier.' } } },
      },
    });
  });

  test('may stand in arrays, and lead to escaped names', () => {
    expect(inline([{ $ref: '../shared/values.yaml#/a~1b' }])).toEqual([1]);
  });

  test('may have words beside them, which win', () => {
    expect(inline({ $ref: '../shared/values.yaml#/id', description: 'The call.' })).toEqual({
      type: 'string',
      description: 'The call.',
    });
  });

  test.each([
    [{ $ref: '../shared/values.yaml#/id', type: 'number' }, ' "type" may not stand beside a $ref'],
    [
      { a: [{ $ref: '../shared/none.yaml#/id' }] },
      '/a/0 $ref ../shared/none.yaml#/id: there is no such file',
    ],
    [{ a: { $ref: '../shared/values.yaml#/none' } }, '/a $ref ../shared/values.yaml#/none leads to nothing'],
    [{ a: { $ref: '../../etc/passwd' } }, '/a $ref ../../etc/passwd does not lead into shared/'],
    [{ a: { $ref: '../shared/../../x.yaml' } }, '/a $ref ../shared/../../x.yaml does not lead into shared/'],
    [{ a: { $ref: '../shared/values.yaml#/circle' } }, '/a/items $ref #/circle leads back to itself'],
    [{ a: { $ref: '#/a' } }, '/a $ref #/a leads back to itself'],
  ])('of %j are refused', (document, mistake) => {
    expect(inline(document)).toEqual([mistake]);
  });

  test('that are not there leave any document as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        fc.pre(!JSON.stringify(document).includes('$ref'));
        expect(JSON.stringify(inline(document as JsonValue))).toBe(JSON.stringify(document));
      }),
    );
  });
});

test('a pointer goes through the names that it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      expect(pointerNames(pointerTo('', ...names))).toEqual(names);
    }),
  );
});
