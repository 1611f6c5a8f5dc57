import type { Comparison, KindCounts, Pair, Side } from './compare.ts';
import type { FirstDifference } from './first-difference.ts';
import type { OutlineKind } from './outline.ts';
import { isoTime } from './recording.ts';

/** Names of the two sides. */
export interface SideNames {
  readonly left: string;
  readonly right: string;
}

/** A comparison as plain text, to be pasted into a ticket. `first` is where the first differing payloads part. */
export function comparisonText(
  comparison: Comparison,
  names: SideNames,
  first: FirstDifference | undefined,
): string {
  const { left, right, kinds } = comparison;
  return [
    `A: ${names.left}: ${sideWords(left)}`,
    `B: ${names.right}: ${sideWords(right)}`,
    '',
    'Kinds (A, B):',
    ...kinds.map((kind) => `  ${kindName(kind)}: ${count(kind.left)}, ${count(kind.right)}${gap(kind)}`),
    '',
    `Order: ${orderWords(comparison)}`,
    `Common stretches: ${commonWords(comparison)}`,
    ...comparison.runs.map((run) => `  ${runWords(run)}`),
    `Payload: ${payloadWords(comparison)}`,
    ...(first === undefined ? [] : [`  at ${first.where}: A has ${first.left}, B has ${first.right}`]),
    '',
  ].join('\n');
}

/** E.g. `1,200 frames and 2 notes, 360,000 bytes, 2026-… to 2026-… (60 s), 20 frames/s`. */
export function sideWords({ frames, notes, bytes, first, last }: Side): string {
  const parts = [
    `${counted(frames, 'frame')}${notes === 0 ? '' : ` and ${counted(notes, 'note')}`}`,
    `${count(bytes)} bytes`,
  ];
  if (first !== undefined && last !== undefined) {
    const seconds = (last - first) / 1000;
    parts.push(`${isoTime(first)} to ${isoTime(last)} (${count(Math.round(seconds * 10) / 10)} s)`);
    if (seconds > 0) parts.push(`${count(Math.round((frames / seconds) * 10) / 10)} frames/s`);
  }
  return parts.join(', ');
}

/** Whether the sequences of kinds are the same, and where they first part. */
export function orderWords({ parts, left }: Comparison): string {
  if (parts === undefined) {
    return `the same kinds in the same order${left.frames === 0 ? ' (there are no frames)' : ''}.`;
  }
  return `the kinds part first at ${pairWords(parts)}: ${endOr(parts.leftKind)} in A, ${endOr(parts.rightKind)} in B.`;
}

/** How much stands in the same order on both sides. */
export function commonWords({ common, runCount, aligned, runs }: Comparison): string {
  if (runCount === 0) return 'none.';
  const many = `${counted(common, 'frame')} in ${runCount === 1 ? '1 stretch' : `${count(runCount)} stretches`} of the same kinds`;
  const shown = runCount > runs.length ? `; the longest are:` : ':';
  return `${many}${aligned ? '' : ', as far as was searched: the sequences are too different'}${shown}`;
}

/** One stretch: how long, and where it begins on both sides. */
export function runWords({ left, right, length }: Comparison['runs'][number]): string {
  return `${counted(length, 'frame')} from #${count(left)} in A and #${count(right)} in B`;
}

/** How many of the frames that belong together differ in what they say. */
export function payloadWords({ common, differing, difference }: Comparison): string {
  if (common === 0) return 'nothing to compare.';
  if (difference === undefined) {
    return `the same in all ${counted(common, 'frame')} that belong together (order of members left aside).`;
  }
  return `differs in ${count(differing)} of ${counted(common, 'frame')} that belong together; first at ${pairWords(difference)}.`;
}

/** A kind by its name, with an arrow for its direction. */
export function kindName({ direction, kind }: OutlineKind): string {
  return `${direction === 'in' ? '↓' : '↑'} ${kind}`;
}

function pairWords({ left, right }: Pair): string {
  return `${numberOr(left)} in A and ${numberOr(right)} in B`;
}

function numberOr(number: number | undefined): string {
  return number === undefined ? 'the end' : `#${count(number)}`;
}

function endOr(kind: OutlineKind | undefined): string {
  return kind === undefined ? 'nothing more' : kindName(kind);
}

function gap({ left, right }: KindCounts): string {
  if (left === right) return '';
  return right > left ? ` (+${count(right - left)})` : ` (−${count(left - right)})`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}
