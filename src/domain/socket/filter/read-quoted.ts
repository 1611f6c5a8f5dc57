/** A text in quotation marks. */
export interface Quoted {
  /** Without the marks; `\` before a mark or another `\` is taken off. */
  readonly text: string;
  /** The place after it. */
  readonly end: number;
}

/**
 * Reads what is quoted from the mark at `from` to the next one of its sort. What is not closed goes to the end of the
 * text. Undefined when the closing mark is inside of a word, as in `"status":"Away"`: then the marks are part of it.
 */
export function readQuoted(text: string, from: number): Quoted | undefined {
  const mark = text[from];
  let content = '';
  for (let place = from + 1; place < text.length; place++) {
    const character = text.charAt(place);
    const next = text.charAt(place + 1);
    if (character === '\\' && (next === mark || next === '\\')) {
      content += next;
      place++;
    } else if (character === mark) {
      const isLast = next === '' || /\s/.test(next);
      return isLast ? { text: content, end: place + 1 } : undefined;
    } else content += character;
  }
  return { text: content, end: text.length };
}

/** `text` in quotation marks, such that `readQuoted` gives it back. */
export function quote(text: string, mark: '"' | "'"): string {
  return mark + text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`) + mark;
}

/**
 * Where the word that begins at `from` ends: at white space that is not between two double quotation marks, so that a
 * piece of JSON like `"state":"Lunch Break"` can be pasted as it is.
 */
export function wordEnd(text: string, from: number): number {
  for (let place = from; place < text.length; place++) {
    const character = text.charAt(place);
    if (/\s/.test(character)) return place;
    if (character !== '"') continue;
    const closing = text.indexOf('"', place + 1);
    // No mark follows: this one groups nothing, and neither does any later one.
    if (closing === -1) {
      const rest = text.slice(place).search(/\s/);
      return rest === -1 ? text.length : place + rest;
    }
    place = closing;
  }
  return text.length;
}
