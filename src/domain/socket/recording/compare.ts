import type { Timestamp } from '../../time.ts';
import { alignKinds } from './align-kinds.ts';
import type { CommonRun, Pause } from './align-kinds.ts';
import { timeAt } from './outline.ts';
import type { Outline, OutlineKind } from './outline.ts';

/** One of two recordings in figures. */
export interface Side {
  readonly frames: number;
  readonly notes: number;
  /** Payload bytes. */
  readonly bytes: number;
  /** Times of the first and last frame; undefined where there is none. */
  readonly first: Timestamp | undefined;
  readonly last: Timestamp | undefined;
}

/** How often a kind occurs. */
export interface KindCounts extends OutlineKind {
  readonly left: number;
  readonly right: number;
}

/** A frame on each side, by its number in its log; undefined past the end of a side. */
export interface Pair {
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** What two recordings have in common and where they differ. */
export interface Comparison {
  readonly left: Side;
  readonly right: Side;
  /** Kinds of either side, the ones whose counts differ most first. */
  readonly kinds: readonly KindCounts[];
  /** The first place where the sequences of kinds part; undefined where they are the same. */
  readonly parts: (Pair & { readonly leftKind?: OutlineKind; readonly rightKind?: OutlineKind }) | undefined;
  /** The longest stretches of the same kinds in the same order, longest first, by frame numbers. */
  readonly runs: readonly CommonRun[];
  readonly runCount: number;
  /** Frames in such stretches. */
  readonly common: number;
  /** Whether the search for them came to its end; else the sequences are too different. */
  readonly aligned: boolean;
  /** Pairs of frames in those stretches whose payload differs, the order of members left aside. */
  readonly differing: number;
  /** The first of those pairs. */
  readonly difference: Pair | undefined;
}

const runsKept = 5;
/** Frames between two pauses. */
const stride = 10_000;

/** Compares two recordings; pauses now and then, so that the caller can do something else in between. */
export function* compareOutlines(left: Outline, right: Outline): Generator<Pause, Comparison, undefined> {
  const kinds = commonKinds(left, right);
  const counts = kinds.map((): [number, number] => [0, 0]);
  const leftKinds = yield* translated(left, kinds, counts, 0);
  const rightKinds = yield* translated(right, kinds, counts, 1);
  const found: CommonRun[] = [];
  const longest: CommonRun[] = [];
  const aligned = yield* alignKinds(leftKinds, rightKinds, (run) => {
    found.push(run);
    keepLongest(longest, run);
  });
  let [common, differing] = [0, 0];
  let difference: Pair | undefined;
  for (const run of found) {
    common += run.length;
    for (let step = 0; step < run.length; step++) {
      if (step % stride === stride - 1) yield;
      const [one, other] = [(run.left + step) * 2, (run.right + step) * 2];
      if (left.hash[one] === right.hash[other] && left.hash[one + 1] === right.hash[other + 1]) continue;
      differing++;
      difference ??= pairAt(left, run.left + step, right, run.right + step);
    }
  }
  const prefix = found[0]?.left === 0 && found[0].right === 0 ? found[0].length : 0;
  return {
    left: sideOf(left),
    right: sideOf(right),
    kinds: kinds
      .map((kind, place) => ({ ...kind, left: counts[place]?.[0] ?? 0, right: counts[place]?.[1] ?? 0 }))
      .toSorted((one, other) => Math.abs(other.left - other.right) - Math.abs(one.left - one.right)),
    parts: prefix === left.length && prefix === right.length ? undefined : partingAt(left, right, prefix),
    runs: longest.map((run) => ({
      ...run,
      left: left.number[run.left] ?? 0,
      right: right.number[run.right] ?? 0,
    })),
    runCount: found.length,
    common,
    aligned,
    differing,
    difference,
  };
}

function partingAt(left: Outline, right: Outline, place: number): Comparison['parts'] {
  const [leftKind, rightKind] = [kindAt(left, place), kindAt(right, place)];
  return {
    ...pairAt(left, place, right, place),
    ...(leftKind === undefined ? {} : { leftKind }),
    ...(rightKind === undefined ? {} : { rightKind }),
  };
}

function pairAt(left: Outline, place: number, right: Outline, otherPlace: number): Pair {
  return { left: left.number[place], right: right.number[otherPlace] };
}

function kindAt({ kind, kinds }: Outline, place: number): OutlineKind | undefined {
  const known = kind[place];
  return known === undefined ? undefined : kinds[known];
}

function commonKinds(left: Outline, right: Outline): readonly OutlineKind[] {
  return [...new Map([...left.kinds, ...right.kinds].map((kind) => [keyOf(kind), kind])).values()];
}

function keyOf({ direction, kind }: OutlineKind): string {
  return `${direction} ${kind}`;
}

/** The kinds of an outline by their place in `kinds`, counted on the way. */
function* translated(
  outline: Outline,
  kinds: readonly OutlineKind[],
  counts: readonly [number, number][],
  side: 0 | 1,
): Generator<Pause, Uint16Array<ArrayBuffer>, undefined> {
  const places = new Map(kinds.map((kind, place) => [keyOf(kind), place]));
  const table = outline.kinds.map((kind) => places.get(keyOf(kind)) ?? 0);
  const result = new Uint16Array(outline.length);
  for (let index = 0; index < outline.length; index++) {
    if (index % stride === stride - 1) yield;
    const place = table[outline.kind[index] ?? 0] ?? 0;
    result[index] = place;
    const count = counts[place];
    if (count !== undefined) count[side]++;
  }
  return result;
}

function keepLongest(longest: CommonRun[], run: CommonRun): void {
  const place = longest.findIndex(({ length }) => length < run.length);
  if (place === -1) longest.push(run);
  else longest.splice(place, 0, run);
  if (longest.length > runsKept) longest.pop();
}

function sideOf(outline: Outline): Side {
  const { length, notes, bytes } = outline;
  return { frames: length, notes, bytes, first: timeAt(outline, 0), last: timeAt(outline, length - 1) };
}
