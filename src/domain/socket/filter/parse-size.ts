import type { FilterCondition } from './filter-term.ts';

const howTo = 'A size is written like size:>1k, size:<=200 or size:100..2k, in bytes.';

/** Powers of 1000, as sizes are shown. */
const units: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };

/** Reads what stands after `size:`, or gives words why it makes no sense. */
export function parseSize(value: string): FilterCondition | string {
  const [, operator, bound] = /^([<>]=?|=?)(.*)$/s.exec(value) ?? [];
  if (operator === undefined || bound === undefined) return howTo;
  if (operator === '' && bound.includes('..')) return parseRange(bound);
  const bytes = parseBytes(bound);
  if (bytes === undefined) return howTo;
  switch (operator) {
    case '>':
      return { kind: 'size', from: Math.floor(bytes) + 1, to: Infinity };
    case '>=':
      return { kind: 'size', from: Math.ceil(bytes), to: Infinity };
    case '<':
      return bytes === 0 ? 'Nothing is smaller than 0 bytes.' : sizeUpTo(Math.ceil(bytes) - 1);
    case '<=':
      return sizeUpTo(Math.floor(bytes));
    default:
      return { kind: 'size', from: Math.round(bytes), to: Math.round(bytes) };
  }
}

function parseRange(range: string): FilterCondition | string {
  const [start = '', end = '', ...more] = range.split('..');
  const from = start === '' ? 0 : parseBytes(start);
  const to = end === '' ? Infinity : parseBytes(end);
  if (from === undefined || to === undefined || more.length > 0 || (start === '' && end === '')) return howTo;
  if (from > to) return 'The size ends before it begins.';
  return { kind: 'size', from: Math.ceil(from), to: Math.floor(to) };
}

function sizeUpTo(to: number): FilterCondition {
  return { kind: 'size', from: 0, to };
}

/** E.g. `100`, `1.5k`, `2MB`; fractions of a byte are the caller's to round. */
function parseBytes(text: string): number | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?)([kmg]?)b?$/i.exec(text) ?? [];
  const factor = units[unit?.toLowerCase() ?? ''];
  if (number === undefined || factor === undefined) return undefined;
  const bytes = Number(number) * factor;
  return bytes <= Number.MAX_SAFE_INTEGER ? bytes : undefined;
}
