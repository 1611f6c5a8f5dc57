/** A stretch of frames that are the same in both sequences. Places count from 0. */
export interface CommonRun {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** So many equal kinds in a row are taken for the place where two sequences go on together. */
const agreement = 6;
/** How far ahead that place is looked for, in growing steps. */
const windows = [16, 128, 1024];
/** Frames looked at in search of such places, at most; beyond it the rest counts as different. */
const defaultBudget = 40_000_000;

/** What is told to the caller between two steps, so that it can pause: nothing. */
export type Pause = undefined;

/** Frames between two pauses, about. */
const stride = 10_000;

/**
 * The runs that two sequences have in common, from the front: while the next elements are equal they belong together;
 * where they part, the nearest place is looked for, at most 1,024 elements ahead, from which six in a row are equal again.
 * It is no shortest edit script. It costs a time in proportion to the lengths, and at most `budget` elements looked at in
 * search; the returned value tells whether that was enough.
 */
export function* alignKinds(
  left: Uint16Array,
  right: Uint16Array,
  take: (run: CommonRun) => void,
  budget = defaultBudget,
): Generator<Pause, boolean, undefined> {
  let [one, other, spent] = [0, 0, 0];
  while (one < left.length && other < right.length) {
    const [start, otherStart] = [one, other];
    while (one < left.length && left[one] === right[other] && other < right.length) {
      one++;
      other++;
      if ((one - start) % stride === 0) yield;
    }
    if (one > start) take({ left: start, right: otherStart, length: one - start });
    if (one >= left.length || other >= right.length) break;
    if (spent > budget) return false;
    let found: readonly [number, number] | undefined;
    let window = 0;
    for (window of windows) {
      spent += window * 2;
      found = nextAgreement(left, one, right, other, window);
      if (found !== undefined) break;
    }
    // Nothing in sight: both go on behind the last window, where they may agree again.
    one += found?.[0] ?? window;
    other += found?.[1] ?? window;
    if (spent % (stride * 16) < window * 2) yield;
  }
  return true;
}

/** How far to go in each for the nearest place from which they agree; undefined where there is none in the window. */
function nextAgreement(
  left: Uint16Array,
  one: number,
  right: Uint16Array,
  other: number,
  window: number,
): readonly [number, number] | undefined {
  const places = new Map<number, number>();
  const lastLeft = Math.min(window, left.length - one - agreement);
  for (let ahead = 0; ahead <= lastLeft; ahead++) {
    const key = keyAt(left, one + ahead);
    if (!places.has(key)) places.set(key, ahead);
  }
  let nearest: readonly [number, number] | undefined;
  let sum = Infinity;
  const lastRight = Math.min(window, right.length - other - agreement);
  for (let ahead = 0; ahead <= lastRight && ahead < sum; ahead++) {
    const place = places.get(keyAt(right, other + ahead));
    if (place === undefined || place + ahead >= sum || !agree(left, one + place, right, other + ahead))
      continue;
    nearest = [place, ahead];
    sum = place + ahead;
  }
  return nearest;
}

function keyAt(kinds: Uint16Array, start: number): number {
  let key = 0;
  for (let at = start; at < start + agreement; at++) key = (Math.imul(key, 31) + (kinds[at] ?? 0)) | 0;
  return key;
}

function agree(left: Uint16Array, one: number, right: Uint16Array, other: number): boolean {
  for (let step = 0; step < agreement; step++) if (left[one + step] !== right[other + step]) return false;
  return true;
}
