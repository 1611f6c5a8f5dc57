/** Browsers cap the height of an element (Chromium at 33 million pixels, Firefox at 17); beyond this we scale. */
const greatestHeight = 15_000_000;

/** The measures of a windowed list, in CSS pixels. */
export interface RowGeometry {
  readonly count: number;
  readonly rowHeight: number;
  /** Height of the visible part. */
  readonly viewport: number;
}

/** Height that the scroll bar works with: that of all rows, capped. */
export function scrollHeight({ count, rowHeight }: RowGeometry): number {
  return Math.min(count * rowHeight, greatestHeight);
}

/** The greatest offset: the last row then ends at the bottom edge. */
export function lastOffset({ count, rowHeight, viewport }: RowGeometry): number {
  return Math.max(0, count * rowHeight - viewport);
}

/** Pixels of rows above the visible part, when the scroll bar stands at `scrollTop`. */
export function toOffset(geometry: RowGeometry, scrollTop: number): number {
  const room = scrollHeight(geometry) - geometry.viewport;
  if (room <= 0) return 0;
  const offset = (scrollTop * lastOffset(geometry)) / room;
  return Math.min(Math.max(0, offset), lastOffset(geometry));
}

/** Where the scroll bar must stand for `offset`; the inverse of `toOffset`. */
export function toScrollTop(geometry: RowGeometry, offset: number): number {
  const last = lastOffset(geometry);
  if (last === 0) return 0;
  return (offset * (scrollHeight(geometry) - geometry.viewport)) / last;
}

/** Positions of the rows that are at least partly visible, `to` exclusive. */
export function visibleRows(
  geometry: RowGeometry,
  offset: number,
): { readonly from: number; readonly to: number } {
  const { count, rowHeight, viewport } = geometry;
  const from = Math.min(Math.floor(offset / rowHeight), count);
  return { from, to: Math.min(Math.ceil((offset + viewport) / rowHeight), count) };
}

/** The offset nearest to `offset` at which the row at `position` is wholly visible. */
export function offsetShowing(geometry: RowGeometry, offset: number, position: number): number {
  const top = position * geometry.rowHeight;
  // In a list that is lower than a row, or not measured yet, the row's top is what can be shown.
  const bottom = Math.min(top, top + geometry.rowHeight - geometry.viewport);
  return Math.min(Math.max(Math.min(offset, top), bottom, 0), lastOffset(geometry));
}
