import { millis, timestamp } from '../../time.ts';
import type { FilterCondition, TimePoint } from './filter-term.ts';

const howTo =
  'A time is written like time:10:01, time:10:01..10:02:30.5, time:-30s.. (the last 30 seconds) or in milliseconds since 1970.';

/** In milliseconds. */
const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };
export const dayLength = 86_400_000;

/** A point in time and how long the moment is that it names: `10:01` is a minute. */
interface Named {
  readonly point: TimePoint;
  readonly until: TimePoint | undefined;
}

/** Reads what stands after `time:`, or gives words why it makes no sense. */
export function parseTime(value: string): FilterCondition | string {
  if (!value.includes('..')) {
    const named = parsePoint(value);
    if (named === undefined) return howTo;
    const { point, until } = named;
    return { kind: 'time', from: point, ...(until === undefined ? {} : { to: until }) };
  }
  const [start = '', end = '', ...more] = value.split('..');
  const from = start === '' ? undefined : parsePoint(start)?.point;
  const to = end === '' ? undefined : parsePoint(end)?.point;
  const wrong = (start !== '' && from === undefined) || (end !== '' && to === undefined) || more.length > 0;
  if (wrong || (start === '' && end === '')) return howTo;
  if (from !== undefined && to !== undefined && isReversed(from, to))
    return 'The time ends before it begins.';
  return { kind: 'time', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function parsePoint(text: string): Named | undefined {
  return parseClock(text) ?? parseAgo(text) ?? parseMoment(text);
}

/** `10:01`, `10:01:02`, `10:01:02.5`. */
function parseClock(text: string): Named | undefined {
  const [, hours, minutes, seconds, fraction] =
    /^(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const sinceMidnight =
    Number(hours) * 3_600_000 +
    Number(minutes) * 60_000 +
    Number(seconds ?? 0) * 1000 +
    Number((fraction ?? '').padEnd(3, '0'));
  const length = seconds === undefined ? 60_000 : 1000 / 10 ** (fraction?.length ?? 0);
  if (sinceMidnight > dayLength) return undefined;
  const until = sinceMidnight + length;
  return {
    point: { kind: 'clock', sinceMidnight: millis(sinceMidnight) },
    until: until > dayLength ? undefined : { kind: 'clock', sinceMidnight: millis(until) },
  };
}

/** `-30s`, `-1.5m`, `-500ms`, `-2h`. */
function parseAgo(text: string): Named | undefined {
  const [, number, unit] = /^-(\d+(?:\.\d+)?)(ms|s|m|min|h)$/.exec(text) ?? [];
  const factor = units[unit ?? ''];
  if (number === undefined || factor === undefined) return undefined;
  const by = Math.round(Number(number) * factor);
  if (by > Number.MAX_SAFE_INTEGER) return undefined;
  return { point: { kind: 'ago', by: millis(by) }, until: undefined };
}

/** Milliseconds since 1970. Shorter numbers are hours being typed. */
function parseMoment(text: string): Named | undefined {
  if (!/^\d{9,15}(?:\.\d+)?$/.test(text)) return undefined;
  const at = Number(text);
  return { point: { kind: 'moment', at: timestamp(at) }, until: { kind: 'moment', at: timestamp(at + 1) } };
}

/** Only points of one sort can be compared; a window of the clock may go over midnight. */
function isReversed(from: TimePoint, to: TimePoint): boolean {
  if (from.kind === 'ago' && to.kind === 'ago') return from.by < to.by;
  return from.kind === 'moment' && to.kind === 'moment' && from.at > to.at;
}
