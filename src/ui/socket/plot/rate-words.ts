import { formatSize } from '../../../domain/response/format-size.ts';
import { clockTime } from '../clock-time.ts';
import type { PlotView, RateUnit } from './plot-view.ts';

/** A rate as text, without its unit of time: `1,204`, `0.5`, `12.3 kB`. */
export function rateWords(value: number, unit: RateUnit): string {
  if (unit === 'bytes') return formatSize(Math.round(value));
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
}

/** What the picture shows, in a sentence. */
export function pictureWords({ times, width, total }: PlotView, unit: RateUnit): string {
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return 'Nothing yet';
  const what = unit === 'frames' ? 'Frames' : 'Bytes';
  return (
    `${what} a second by kind, ${clockTime(first)} to ${clockTime(last)}, each point ${String(width / 1000)} s; ` +
    `at most ${rateWords(total.peak, unit)} at ${clockTime(total.peakAt)}. The numbers are in the table.`
  );
}
