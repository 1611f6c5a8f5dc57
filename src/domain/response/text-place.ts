/** A place in a text as people count: line and column from 1, columns in UTF-16 code units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Where `offset` is in `text`. Lines end with CR LF, LF or a lone CR. */
export function textPlace(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  let line = 1;
  let lineStart = 0;
  for (const { 0: lineBreak, index } of before.matchAll(/\r\n|\n|\r/g)) {
    line += 1;
    lineStart = index + lineBreak.length;
  }
  return { line, column: offset - lineStart + 1 };
}
