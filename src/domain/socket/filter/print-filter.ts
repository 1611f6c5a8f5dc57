import { assertNever } from '../../assert-never.ts';
import type { FilterCondition, FilterTerm, TimePoint, ValueTest } from './filter-term.ts';
import { parseFilter } from './parse-filter.ts';
import { quote } from './read-quoted.ts';

/** A filter as text, such that `parseFilter` gives the same terms. */
export function printFilter(terms: readonly Pick<FilterTerm, 'condition' | 'hides'>[]): string {
  return terms.map(printTerm).join(' ');
}

/** One term as text, its `-` included. */
export function printTerm({ condition, hides }: Pick<FilterTerm, 'condition' | 'hides'>): string {
  return (hides ? '-' : '') + printCondition(condition);
}

function printCondition(condition: FilterCondition): string {
  switch (condition.kind) {
    case 'text':
      return isPlainWord(condition.text) ? condition.text : quote(condition.text, '"');
    case 'exact':
      return quote(condition.text, "'");
    case 'regex':
      return `/${condition.source}/${condition.flags}`;
    case 'frame kind':
      return `kind:${condition.ids.join(',')}`;
    case 'direction':
      return `dir:${condition.direction}`;
    case 'size':
      return `size:${printSize(condition.from, condition.to)}`;
    case 'time':
      return `time:${printPoint(condition.from)}..${printPoint(condition.to)}`;
    case 'json':
      return condition.path + printTest(condition.test);
    case 'trait':
      return `is:${condition.trait}`;
    default:
      return assertNever(condition);
  }
}

/** Whether a text can stand without quotation marks: asked of the parser itself, so that the two cannot disagree. */
function isPlainWord(text: string): boolean {
  if (text.startsWith('-')) return false;
  const { terms, mistakes } = parseFilter(text);
  const [term] = terms;
  return (
    mistakes.length === 0 &&
    terms.length === 1 &&
    term?.condition.kind === 'text' &&
    term.condition.text === text
  );
}

function printSize(from: number, to: number): string {
  if (from === to) return String(from);
  return `${from === 0 && to !== Infinity ? '' : String(from)}..${to === Infinity ? '' : String(to)}`;
}

function printTest(test: ValueTest): string {
  switch (test.kind) {
    case 'exists':
      return '';
    case 'equals':
    case 'differs':
      return (test.kind === 'equals' ? '=' : '!=') + (test.quoted ? quote(test.value, '"') : test.value);
    case 'contains':
      return `~${/^[^\s"]+$/.test(test.text) ? test.text : quote(test.text, '"')}`;
    default:
      return assertNever(test);
  }
}

function printPoint(point: TimePoint | undefined): string {
  switch (point?.kind) {
    case undefined:
      return '';
    case 'clock':
      return printClock(point.sinceMidnight);
    case 'ago':
      return `-${printLength(point.by)}`;
    case 'moment':
      return String(point.at);
    default:
      return assertNever(point);
  }
}

/** E.g. `10:01`, `10:01:02`, `10:01:02.500`. */
function printClock(sinceMidnight: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(sinceMidnight / 60_000);
  const seconds = Math.floor((sinceMidnight % 60_000) / 1000);
  const rest = sinceMidnight % 1000;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`;
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return seconds === 0 && rest === 0 ? clock : `${clock}:${two(seconds)}${fraction}`;
}

function printLength(length: number): string {
  for (const [unit, factor] of [
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
  ] as const) {
    if (length > 0 && length % factor === 0) return `${String(length / factor)}${unit}`;
  }
  return `${String(length)}ms`;
}
