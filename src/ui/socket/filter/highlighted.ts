import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Highlighter } from '../../../domain/socket/filter/find-highlights.ts';

/** A text with what a filter looks for in `<mark>`; the text itself where that is nothing. */
export function highlighted(
  text: string,
  find: Highlighter | undefined,
): string | readonly (string | TemplateResult)[] {
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
