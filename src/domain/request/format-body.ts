import { prettyJson } from '../response/pretty-json.ts';

/**
 * JSON text laid out anew: only the white space between its tokens changes, so that no number is rounded and no member
 * lost. Undefined where the text is no JSON.
 */
export function formatBody(text: string): string | undefined {
  const pretty = prettyJson(text);
  if (pretty.kind !== 'whole') return undefined;
  const { lines } = pretty;
  return Array.from({ length: lines.count }, (_, line) => {
    const runs = lines.runs(line).map((run) => run.text);
    return `${' '.repeat(lines.indent(line))}${runs.join('')}`;
  }).join('\n');
}
