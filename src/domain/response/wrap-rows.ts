import type { TextLines, TextRun } from './text-lines.ts';

/** A row on the screen: a line of the text, or a part of one that is too long. */
export interface WrappedRow {
  readonly line: number;
  /** 0 for the first row of a line. */
  readonly part: number;
  readonly indent: number;
  readonly runs: readonly TextRun[];
}

/** Rows of equal height for text of any length. */
export interface WrappedRows {
  readonly count: number;
  row(index: number): WrappedRow;
}

/** Rows are not narrower than this, however small the pane or deep the text. */
const narrowest = 24;

/** How much further in the later rows of a line begin. */
const hanging = 2;

/**
 * Cuts `lines` into rows of at most `columns` characters, so that a text on one line can be read. No character is left
 * out, and no surrogate pair is cut. Keeps 4 bytes for each line.
 */
export function wrapRows(lines: TextLines, columns: number): WrappedRows {
  const rowStarts = new Uint32Array(lines.count + 1);
  for (let line = 0; line < lines.count; line += 1) {
    const rows = Math.max(1, Math.ceil(lines.length(line) / widthOf(lines, line, columns)));
    rowStarts[line + 1] = (rowStarts[line] ?? 0) + rows;
  }
  return {
    count: rowStarts[lines.count] ?? 0,
    row: (index) => {
      const line = lineOf(rowStarts, index);
      const part = index - (rowStarts[line] ?? 0);
      const width = widthOf(lines, line, columns);
      const whole = (rowStarts[line + 1] ?? 0) - (rowStarts[line] ?? 0) === 1;
      const runs = lines.runs(line);
      return {
        line,
        part,
        indent: lines.indent(line) + (part === 0 ? 0 : hanging),
        runs: whole ? runs : cutRuns(runs, part * width, (part + 1) * width),
      };
    },
  };
}

function widthOf(lines: TextLines, line: number, columns: number): number {
  return Math.max(narrowest, columns - lines.indent(line) - hanging);
}

/** The line whose rows include row `index`: the last one that starts at or before it. */
function lineOf(rowStarts: Uint32Array, index: number): number {
  let low = 0;
  let high = rowStarts.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rowStarts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The part of `runs` from character `from` to `to`; a border inside a surrogate pair moves before it. */
function cutRuns(runs: readonly TextRun[], from: number, to: number): readonly TextRun[] {
  const cut: TextRun[] = [];
  let start = 0;
  for (const { style, text } of runs) {
    const first = border(text, from - start);
    const last = border(text, to - start);
    if (last > first) cut.push({ style, text: text.slice(first, last) });
    start += text.length;
    if (start >= to) break;
  }
  return cut;
}

function border(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const splits = isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  return splits ? at - 1 : at;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
