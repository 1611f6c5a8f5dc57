import { isJsonObject } from '../../domain/json.ts';
import type { JsonObject, JsonValue } from '../../domain/json.ts';

/**
 * `live` in the shape of `sample`: the sample's members in its order, each with the live value of the same name where
 * there is one and the sample's own where not; every live element of a list in the shape of the sample's first; texts
 * for numbers and numbers for texts where the sample has them so.
 *
 * For the answers that are cut off in our copy of the document: once somebody has pasted the real one into an endpoint's
 * file, the built-in CCS answers like it.
 */
export function takeShape(sample: JsonValue, live: JsonValue): JsonValue {
  if (isList(sample)) return isList(live) ? elements(sample, live) : sample;
  if (isJsonObject(sample)) return isJsonObject(live) ? members(sample, live) : sample;
  if (sample === null || live === null || typeof sample === typeof live) return live;
  if (typeof sample === 'string' && typeof live !== 'object') return String(live);
  if (
    typeof sample === 'number' &&
    typeof live === 'string' &&
    live !== '' &&
    Number.isFinite(Number(live))
  ) {
    return Number(live);
  }
  return sample;
}

function members(sample: JsonObject, live: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(sample).map(([name, value]) => {
      const own = Object.hasOwn(live, name) ? live[name] : undefined;
      return [name, own === undefined ? value : takeShape(value, own)];
    }),
  );
}

function elements(sample: readonly JsonValue[], live: readonly JsonValue[]): readonly JsonValue[] {
  const [first] = sample;
  return first === undefined ? live : live.map((element) => takeShape(first, element));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
