import { JsonTokens } from './json-tokens.ts';
import type { JsonTokenKind } from './json-tokens.ts';
import type { NumberList } from './number-list.ts';
import type { RunStyle, TextLines, TextRun } from './text-lines.ts';

/** The lines of JSON text; their runs are made by reading the line's tokens once more. */
export class JsonLines implements TextLines {
  readonly count: number;
  readonly #text: string;
  readonly #end: number;
  readonly #starts: NumberList;
  readonly #indents: NumberList;
  readonly #lengths: NumberList;

  constructor(text: string, end: number, starts: NumberList, indents: NumberList, lengths: NumberList) {
    this.#text = text;
    this.#end = end;
    this.#starts = starts;
    this.#indents = indents;
    this.#lengths = lengths;
    this.count = starts.length;
  }

  indent(line: number): number {
    return this.#indents.at(line);
  }

  length(line: number): number {
    return this.#lengths.at(line);
  }

  runs(line: number): readonly TextRun[] {
    const text = this.#text;
    const end = line + 1 < this.count ? this.#starts.at(line + 1) : this.#end;
    const runs: TextRun[] = [];
    const tokens = new JsonTokens(text, this.#starts.at(line));
    for (tokens.next(); tokens.start < end && tokens.kind !== 'end'; tokens.next()) {
      if (tokens.kind === ':') nameLast(runs);
      const verbatim = text.slice(tokens.start, tokens.end);
      runs.push({ style: styleOf(tokens.kind), text: tokens.kind === ':' ? ': ' : verbatim });
    }
    return runs;
  }
}

/** A string before a colon is a member's name. */
function nameLast(runs: TextRun[]): void {
  const last = runs.pop();
  if (last !== undefined) runs.push({ ...last, style: 'name' });
}

function styleOf(kind: JsonTokenKind): RunStyle {
  switch (kind) {
    case 'string':
    case 'number':
    case 'wrong':
      return kind;
    case 'true':
    case 'false':
    case 'null':
      return 'word';
    default:
      return 'mark';
  }
}
