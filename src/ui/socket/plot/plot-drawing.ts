import Plot from 'uplot';
import styles from 'uplot/dist/uPlot.min.css?inline';
import { timestamp } from '../../../domain/time.ts';
import type { Timestamp } from '../../../domain/time.ts';
import { clockTime } from '../clock-time.ts';
import type { TimeRange } from './time-range.ts';

/** Distances between two times on the axis, in seconds: none has parts of a second to be written out. */
const wholeSeconds = [1, 2, 5, 10, 15, 30]
  .concat([1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60))
  .concat([1, 2, 3, 6, 12, 24, 48, 168, 720, 8760].map((hours) => hours * 3600));

/** What is drawn. */
export interface Drawn {
  readonly times: readonly Timestamp[];
  readonly lines: readonly { readonly values: readonly number[]; readonly colour: string }[];
  readonly formatValue: (value: number) => string;
  readonly colours: Colours;
  /** The range that is marked. */
  readonly range: TimeRange | undefined;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Colours as CSS has computed them: a canvas knows no custom properties. */
export interface Colours {
  readonly text: string;
  readonly grid: string;
  readonly font: string;
}

/** The styles that uPlot's parts need in the shadow root that they stand in. */
export const plotStyles = styles;

/**
 * Draws with uPlot, the only file that knows it; loaded when a plot is first shown.
 *
 * @param home an empty element that is left to uPlot
 * @param onRange called when a range was chosen with the mouse; with undefined for a mere click
 */
export class PlotDrawing {
  readonly #home: HTMLElement;
  readonly #onRange: (range: TimeRange | undefined) => void;
  #plot: Plot | undefined;
  #drawn: Drawn | undefined;

  constructor(home: HTMLElement, onRange: (range: TimeRange | undefined) => void) {
    this.#home = home;
    this.#onRange = onRange;
  }

  draw(drawn: Drawn): void {
    const before = this.#drawn;
    this.#drawn = drawn;
    const data: Plot.AlignedData = [
      drawn.times.map((at) => at / 1000),
      ...drawn.lines.map(({ values }) => [...values]),
    ];
    if (this.#plot === undefined || before?.lines.length !== drawn.lines.length) {
      this.#plot?.destroy();
      this.#plot = new Plot(this.#options(drawn), data, this.#home);
    } else {
      this.#plot.setData(data);
      mark(this.#plot, drawn.range);
    }
    const { width, height } = drawn;
    if (this.#plot.width !== width || this.#plot.height !== height) this.#plot.setSize({ width, height });
  }

  destroy(): void {
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  #options({ width, height, lines, formatValue, colours }: Drawn): Plot.Options {
    // Asked for each time it draws: the theme may have changed, and the unit.
    const now = (): Colours => this.#drawn?.colours ?? colours;
    const format = (value: number): string => (this.#drawn?.formatValue ?? formatValue)(value);
    const axis: Plot.Axis = {
      stroke: () => now().text,
      grid: { stroke: () => now().grid, width: 1 },
      ticks: { stroke: () => now().grid, width: 1, size: 4 },
      font: colours.font,
    };
    const paths = Plot.paths.stepped?.({ align: 1 });
    const steps = paths === undefined ? {} : { paths };
    return {
      width,
      height,
      padding: [8, 28, 0, 0],
      legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
      scales: { y: { range: (_plot, _from, to) => [0, to > 0 ? to * 1.1 : 1] } },
      axes: [
        {
          ...axis,
          size: 26,
          space: 64,
          incrs: wholeSeconds,
          values: (_plot, splits) => splits.map(axisTime),
        },
        { ...axis, size: 56, values: (_plot, splits) => splits.map(format) },
      ],
      series: [
        {},
        ...lines.map((_, index) => ({
          stroke: () => this.#drawn?.lines[index]?.colour ?? now().text,
          width: 1.5,
          points: { show: false },
          ...steps,
        })),
      ],
      hooks: {
        // Positions are known only when it has drawn, which it does a moment after it was told to.
        draw: [
          (plot) => {
            mark(plot, this.#drawn?.range);
          },
        ],
        setSelect: [
          (plot) => {
            this.#onRange(rangeOf(plot));
          },
        ],
      },
    };
  }
}

/** Marks a range without telling of it. */
function mark(plot: Plot, range: TimeRange | undefined): void {
  const { clientWidth, clientHeight } = plot.over;
  const placeOf = (at: Timestamp): number =>
    Math.max(0, Math.min(clientWidth, plot.valToPos(at / 1000, 'x')));
  const left = range === undefined ? 0 : placeOf(range.from);
  const right = range === undefined ? 0 : placeOf(range.to);
  plot.setSelect({ left, width: right - left, top: 0, height: clientHeight }, false);
}

/** Seconds since the epoch as the time of day where the user is. */
function axisTime(seconds: number): string {
  return clockTime(timestamp(seconds * 1000)).replace(/\.000$/, '');
}

function rangeOf(plot: Plot): TimeRange | undefined {
  const { left, width } = plot.select;
  if (width < 2) return undefined;
  const at = (position: number): Timestamp => timestamp(Math.round(plot.posToVal(position, 'x') * 1000));
  return { from: at(left), to: at(left + width) };
}
