import { isJsonObject } from '../json.ts';
import type { JsonValue } from '../json.ts';

/** True when both stand for the same JSON value; member order is no difference. Goes only as deep as `expected`. */
export function isSameJson(expected: JsonValue, actual: JsonValue | undefined): boolean {
  // Most values are scalars, and this is asked of thousands a millisecond.
  if (typeof expected !== 'object' || expected === null) return expected === actual;
  if (isList(expected)) {
    return (
      isList(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => isSameJson(item, actual[index]))
    );
  }
  if (isJsonObject(expected)) {
    return (
      isJsonObject(actual) &&
      Object.keys(actual).length === Object.keys(expected).length &&
      Object.entries(expected).every(
        ([name, value]) => Object.hasOwn(actual, name) && isSameJson(value, actual[name]),
      )
    );
  }
  return expected === actual;
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
