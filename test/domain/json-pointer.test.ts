import { describe, expect, it } from 'vitest';
import { atPointer } from '../../src/domain/json-pointer.ts';

/** The document and pointers of RFC 6901 section 5. */
const document = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

describe('a JSON Pointer', () => {
  it.each<[string, unknown]>([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('%j finds what RFC 6901 says', (pointer, value) => {
    expect(atPointer(document, pointer)).toEqual(value);
  });

  it.each(['foo', '/foo/2', '/foo/00', '/foo/-', '/none', '/foo/0/x', '/constructor', '/foo/length'])(
    '%j finds nothing',
    (pointer) => {
      expect(atPointer(document, pointer)).toBeUndefined();
    },
  );
});
