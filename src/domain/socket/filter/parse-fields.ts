import { traits } from './filter-term.ts';
import type { FilterCondition, Trait } from './filter-term.ts';
import { parseSize } from './parse-size.ts';
import { parseTime } from './parse-time.ts';

/** What stands after the colon of a field, or words why it makes no sense. */
type FieldParser = (value: string) => FilterCondition | string;

const fields = new Map<string, FieldParser>([
  ['kind', parseKinds],
  ['dir', parseDirection],
  ['size', parseSize],
  ['time', parseTime],
  ['is', parseTrait],
]);

/**
 * Reads a word of the form `field:value`: its condition, or words why the value makes no sense. Undefined when the word
 * names no field of ours, like `panel_type:dashboard`.
 */
export function parseFields(word: string): FilterCondition | string | undefined {
  const colon = word.indexOf(':');
  return fields.get(word.slice(0, Math.max(0, colon)).toLowerCase())?.(word.slice(colon + 1));
}

function parseKinds(value: string): FilterCondition | string {
  const ids = value.split(',').filter((id) => id !== '');
  return ids.length === 0
    ? 'Say which kinds, like kind:update_agent,update_queue.'
    : { kind: 'frame kind', ids: [...new Set(ids)] };
}

function parseDirection(value: string): FilterCondition | string {
  return value === 'in' || value === 'out'
    ? { kind: 'direction', direction: value }
    : 'A direction is in (received) or out (sent), like dir:in.';
}

function parseTrait(value: string): FilterCondition | string {
  const trait = traits.find((known): known is Trait => known === value);
  return trait === undefined
    ? `Frames can be ${traits.join(', ')}, like is:unknown.`
    : { kind: 'trait', trait };
}
