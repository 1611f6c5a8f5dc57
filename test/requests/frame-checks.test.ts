import fc from 'fast-check';
import { socketDocument } from 'virtual:ccs-requests/documents';
import { frameChecks } from 'virtual:ccs-requests/frame-checks';
import { describe, expect, test } from 'vitest';
import type { FrameKind } from '../../src/domain/api/socket-document.ts';
import { checkSchema } from '../../src/domain/json-schema/check-schema.ts';
import { isJsonObject } from '../../src/domain/json.ts';
import type { JsonValue } from '../../src/domain/json.ts';
import { frameChecksCode } from '../../src/server/build/frame-checks.ts';

const checked = socketDocument.frames.filter(({ schema }) => schema !== undefined);

describe('the generated checks of frames', () => {
  test('are there for each kind with a schema', () => {
    expect(Object.keys(frameChecks)).toEqual(checked.map(({ id }) => id));
  });

  test.each(checked)('accept the example of $id', ({ id, example }) => {
    expect(frameChecks[id]?.(JSON.parse(example) as JsonValue)).toBe(true);
  });

  test('refuse a record without its key, and a member of another type', () => {
    expect(frameChecks['update_agent']?.({ action: 'update_agent', response: [{}] })).toBe(false);
    expect(frameChecks['update_agent']?.({ action: 'update_agent', response: {} })).toBe(false);
  });

  test.each(checked)('agree with the check in words about changed examples of $id', (kind) => {
    let refused = 0;
    fc.assert(
      fc.property(changedExample(kind), (value) => {
        const valid = frameChecks[kind.id]?.(value);
        if (valid === false) refused++;
        expect(valid, JSON.stringify(value)).toBe(checkSchema(kind.schema ?? {}, value).length === 0);
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(20);
  });

  test('take nothing from outside, and need no code made in the page', () => {
    const code = frameChecksCode(socketDocument);
    expect(code).not.toMatch(/\brequire\(|\bimport\b|\beval\b|new Function/);
  });

  test('are not made of a schema that needs more of Ajv than is written out', () => {
    const kind = { ...checked[0]!, schema: { uniqueItems: true, items: { type: ['array', 'object'] } } };
    expect(() => frameChecksCode({ ...socketDocument, frames: [kind] })).toThrow(
      'would need ajv/dist/runtime/equal',
    );
  });
});

/** The example with some of its values replaced or taken out. */
function changedExample({ example }: FrameKind): fc.Arbitrary<JsonValue> {
  const value = JSON.parse(example) as JsonValue;
  const places = pointersOf(value, []);
  const change = fc.record({
    place: fc.constantFrom(...places),
    to: fc.option(otherValue, { nil: undefined }),
  });
  return fc
    .array(change, { maxLength: 3 })
    .map((changes) =>
      changes.reduce<JsonValue>((changed, { place, to }) => replaced(changed, place, to), value),
    );
}

// No member names at random: one with half a letter is all that the check in words sees of its object.
const otherValue: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(
    null,
    true,
    false,
    0,
    1,
    -1,
    1.5,
    5,
    '',
    '0',
    '0:01:30',
    'answered',
    'off',
    [],
    {},
  ),
  fc.string(),
  fc.integer({ min: -10, max: 10 }),
  fc.constantFrom<JsonValue>(...checked.map(({ example }) => JSON.parse(example) as JsonValue)),
);

type Place = readonly (string | number)[];

function pointersOf(value: JsonValue, place: Place): readonly Place[] {
  if (Array.isArray(value)) {
    return [place, ...value.flatMap((item: JsonValue, index) => pointersOf(item, [...place, index]))];
  }
  if (!isJsonObject(value)) return [place];
  return [place, ...Object.entries(value).flatMap(([name, member]) => pointersOf(member, [...place, name]))];
}

/** `value` with `to` at `place`; where `to` is undefined, without what is there. */
function replaced(value: JsonValue, [first, ...others]: Place, to: JsonValue | undefined): JsonValue {
  if (first === undefined) return to ?? null;
  if (Array.isArray(value)) {
    return value.flatMap((item: JsonValue, index) =>
      index !== first
        ? [item]
        : others.length > 0
          ? [replaced(item, others, to)]
          : to === undefined
            ? []
            : [to],
    );
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      name !== first
        ? [[name, member]]
        : others.length > 0
          ? [[name, replaced(member, others, to)]]
          : to === undefined
            ? []
            : [[name, to]],
    ),
  );
}
