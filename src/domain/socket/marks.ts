import { isJsonObject } from '../json.ts';
import { millis, timestamp } from '../time.ts';
import type { Millis, Timestamp } from '../time.ts';

/** A frame that the user has marked. Marks of a feed are in the order of their frames, one for each. */
export interface Mark {
  /** The frame's number. */
  readonly number: number;
  /** The frame's moment: it stays known when the frame has fallen off the log. */
  readonly at: Timestamp;
  /** What the user has written about it; empty where nothing. */
  readonly note: string;
}

/** The time from one marked frame to another. */
export interface MarkDelta {
  readonly from: Mark;
  readonly to: Mark;
  readonly delta: Millis;
}

/** The marks with this one, in place of an earlier one of the same frame. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const others = withoutMark(marks, mark.number);
  const at = others.findIndex(({ number }) => number > mark.number);
  return others.toSpliced(at === -1 ? others.length : at, 0, mark);
}

/** The marks without the one of this frame. */
export function withoutMark(marks: readonly Mark[], number: number): readonly Mark[] {
  return marks.filter((mark) => mark.number !== number);
}

/** The mark of a frame; undefined where it is not marked. */
export function markOf(marks: readonly Mark[], number: number | undefined): Mark | undefined {
  return marks.find((mark) => mark.number === number);
}

/** The mark that comes next from a frame on, round the end; from none on the first or the last. */
export function neighbourMark(
  marks: readonly Mark[],
  from: number | undefined,
  direction: 'next' | 'previous',
): Mark | undefined {
  const next = direction === 'next';
  const found =
    from === undefined
      ? undefined
      : next
        ? marks.find(({ number }) => number > from)
        : marks.findLast(({ number }) => number < from);
  return found ?? (next ? marks[0] : marks.at(-1));
}

/**
 * The time between the two marks that the chosen frame is about: from the mark before it to it where it is marked itself,
 * between the marks around it where it is not; the last two where nothing is chosen, or nothing is marked on one side.
 * Undefined with fewer than two marks.
 */
export function markDelta(marks: readonly Mark[], chosen: number | undefined): MarkDelta | undefined {
  const at = chosen === undefined ? -1 : marks.findIndex(({ number }) => number >= chosen);
  // The first mark has none before it: then the first two are those around it.
  const second = at === -1 ? marks.length - 1 : Math.max(1, at);
  const from = marks[second - 1];
  const to = marks[second];
  return from === undefined || to === undefined ? undefined : { from, to, delta: millis(to.at - from.at) };
}

/** Marks from a value that was stored; what is none is left out. */
export function parseMarks(value: unknown): readonly Mark[] {
  if (!Array.isArray(value)) return [];
  return value.reduce<readonly Mark[]>((marks, item: unknown) => {
    if (!isJsonObject(item)) return marks;
    const { number, at, note } = item;
    const isMark = Number.isSafeInteger(number) && typeof at === 'number' && typeof note === 'string';
    return isMark ? withMark(marks, { number: Number(number), at: timestamp(at), note }) : marks;
  }, []);
}
