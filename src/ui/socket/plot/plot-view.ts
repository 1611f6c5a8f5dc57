import { millis, timestamp } from '../../../domain/time.ts';
import type { Millis, Timestamp } from '../../../domain/time.ts';
import type { RateSeries, RatesSnapshot } from '../../../domain/socket/rates/frame-rates.ts';

/** What the plot shows for each second. */
export type RateUnit = 'frames' | 'bytes';

/** One line of the plot. */
export interface PlotLine {
  /** Id of a kind, `unknown`, or `other` for the kinds that have no line of their own. */
  readonly kind: string;
  /** One for each time: how much a second. */
  readonly values: readonly number[];
  readonly frames: number;
  /** Payload bytes. */
  readonly bytes: number;
  /** The most a second. */
  readonly peak: number;
  /** Where the span with the peak begins. */
  readonly peakAt: Timestamp;
}

/** What the plot shows. */
export interface PlotView {
  /** Where each span begins. */
  readonly times: readonly Timestamp[];
  readonly width: Millis;
  /** The kinds of which most came first. */
  readonly lines: readonly PlotLine[];
  /** All kinds together. */
  readonly total: PlotLine;
}

/** Lines that can be told apart by their colours. */
const mostLines = 7;

/**
 * The lines of a snapshot; undefined where nothing was counted. The last span is not drawn as long as `now` is in it: half
 * filled, it would look like a fall.
 */
export function plotView(
  { start, width, length, series }: RatesSnapshot,
  unit: RateUnit,
  now: Timestamp,
): PlotView | undefined {
  if (length === 0) return undefined;
  const filling = length > 1 && start + length * width > now;
  const times = Array.from({ length: filling ? length - 1 : length }, (_, index) =>
    timestamp(start + index * width),
  );
  const line = (kind: string, members: readonly RateSeries[]): PlotLine =>
    lineOf(kind, members, { times, unit, width });
  const sorted = series
    .map((each) => ({ each, frames: sum(each.frames) }))
    .sort((one, other) => other.frames - one.frames)
    .map(({ each }) => each);
  // One more than fits is no gain for "other".
  const own = sorted.length <= mostLines ? sorted : sorted.slice(0, mostLines - 1);
  const others = sorted.slice(own.length);
  return {
    times,
    width: millis(width),
    lines: [
      ...own.map((each) => line(each.kind, [each])),
      ...(others.length === 0 ? [] : [line('other', others)]),
    ],
    total: line('all', series),
  };
}

function lineOf(
  kind: string,
  series: readonly RateSeries[],
  { times, unit, width }: { times: readonly Timestamp[]; unit: RateUnit; width: number },
): PlotLine {
  const values = times.map((_, index) => {
    const counted = series.reduce((total, each) => total + (each[unit][index] ?? 0), 0);
    return (counted * 1000) / width;
  });
  const peak = values.reduce((most, value) => Math.max(most, value), 0);
  return {
    kind,
    values,
    frames: series.reduce((total, { frames }) => total + sum(frames), 0),
    bytes: series.reduce((total, { bytes }) => total + sum(bytes), 0),
    peak,
    peakAt: times[values.indexOf(peak)] ?? timestamp(0),
  };
}

function sum(values: Uint32Array | Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
