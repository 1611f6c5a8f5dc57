import type { EntityColumn, EntityKind } from '../../../domain/api/socket-document.ts';
import type { Cell } from '../../../domain/socket/records/cell.ts';
import type { EntityTable, RecordRow } from '../../../domain/socket/records/entity-table.ts';

/** What a table is sorted by: the key, a column by its place, or the last change. */
export type SortKey = 'key' | number | 'change';

export interface Sorting {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** What the user wants to see of a table. */
export interface Wish {
  /** Words that a row must contain, ignoring case. */
  readonly text: string;
  readonly sorting: Sorting;
  /** Whether rows that have left are shown too. */
  readonly left: boolean;
}

const collator = new Intl.Collator('en', { numeric: true });

/** The rows of a table that are to be seen, in their order. */
export function wantedRows({ rows }: EntityTable, { text, sorting, left }: Wish): readonly RecordRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const sign = sorting.descending ? -1 : 1;
  return rows
    .filter(({ change }) => left || change.kind !== 'left')
    .filter((row) => words.length === 0 || hasWords(row, words))
    .sort((one, other) => sign * compare(one, other, sorting.by) || collator.compare(one.key, other.key));
}

/** Cells in words: what a record does not have is empty. */
export function cellText(cell: Cell): string {
  return cell === undefined ? '' : String(cell);
}

/** Places of the columns that show something of the members that changed last. */
export function changedColumns({ columns }: EntityKind, { change }: RecordRow): ReadonlySet<number> {
  if (change.kind !== 'changed') return new Set();
  const { members } = change;
  return new Set(columns.flatMap((column, index) => (members.includes(memberOf(column)) ? [index] : [])));
}

/** What happened last, in words: `State, Status`; members without a column by their names. */
export function changeWords({ columns }: EntityKind, { change }: RecordRow): string {
  switch (change.kind) {
    case 'appeared':
      return 'appeared';
    case 'left':
      return 'left';
    case 'changed':
      return change.members
        .map((member) => columns.find((column) => memberOf(column) === member)?.title ?? member)
        .join(', ');
  }
}

/** The name of the record's member that a column looks into. */
function memberOf({ pointer }: EntityColumn): string {
  return (pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}

function hasWords({ key, cells }: RecordRow, words: readonly string[]): boolean {
  const text = [key, ...cells.map(cellText)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

function compare(one: RecordRow, other: RecordRow, by: SortKey): number {
  if (by === 'key') return collator.compare(one.key, other.key);
  if (by === 'change') return one.number - other.number;
  return compareCells(one.cells[by], other.cells[by]);
}

/** Numbers by size, texts as people order them; what is not there comes first. */
function compareCells(one: Cell, other: Cell): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(cellText(one), cellText(other));
}
