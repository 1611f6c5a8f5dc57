import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { TextRun } from '../../domain/response/text-lines.ts';
import type { Highlighter } from '../../domain/socket/filter/find-highlights.ts';

/** Text for a template, what was looked for in `<mark>`. */
export type MarkedText = string | readonly (string | TemplateResult)[];

/** A text with what `find` finds in it marked; the text itself where that is nothing. */
export function markedText(text: string, find: Highlighter | undefined): MarkedText {
  const ranges = find?.(text) ?? [];
  if (ranges.length === 0) return text;
  const parts: (string | TemplateResult)[] = [];
  let place = 0;
  for (const { from, to } of ranges) {
    parts.push(text.slice(place, from), html`<mark>${text.slice(from, to)}</mark>`);
    place = to;
  }
  return [...parts, text.slice(place)];
}

/** The texts of the runs of a row; what is looked for may begin in one run and end in another. */
export function markedRuns(runs: readonly TextRun[], find: Highlighter | undefined): readonly MarkedText[] {
  const ranges = find?.(runs.map(({ text }) => text).join('')) ?? [];
  let start = 0;
  return runs.map(({ text }) => {
    const first = start;
    start += text.length;
    if (ranges.length === 0) return text;
    const within = ranges
      .map(({ from, to }) => ({ from: Math.max(0, from - first), to: Math.min(text.length, to - first) }))
      .filter(({ from, to }) => from < to);
    return markedText(text, () => within);
  });
}
