import type { Selection } from '../../../app/ports/recordings-port.ts';
import type { Feed } from '../../../app/state/app-state.ts';

/** A choice of frames that can be taken away. */
export interface SelectionOption {
  readonly id: 'all' | 'shown' | 'marked';
  readonly title: string;
  /** Frames in it; undefined where that is not known yet. */
  readonly count: number | undefined;
  readonly selection: Selection;
  /** What the file says of it. */
  readonly what: string;
}

/** The filter that is on. */
export interface FilterView {
  readonly text: string;
  /** What it lets through, as far as is known; undefined where nobody has counted. */
  readonly count: number | undefined;
}

/** The choices of frames in a feed: all, those that the filter shows, those that are marked. */
export function selectionOptions(
  { counts: { kept, notes }, marks }: Feed,
  filter: FilterView | undefined,
): readonly SelectionOption[] {
  const options: SelectionOption[] = [
    {
      id: 'all',
      title: 'All frames',
      count: Math.max(0, kept - notes),
      selection: 'all',
      what: 'all frames',
    },
  ];
  if (filter !== undefined) {
    options.push({
      id: 'shown',
      title: 'What the filter shows',
      count: filter.count,
      selection: 'shown',
      what: `filter: ${filter.text}`,
    });
  }
  if (marks.length > 0) {
    options.push({
      id: 'marked',
      title: 'Marked frames',
      count: marks.length,
      selection: marks.map(({ number }) => number),
      what: 'marked frames',
    });
  }
  return options;
}
