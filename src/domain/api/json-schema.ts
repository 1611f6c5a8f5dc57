import type { JsonObject } from '../json.ts';

/** A JSON Schema (draft 2020-12) as data. The keyword `x-sensitive` (`personal` or `secret`) marks fields to veil. */
export type JsonSchema = JsonObject;
