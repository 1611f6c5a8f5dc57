/** What a stretch of text is, so that it can be coloured; `name` is a member's name, `mark` punctuation. */
export type RunStyle = 'plain' | 'name' | 'string' | 'number' | 'word' | 'mark' | 'wrong' | 'soft';

/** A stretch of a line in one style. */
export interface TextRun {
  readonly style: RunStyle;
  readonly text: string;
}

/**
 * Text as numbered lines, made when asked for: nothing is kept for each line but where it is. Lines count from 0;
 * lengths and indents are in UTF-16 code units.
 */
export interface TextLines {
  readonly count: number;
  /** How far in the line begins. */
  indent(line: number): number;
  /** Length of the line without its indent. */
  length(line: number): number;
  runs(line: number): readonly TextRun[];
}
